package org.ridgeline.reason.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AgendaEventListener;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.fact.record.BacktestRecord;
import org.ridgeline.fact.record.ThreatCalibration;
import org.ridgeline.read.RuleTables;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.effort.JoinCondition;
import org.ridgeline.reason.effort.TooManyTuplesException;
import org.ridgeline.reason.language.Condition;
import org.ridgeline.reason.language.ParsedRule;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.language.RuleOutline;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;
import org.ridgeline.reason.rewrite.ThresholdsInPlace;
import org.ridgeline.reason.source.RuleFolderFiles;

/** The compiled rules of one folder, with their themes and thresholds. */
public final class RuleBook {

  /** Far above any honest night; reached only by rules that keep waking each other. */
  private static final int FIRINGS_A_FACT = 100;

  private final KieBase rules;
  private final RuleTables tables;
  private final List<RuleDoc> docs;
  private final SortedMap<String, String> texts;
  private final String fingerprint;
  private final int firingsAFact;
  private final RuleSelection selection;
  private final Map<String, RuleOutline> outlines = new ConcurrentHashMap<>();

  private RuleBook(
      KieBase rules,
      RuleTables tables,
      List<RuleDoc> docs,
      SortedMap<String, String> texts,
      String fingerprint,
      int firingsAFact,
      RuleSelection selection) {
    this.selection = selection;
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

  /** The same, without compiling anew what {@code cache} holds; what it does not, it keeps. */
  public static RuleBook load(Path folder, CompiledRuleCache cache) throws IOException {
    RuleFolder.require(folder);
    var files = RuleFolderFiles.in(folder);
    var fingerprint = RuleFingerprint.of(folder, files);
    // Read first, as what is prepared may still be on its way.
    var texts = RuleFile.sources(files);
    var found = cache.find(fingerprint);
    var tables = RuleFolder.tables(folder, files);
    return found.isPresent() && tables.faults().isEmpty()
        ? book(found.get(), tables, texts, fingerprint)
        : compiled(RuleFolder.read(folder).orThrow(), cache);
  }

  /** The same rules, stopped when they fire more often than {@code firings} for each fact. */
  public RuleBook limitedTo(int firings) {
    return new RuleBook(rules, tables, docs, texts, fingerprint, firings, selection);
  }

  /** The same, of which only {@code some} fire; none may stand upon one that is not among them. */
  public RuleBook only(Collection<RuleOutline> some) {
    return new RuleBook(
        rules, tables, docs, texts, fingerprint, firingsAFact, RuleSelection.only(some));
  }

  /**
   * Compiles rules that were read, if they do nothing but conclude; nothing else reaches the
   * compiler.
   *
   * @throws BadRulesException naming each mistake with its file and line
   */
  public static RuleBook of(RuleFolder folder) {
    return of(folder, CompiledRuleCache.none());
  }

  /** The same, without compiling anew what {@code cache} holds. */
  public static RuleBook of(RuleFolder folder, CompiledRuleCache cache) {
    var found = cache.find(folder.orThrow().fingerprint());
    return found.isPresent() ? book(found.get(), folder) : compiled(folder, cache);
  }

  /** Compiles rules whatever they may do. */
  static RuleBook compiled(RuleFolder folder) {
    return compiled(folder, CompiledRuleCache.none());
  }

  private static RuleBook compiled(RuleFolder folder, CompiledRuleCache cache) {
    return book(RuleCompiler.compile(folder, cache), folder);
  }

  private static RuleBook book(CompiledRuleCache.Compiled compiled, RuleFolder folder) {
    var texts = new TreeMap<String, String>();
    folder.texts().forEach(text -> texts.put(text.path(), text.text()));
    return book(compiled, folder.tables(), texts, folder.fingerprint());
  }

  private static RuleBook book(
      CompiledRuleCache.Compiled compiled,
      RuleTables tables,
      SortedMap<String, String> texts,
      String fingerprint) {
    var docs = RuleCompiler.prepare(compiled.rules(), compiled.depths());
    return new RuleBook(
        compiled.rules(), tables, docs, texts, fingerprint, FIRINGS_A_FACT, RuleSelection.ALL);
  }

  /** What every rule says of itself, by id. */
  public List<RuleDoc> docs() {
    return docs;
  }

  /** What the rule with this id says of itself. */
  public Optional<RuleDoc> doc(String id) {
    return docs.stream().filter(doc -> doc.id().equals(id)).findFirst();
  }

  /**
   * What tells this version of rules, thresholds and themes from any other, whatever its record.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /** The SHA-256 of every file that was read, by its name. */
  public SortedMap<String, String> fingerprints() {
    return fingerprints(tables, texts);
  }

  /** The same of the rules in {@code folder}, which are not compiled for it. */
  public static SortedMap<String, String> fingerprints(Path folder) throws IOException {
    var files = RuleFolderFiles.in(folder);
    return fingerprints(RuleFolder.tables(folder, files), RuleFile.sources(files));
  }

  private static SortedMap<String, String> fingerprints(
      RuleTables tables, SortedMap<String, String> texts) {
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

  /** What back-tests of these or other versions of the rules found. */
  public BacktestRecord record() {
    return tables.record();
  }

  /** How often places of each band of Threat were lost, by the same. */
  public ThreatCalibration calibration() {
    return tables.calibration();
  }

  /**
   * Asserts {@code facts} in their order, lets the rules fire until they fall silent, measures what
   * can be measured then, lets them fire again, and returns what they concluded.
   *
   * @throws BadRulesException if the rules do not fall silent, or contradict each other
   */
  public Conclusions reason(Night night, NightFacts facts) {
    try (var session = session(night)) {
      return session.reason(night, facts).conclusions();
    }
  }

  /**
   * Begins to reason about one night after another; the caller closes it.
   *
   * @param today the night from which the age of sources is counted
   */
  public ReplaySession replay(Night today) {
    return new ReplaySession(session(today), isReplayable());
  }

  /** Whether a session may go on from one night to another, and stays right when it forgets. */
  public boolean isReplayable() {
    return DeletionDefects.of(rules).supportsDeletion();
  }

  /** A warning for each rule on account of which it may not. */
  public List<Problem> replayDefects() {
    return DeletionDefects.of(rules).filesUnsupported().stream()
        .map(this::file)
        .map(text -> text.problem(RuleMessage.BEGINS_ANEW, gathering(text)))
        .toList();
  }

  /** Where a rule first gathers under a condition. */
  private static int gathering(RuleFile text) {
    return text.rules(new ArrayList<>()).stream()
        .flatMap(ParsedRule::all)
        .filter(Condition.Accumulate.class::isInstance)
        .map(Condition.Accumulate.class::cast)
        .max(Comparator.comparing(gathered -> !gathered.constraints().isEmpty()))
        .map(Condition::at)
        .orElse(0);
  }

  /**
   * A session that knows of no night yet; the caller closes it.
   *
   * @param today the night from which the age of sources is counted
   * @param listeners told of each firing
   */
  public RuleSession session(Night today, AgendaEventListener... listeners) {
    return RuleSession.open(
        rules, tables, today, selection, firingsAFact, this::tooManyTuples, listeners);
  }

  /** The text of a rule's file, read anew: whoever takes a tree apart spoils it. */
  public RuleFile file(RuleDoc doc) {
    return file(doc.file());
  }

  private RuleFile file(String path) {
    return RuleFile.of(path, texts.get(path));
  }

  /** What a rule says of itself and stands upon, which is read once. */
  public RuleOutline outline(RuleDoc doc) {
    return outlines.computeIfAbsent(doc.file(), file -> RuleOutline.of(file(doc)));
  }

  /** The text of a rule's file as it is written. */
  public String text(RuleDoc doc) {
    return texts.get(doc.file());
  }

  /** That a condition tried too much, where it stands. */
  private Problem tooManyTuples(TooManyTuplesException tried, long times) {
    var condition = tried.condition();
    var arguments =
        new Object[] {
          tried.limit(), times * RuleSession.TUPLES_A_FACT, times * RuleSession.TUPLES_A_NIGHT
        };
    return problem(RuleMessage.TOO_MANY_TUPLES, condition, arguments);
  }

  /** That something is wrong with a condition of these rules, where it stands. */
  public Problem problem(RuleMessage message, JoinCondition condition, Object... arguments) {
    var text = file(condition.file());
    return pattern(text, condition)
        .map(match -> text.problem(message, match.at(), arguments))
        .orElseGet(() -> Problem.of(message, condition.file(), 0, 0, arguments));
  }

  private static Optional<Condition.FactPattern> pattern(RuleFile text, JoinCondition condition) {
    return text.rules(new ArrayList<>()).stream()
        .flatMap(ThresholdsInPlace::matches)
        .skip(Math.max(0, condition.number() - 1))
        .limit(condition.number())
        .findFirst();
  }

  /** Where a condition stands and what it asks for, as {@code rules/flank/a.drl:12 Neighbour}. */
  public String place(JoinCondition condition) {
    if (!texts.containsKey(condition.file())) {
      return "between rules";
    }
    var text = file(condition.file());
    return pattern(text, condition)
        .map(match -> "%s:%d %s".formatted(condition.file(), text.line(match.at()), match.type()))
        .orElse(condition.file());
  }

  /** Whether any of these rules matches facts of this type. */
  public boolean asksFor(Class<?> type) {
    return RuleCompiler.asksFor(rules, type);
  }

  /** What finds the types that these rules declare, and all else that rules may name. */
  public ClassLoader types() {
    return ((InternalKnowledgeBase) rules).getRootClassLoader();
  }
}
