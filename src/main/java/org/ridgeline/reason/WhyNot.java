package org.ridgeline.reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.rule.Match;
import org.kie.internal.io.ResourceFactory;
import org.ridgeline.reason.Probe.Kind;
import org.ridgeline.reason.lint.Outline;
import org.ridgeline.reason.lint.Permitted;
import org.ridgeline.reason.lint.RuleText;

/**
 * Finds the first condition that keeps a rule from concluding something of a place.
 *
 * <p>The engine itself is asked: every beginning of the rule's conditions becomes a rule of its
 * own, held to the place, and the shortest one that nothing matches ends in the condition sought.
 * What matched the beginning before it are the nearest misses.
 */
final class WhyNot {

  /** So many matches of one beginning show what is near; a join may have thousands. */
  private static final int MOST_MATCHES = 2_000;

  private final KieBase rules;
  private final RuleText text;
  private final RuleDoc doc;
  private final String settlement;
  private final List<Probe> probes;
  private final Map<Probe, List<Match>> matches = new HashMap<>();

  private WhyNot(KieBase rules, RuleText text, RuleDoc doc, String settlement) {
    this.rules = rules;
    this.text = text;
    this.doc = doc;
    this.settlement = settlement;
    this.probes = Probe.all(rule(text).getLhs());
  }

  /**
   * The condition that fails first, or empty if all hold.
   *
   * @param facts all that was told or concluded that night
   * @throws IllegalArgumentException if the rule speaks of no place
   */
  static Optional<NearMiss> find(
      KieBase rules, RuleText text, RuleDoc doc, String settlement, Collection<?> facts) {
    return new WhyNot(rules, text, doc, settlement).find(facts);
  }

  /** The conditions by which a rule may fail where facts of the right type are there. */
  static List<Asked> conditions(RuleText text) {
    return Probe.all(rule(text).getLhs()).stream()
        .filter(probe -> probe.kind() == Kind.CONSTRAINT || probe.kind() == Kind.ABSENCE)
        .map(
            probe ->
                new Asked(probe.last().getLine(), MissWords.written(probe.last(), text.text())))
        .toList();
  }

  private Optional<NearMiss> find(Collection<?> facts) {
    var session = compile().newKieSession();
    try {
      session.addEventListener(new Matches());
      facts.forEach(session::insert);
      session.fireAllRules();
      return firstFailure().map(this::describe);
    } finally {
      session.dispose();
    }
  }

  private KieBase compile() {
    // A loader between the two keeps the engine from defining the rules' types a second time.
    var loader = new RuleClassLoader(((InternalKnowledgeBase) rules).getRootClassLoader());
    var builder = RuleBook.builder(loader);
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
    var outline = Outline.of(text);
    text.tree().getImports().stream()
        .filter(wanted -> isMatched(wanted, outline))
        .forEach(all::addImport);
    text.tree().getAccumulateImports().forEach(all::addAccumulateImport);
    for (int i = 0; i < probes.size(); i++) {
      var rule = new RuleDescr(String.valueOf(i));
      rule.setLhs(probes.get(i).cut(conditions()));
      rule.setConsequence("");
      all.addRule(rule);
    }
    return all;
  }

  /** Notions that a rule only concludes cannot be imported by rules that do not mention them. */
  private static boolean isMatched(ImportDescr wanted, Outline rule) {
    var type = wanted.getTarget();
    return Permitted.isListed(type) || rule.asksFor(type.substring(type.lastIndexOf('.') + 1));
  }

  /** The rule's conditions held to the place, parsed anew: whoever cuts them spoils them. */
  private AndDescr conditions() {
    var conditions = rule(RuleText.of(text.path(), text.text())).getLhs();
    if (!Pins.hold(conditions, settlement)) {
      throw new IllegalArgumentException(
          "rule '%s' concludes nothing of a place; none of its variables is $settlement, $claim or $place"
              .formatted(doc.id()));
    }
    return conditions;
  }

  private static RuleDescr rule(RuleText text) {
    return text.tree().getRules().get(0);
  }

  private Optional<Probe> firstFailure() {
    return probes.stream()
        .filter(WhyNot::isCondition)
        .filter(probe -> !matches.containsKey(probe))
        .findFirst()
        .map(failed -> ungathered(failed).orElse(failed));
  }

  /** Where what was gathered does not suffice because there was nothing: what it lacked. */
  private Optional<Probe> ungathered(Probe failed) {
    return probes.stream()
        .filter(probe -> probe.kind() == Kind.GATHERED)
        .filter(probe -> isBeside(probe, failed))
        .filter(probe -> !matches.containsKey(probe))
        .findFirst();
  }

  private NearMiss describe(Probe failed) {
    var words = new MissWords(failed, conditions());
    return new NearMiss(
        doc,
        failed.last().getLine(),
        MissWords.written(failed.last(), text.text()),
        (int) earlier(failed).filter(WhyNot::isCondition).count(),
        words.met(before(failed).map(matches::get).orElse(List.of())));
  }

  /** What shows the values that a failed condition met: the longest beginning that still holds. */
  private Optional<Probe> before(Probe failed) {
    return earlier(failed)
        .filter(matches::containsKey)
        .filter(
            probe ->
                switch (failed.kind()) {
                  case ABSENCE -> probe.kind() == Kind.OBSTACLE && isBeside(probe, failed);
                  case GATHERED -> isCondition(probe) || isBeside(probe, failed);
                  default -> isCondition(probe);
                })
        .reduce((first, second) -> second);
  }

  private Stream<Probe> earlier(Probe failed) {
    return probes.stream().takeWhile(probe -> !probe.equals(failed));
  }

  private static boolean isBeside(Probe one, Probe other) {
    return one.element() == other.element();
  }

  /** Whether a rule comes no further where nothing matches it. */
  private static boolean isCondition(Probe probe) {
    return probe.kind() != Kind.OBSTACLE && probe.kind() != Kind.GATHERED;
  }

  private final class Matches extends DefaultAgendaEventListener {

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
      var match = event.getMatch();
      var probe = probes.get(Integer.parseInt(match.getRule().getName()));
      var known = matches.computeIfAbsent(probe, any -> new ArrayList<>());
      if (known.size() < MOST_MATCHES) {
        known.add(match);
      }
    }
  }
}
