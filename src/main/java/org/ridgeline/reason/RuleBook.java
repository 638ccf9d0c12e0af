package org.ridgeline.reason;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.base.base.SalienceInteger;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.event.rule.AgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.DefaultDialectOption;
import org.kie.internal.conf.ConstraintJittingThresholdOption;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Theme;
import org.ridgeline.fact.Threshold;
import org.ridgeline.read.RuleTables;
import org.ridgeline.read.Sha256;
import org.ridgeline.reason.lint.Outline;
import org.ridgeline.reason.lint.RuleText;

/** The compiled rules of one folder, with their themes and thresholds. */
public final class RuleBook {

  /** Far above any honest night; reached only by rules that keep waking each other. */
  private static final int FIRINGS_A_FACT = 100;

  /**
   * How often a condition is tried before the engine makes code of its own for it; with fewer, most
   * of that code is hardly used before a small night is over, and making it costs more.
   */
  private static final int TRIED_OFTEN = 150;

  private final KieBase rules;
  private final RuleTables tables;
  private final List<RuleDoc> docs;
  private final SortedMap<String, String> texts;
  private final String fingerprint;
  private final int firingsAFact;
  private final Scope scope;

  private RuleBook(
      KieBase rules,
      RuleTables tables,
      List<RuleDoc> docs,
      SortedMap<String, String> texts,
      String fingerprint,
      int firingsAFact,
      Scope scope) {
    this.scope = scope;
    this.fingerprint = fingerprint;
    this.rules = rules;
    this.texts = texts;
    this.tables = tables;
    this.docs = docs;
    this.firingsAFact = firingsAFact;
  }

  /**
   * Compiles every {@code .drl} file under {@code folder} and reads its two tables.
   *
   * @throws BadRulesException naming each mistake with its file and line
   */
  public static RuleBook load(Path folder) throws IOException {
    return of(RuleFolder.read(folder));
  }

  /** The same, without compiling anew what {@code prepared} holds; what it does not, it keeps. */
  public static RuleBook load(Path folder, PreparedRules prepared) throws IOException {
    RuleFolder.require(folder);
    var fingerprint = Fingerprint.of(folder);
    // Read first, as what is prepared may still be on its way.
    var texts = RuleText.sources(folder);
    var found = prepared.find(fingerprint);
    return found.isPresent()
        ? book(found.get(), RuleTables.read(folder), texts, fingerprint)
        : compiled(RuleFolder.read(folder).orThrow(), prepared);
  }

  /** The same rules, stopped when they fire more often than {@code firings} for each fact. */
  public RuleBook limitedTo(int firings) {
    return new RuleBook(rules, tables, docs, texts, fingerprint, firings, scope);
  }

  /** The same, of which only {@code some} fire; none may stand upon one that is not among them. */
  public RuleBook only(Collection<Outline> some) {
    return new RuleBook(rules, tables, docs, texts, fingerprint, firingsAFact, Scope.only(some));
  }

  /**
   * Compiles rules that were read, if they do nothing but conclude; nothing else reaches the
   * compiler.
   *
   * @throws BadRulesException naming each mistake with its file and line
   */
  public static RuleBook of(RuleFolder folder) {
    return of(folder, PreparedRules.none());
  }

  /** The same, without compiling anew what {@code prepared} holds. */
  public static RuleBook of(RuleFolder folder, PreparedRules prepared) {
    var found = prepared.find(folder.orThrow().fingerprint());
    return found.isPresent() ? book(found.get(), folder) : compiled(folder, prepared);
  }

  /** Compiles rules whatever they may do. */
  static RuleBook compiled(RuleFolder folder) {
    return compiled(folder, PreparedRules.none());
  }

  private static RuleBook compiled(RuleFolder folder, PreparedRules prepared) {
    return book(compile(folder, prepared), folder);
  }

  private static RuleBook book(PreparedRules.Compiled compiled, RuleFolder folder) {
    var texts = new TreeMap<String, String>();
    folder.texts().forEach(text -> texts.put(text.path(), text.text()));
    return book(compiled, folder.tables(), texts, folder.fingerprint());
  }

  private static PreparedRules.Compiled compile(RuleFolder folder, PreparedRules prepared) {
    var builder = builder(new RuleClassLoader());
    var batch = builder.batch();
    folder.texts().forEach(text -> batch.add(text.resource(), ResourceType.DESCR));
    batch.build();
    if (builder.hasErrors()) {
      throw BadRulesException.of(Mistakes.describe(builder.getErrors()));
    }
    var depths = Layers.of(folder.lint().outlines());
    prepared.keep(folder.fingerprint(), builder, depths);
    return new PreparedRules.Compiled(rules(builder.getKnowledgePackages()), depths);
  }

  /** Packages of rules as one, which finds no class that rules may not name. */
  static KieBase rules(Collection<KiePackage> packages) {
    var configuration = RuleBaseFactory.newKnowledgeBaseConfiguration(null, new RuleClassLoader());
    configuration.setOption(ConstraintJittingThresholdOption.get(TRIED_OFTEN));
    var rules = KnowledgeBaseFactory.newKnowledgeBase(configuration);
    rules.addPackages(packages);
    Network.of(rules).segment();
    return rules;
  }

