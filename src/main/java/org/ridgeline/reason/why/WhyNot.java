package org.ridgeline.reason.why;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.io.ResourceFactory;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.engine.RuleClassLoader;
import org.ridgeline.reason.engine.RuleCompiler;
import org.ridgeline.reason.language.Permitted;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.language.RuleOutline;
import org.ridgeline.reason.why.ConditionPrefix.Kind;

/**
 * Finds the first condition that keeps a rule from concluding something of a place.
 *
 * <p>The engine itself is asked: every beginning of the rule's conditions becomes a rule of its
 * own, held to the place, and the shortest one that nothing matches ends in the condition sought.
 * What matched the beginning before it are the nearest misses.
 */
public final class WhyNot {

  /** So many matches of one beginning show what is near; a join may have thousands. */
  private static final int MOST_MATCHES = 2_000;

  private final RuleBook rules;
  private final RuleFile text;
  private final RuleDoc doc;
  private final String settlement;
  private final Predicate<AndDescr> restriction;
  private final List<ConditionPrefix> prefixes;
  private final Map<ConditionPrefix, List<Match>> matches = new HashMap<>();

  /** What fails first, how many conditions come after it, and what it lacks. */
  record Failure(NearMiss miss, int left, List<Lack> lacks) {}

  /**
   * @param settlement the place that is asked about; empty if none is
   * @param restriction holds conditions to it, and says whether they speak of it
   */
  WhyNot(
      RuleBook rules,
      RuleFile text,
      RuleDoc doc,
      String settlement,
      Predicate<AndDescr> restriction) {
    this.rules = rules;
    this.text = text;
    this.doc = doc;
    this.settlement = settlement;
    this.restriction = restriction;
    this.prefixes = ConditionPrefix.all(rule(text).getLhs());
  }

  /**
   * The first condition that keeps a rule from concluding something of a place, or empty if all
   * hold.
   *
   * @param rule its id, one of {@link RuleBook#docs}
   * @param settlement the place's id
   * @throws IllegalArgumentException if the rule concludes nothing of a place
   */
  public static Optional<NearMiss> find(
      RuleBook rules, String rule, String settlement, ReasoningTrace trace) {
    return find(rules, rule, settlement, trace.facts());
  }

  /**
   * The same.
   *
   * @param facts all that is told or concluded of a night
   */
  public static Optional<NearMiss> find(
      RuleBook rules, String rule, String settlement, Collection<?> facts) {
    var doc = rules.doc(rule).orElseThrow();
    return failure(rules, rules.file(doc), doc, settlement, facts).map(Failure::miss);
  }

  /** The same of a rule that is written a little differently. */
  static Optional<NearMiss> find(
      RuleBook rules, RuleFile text, RuleDoc doc, String settlement, ReasoningTrace trace) {
    return failure(rules, text, doc, settlement, trace.facts()).map(Failure::miss);
  }

  /** The same, and what failed below it in rules that conclude what it asks for. */
  public static Optional<NearMiss> trail(
      RuleBook rules, String rule, String settlement, ReasoningTrace trace) {
    var doc = rules.doc(rule).orElseThrow();
    return failure(rules, rules.file(doc), doc, settlement, trace.facts())
        .map(failure -> new MissedNotions(rules, trace).followed(failure));
  }

  /** The same of a rule that is written a little differently. */
  static Optional<NearMiss> trail(
      RuleBook rules, RuleFile text, RuleDoc doc, String settlement, ReasoningTrace trace) {
    return failure(rules, text, doc, settlement, trace.facts())
        .map(failure -> new MissedNotions(rules, trace).followed(failure));
  }

  private static Optional<Failure> failure(
      RuleBook rules, RuleFile text, RuleDoc doc, String settlement, Collection<?> facts) {
    return new WhyNot(
            rules,
            text,
            doc,
            settlement,
            conditions -> PlaceRestriction.hold(conditions, settlement))
        .failure(facts);
  }

  /** All conditions of a rule that {@link #find} may name, in their order. */
  public static List<RuleCondition> conditions(RuleBook rules, String rule) {
    var text = rules.file(rules.doc(rule).orElseThrow());
    return ConditionPrefix.all(rule(text).getLhs()).stream()
        .filter(prefix -> prefix.kind() == Kind.CONSTRAINT || prefix.kind() == Kind.ABSENCE)
        .map(
            prefix ->
                new RuleCondition(
                    prefix.last().getLine(), NearMissWording.written(prefix.last(), text.text())))
        .toList();
  }

  Optional<Failure> failure(Collection<?> facts) {
    var beginnings = compile();
    var session = beginnings.newKieSession();
    try {
      session.addEventListener(new Matches());
      // Most of a night is of types that this rule does not ask for.
      var asked = new HashMap<Class<?>, Boolean>();
      facts.stream()
          .filter(
              fact ->
                  asked.computeIfAbsent(
                      fact.getClass(), type -> RuleCompiler.asksFor(beginnings, type)))
          .forEach(session::insert);
      session.fireAllRules();
      return firstFailure().map(this::describe);
    } finally {
      session.dispose();
    }
  }

  private KieBase compile() {
    // A loader between the two keeps the engine from defining the rules' types a second time.
    var loader = new RuleClassLoader(rules.types());
    var builder = RuleCompiler.builder(loader);
    builder.add(ResourceFactory.newDescrResource(tree()), ResourceType.DESCR);
    if (builder.hasErrors()) {
      throw new IllegalStateException("%s: %s".formatted(doc.file(), builder.getErrors()));
    }
    var beginnings =
        KnowledgeBaseFactory.newKnowledgeBase(
            RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader));
    beginnings.addPackages(builder.getKnowledgePackages());
    return beginnings;
  }

  private PackageDescr tree() {
    var all = new PackageDescr(text.tree().getName());
    var outline = RuleOutline.of(text);
    text.tree().getImports().stream()
        .filter(wanted -> isMatched(wanted, outline))
        .forEach(all::addImport);
    text.tree().getAccumulateImports().forEach(all::addAccumulateImport);
    for (int i = 0; i < prefixes.size(); i++) {
      var rule = new RuleDescr(String.valueOf(i));
      rule.setLhs(prefixes.get(i).cut(conditions()));
      rule.setConsequence("");
      all.addRule(rule);
    }
    return all;
  }

  /** Notions that a rule only concludes cannot be imported by rules that do not mention them. */
  private static boolean isMatched(ImportDescr wanted, RuleOutline rule) {
    var type = wanted.getTarget();
    return Permitted.isListed(type) || rule.asksFor(type.substring(type.lastIndexOf('.') + 1));
  }

  /** The rule's conditions held to the place, parsed anew: whoever cuts them spoils them. */
  private AndDescr conditions() {
    var conditions = rule(text.afresh()).getLhs();
    if (!restriction.test(conditions)) {
      throw new IllegalArgumentException(
          "rule '%s' concludes nothing of a place; none of its variables is $settlement, $claim or $place"
              .formatted(doc.id()));
    }
    return conditions;
  }

  private static RuleDescr rule(RuleFile text) {
    return text.tree().getRules().get(0);
  }

  private Optional<ConditionPrefix> firstFailure() {
    return prefixes.stream()
        .filter(WhyNot::isCondition)
        .filter(prefix -> !matches.containsKey(prefix))
        .findFirst()
        .map(failed -> ungathered(failed).orElse(failed));
  }

  /** Where what was gathered does not suffice because there was nothing: what it lacked. */
  private Optional<ConditionPrefix> ungathered(ConditionPrefix failed) {
    return prefixes.stream()
        .filter(prefix -> prefix.kind() == Kind.GATHERED)
        .filter(prefix -> isBeside(prefix, failed))
        .filter(prefix -> !matches.containsKey(prefix))
        .findFirst();
  }

  private Failure describe(ConditionPrefix failed) {
    var held = conditions();
    var words = new NearMissWording(failed, held, settlement);
    var near = before(failed).map(matches::get).orElse(List.of());
    int holds = (int) earlier(failed).filter(WhyNot::isCondition).count();
    var miss =
        new NearMiss(
            failed.last().getLine(),
            NearMissWording.written(failed.last(), text.text()),
            holds,
            words.met(near),
            Optional.empty());
    int left = (int) prefixes.stream().filter(WhyNot::isCondition).count() - holds;
    return new Failure(miss, left, Lack.of(failed, held, near, words::lookUp));
  }

  /** What shows the values that a failed condition met: the longest beginning that still holds. */
  private Optional<ConditionPrefix> before(ConditionPrefix failed) {
    return earlier(failed)
        .filter(matches::containsKey)
        .filter(
            prefix ->
                switch (failed.kind()) {
                  case ABSENCE -> prefix.kind() == Kind.OBSTACLE && isBeside(prefix, failed);
                  case GATHERED -> isCondition(prefix) || isBeside(prefix, failed);
                  default -> isCondition(prefix);
                })
        .reduce((first, second) -> second);
  }

  private Stream<ConditionPrefix> earlier(ConditionPrefix failed) {
    return prefixes.stream().takeWhile(prefix -> !prefix.equals(failed));
  }

  private static boolean isBeside(ConditionPrefix one, ConditionPrefix other) {
    return one.element() == other.element();
  }

  /** Whether a rule comes no further where nothing matches it. */
  private static boolean isCondition(ConditionPrefix prefix) {
    return prefix.kind() != Kind.OBSTACLE && prefix.kind() != Kind.GATHERED;
  }

  private final class Matches extends DefaultAgendaEventListener {

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
      var match = event.getMatch();
      var prefix = prefixes.get(Integer.parseInt(match.getRule().getName()));
      var known = matches.computeIfAbsent(prefix, any -> new ArrayList<>());
      if (known.size() < MOST_MATCHES) {
        known.add(match);
      }
    }
  }
}