  private static RuleBook book(
      PreparedRules.Compiled compiled,
      RuleTables tables,
      SortedMap<String, String> texts,
      String fingerprint) {
    order(compiled.rules(), compiled.depths());
    var docs =
        compiled.rules().getKiePackages().stream()
            .flatMap(each -> each.getRules().stream())
            .map(RuleDoc::of)
            .sorted(Comparator.comparing(RuleDoc::id))
            .toList();
    return new RuleBook(
        compiled.rules(), tables, docs, texts, fingerprint, FIRINGS_A_FACT, Scope.ALL);
  }

  /**
   * The right-hand side of a rule is one expression, which the engine's own language reads as well
   * as Java does; with it no Java compiler need start, and {@code ==} compares texts as rules do.
   */
  static KnowledgeBuilder builder(ClassLoader loader) {
    var configuration = KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(null, loader);
    configuration.setProperty(DefaultDialectOption.PROPERTY_NAME, "mvel");
    return KnowledgeBuilderFactory.newKnowledgeBuilder(configuration);
  }

  /** Lets notions be complete before the rules above them fire; see {@link Layers}. */
  private static void order(KieBase rules, Map<String, Integer> depths) {
    for (var each : rules.getKiePackages()) {
      for (var rule : each.getRules()) {
        RuleDoc.keep((RuleImpl) rule);
        int depth = depths.getOrDefault(RuleDoc.of(rule).file(), 0);
        ((RuleImpl) rule).setSalience(new SalienceInteger(-depth));
      }
    }
  }

  /** What every rule says of itself, by id. */
  public List<RuleDoc> docs() {
    return docs;
  }

  /** What the rule with this id says of itself. */
  public Optional<RuleDoc> doc(String id) {
    return docs.stream().filter(doc -> doc.id().equals(id)).findFirst();
  }

  /** What tells this version of rules, thresholds and themes from any other. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The SHA-256 of every file that was read, by its name. */
  public SortedMap<String, String> fingerprints() {
    var fingerprints = new TreeMap<String, String>();
    tables.fingerprints().forEach((file, sha256) -> fingerprints.put("rules/" + file, sha256));
    texts.forEach((path, text) -> fingerprints.put(path, Sha256.of(text.getBytes(UTF_8))));
    return fingerprints;
  }

  /** The headings under which findings add up, in the order of reports. */
  public List<Theme> themes() {
    return tables.themes();
  }

  /** The numbers that rules and measurements compare with. */
  public List<Threshold> thresholds() {
    return tables.thresholds();
  }

  /**
   * Asserts {@code facts} in their order, lets the rules fire until they fall silent, and returns
   * what they concluded.
   *
   * @throws BadRulesException if the rules do not fall silent, or contradict each other
   */
  public Conclusions reason(Night night, Collection<?> facts) {
    try (var session = session(night)) {
      return session.learn(night, facts).conclusions();
    }
  }

  /**
   * Begins to reason about one night after another; the caller closes it.
   *
   * @param today the night from which the age of sources is counted
   */
  public Walk walk(Night today) {
    return new Walk(session(today), Network.of(rules).forgets());
  }

  private Session session(Night today, AgendaEventListener... listeners) {
    return Session.open(rules, tables, today, scope, firingsAFact, listeners);
  }

  /** What each rule concluded for which subjects, by the rule's id. */
  public SortedMap<String, List<Firing>> firings(Night night, Collection<?> facts) {
    var firings = new Firings();
    try (var session = session(night, firings)) {
      session.learn(night, facts);
    }
    return firings.byRule();
  }

  /** Reasons as {@link #reason} does and remembers how each conclusion was derived. */
  public Reasoning trace(Night night, Collection<?> facts) {
    var firings = new Firings();
    try (var session = session(night, firings)) {
      var conclusions = session.learn(night, facts).conclusions();
      return new Reasoning(conclusions, firings.derivations(), session.facts());
    }
  }

  /**
   * The first condition that keeps a rule from concluding something of a place, or empty if all
   * hold.
   *
   * @param rule its id, one of {@link #docs}
   * @param settlement the place's id
   * @throws IllegalArgumentException if the rule concludes nothing of a place
   */
  public Optional<NearMiss> whyNot(String rule, String settlement, Reasoning reasoning) {
    var doc = doc(rule).orElseThrow();
    return whyNot(text(doc), doc, settlement, reasoning);
  }

  /** All conditions of a rule that {@link #whyNot} may name, in their order. */
  public List<Asked> conditions(String rule) {
    var doc = doc(rule).orElseThrow();
    return WhyNot.conditions(text(doc));
  }

  /** The same of a rule that is written a little differently. */
  Optional<NearMiss> whyNot(RuleText text, RuleDoc doc, String settlement, Reasoning reasoning) {
    return WhyNot.find(rules, text, doc, settlement, reasoning.facts());
  }

  RuleText text(RuleDoc doc) {
    return RuleText.of(doc.file(), texts.get(doc.file()));
  }
}
