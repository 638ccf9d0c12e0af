package org.ridgeline.check.cases;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ridgeline.check.growth.TupleGrowth;
import org.ridgeline.reason.engine.CompiledRuleCache;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.work.BackgroundTask;

/** Runs the cases of a rule folder, but for those that are known to hold. */
public final class CaseRunner {

  /** Told in place of what a case says. */
  private static final String GROWTH = "more places";

  private final RuleFolder rules;
  private final RuleDependencies dependencies;
  private final CaseResultCache results;
  private final CompiledRuleCache cache;
  private final Set<String> known;
  private final Map<String, String> grounds = new HashMap<>();

  /**
   * What came of the cases.
   *
   * @param run how many were run
   * @param unchanged how many more were not, as they are known to hold
   */
  public record Result(int run, int unchanged, List<Problem> problems) {

    /** Of rules that are not good enough to run any. */
    public static final Result NONE = new Result(0, 0, List.of());
  }

  /**
   * A runner of cases that stand beside {@code rules}.
   *
   * @param results which of them are known to hold
   * @param cache rules that were compiled before
   */
  public CaseRunner(RuleFolder rules, CaseResultCache results, CompiledRuleCache cache) {
    this.rules = rules;
    this.dependencies = new RuleDependencies(rules);
    this.results = results;
    this.cache = cache;
    this.known = rules.rules().stream().map(RuleFile::slug).collect(toSet());
  }

  /**
   * Runs those cases of {@code files} whose rule and name hold {@code words}.
   *
   * @param onMorePlaces whether to try too what the rules take where there are more places, but for
   *     those of which it is known
   */
  public Result run(List<CaseFile> files, String words, boolean onMorePlaces) throws IOException {
    var cases = chosen(files, words);
    var digests = digests(cases);
    var open = cases.stream().filter(each -> !results.holds(digests.get(each))).toList();
    var growing = onMorePlaces ? growing() : Map.<String, String>of();
    var wanted = open.stream().map(RuleCase::ruleId).collect(toCollection(TreeSet::new));
    wanted.addAll(untried(files));
    wanted.addAll(growing.keySet());
    if (wanted.isEmpty()) {
      return new Result(0, cases.size(), List.of());
    }
    try {
      // Who asks for some cases waits for no other rule.
      var book =
          words.isEmpty() ? RuleBook.of(rules, cache) : RuleBook.of(dependencies.only(wanted));
      var growth = BackgroundTask.start(() -> growth(growing, book));
      var outcomes = outcomes(open, book);
      var held = outcomes.stream().filter(outcome -> outcome.problems().isEmpty());
      results.keep(held.map(outcome -> digests.get(outcome.rule())).toList());
      var problems = problems(outcomes, book, words.isEmpty());
      problems.addAll(growth.join());
      return new Result(outcomes.size(), cases.size() - open.size(), problems);
    } catch (BadRulesException e) {
      return new Result(0, 0, e.problems());
    }
  }

  /**
   * What is wrong with rules where there are more places, or more nights; remembers those that bear
   * it.
   */
  private List<Problem> growth(Map<String, String> growing, RuleBook book) throws IOException {
    if (growing.isEmpty()) {
      return List.of();
    }
    var problems = new ArrayList<>(TupleGrowth.in(book));
    problems.addAll(book.replayDefects());
    var files = problems.stream().map(Problem::file).collect(toSet());
    results.keep(
        growing.entrySet().stream()
            .filter(rule -> !files.contains(dependencies.file(rule.getKey())))
            .map(Map.Entry::getValue)
            .toList());
    return problems;
  }

  private List<RuleCase> chosen(List<CaseFile> files, String words) {
    var wanted = words.toLowerCase(Locale.ROOT);
    return files.stream()
        .flatMap(file -> file.cases().stream())
        .filter(each -> each.toString().toLowerCase(Locale.ROOT).contains(wanted))
        .filter(each -> known.contains(each.ruleId()))
        .toList();
  }

  private Map<RuleCase, String> digests(List<RuleCase> cases) {
    // Two cases may say the same, and telling so takes long.
    var digests = new IdentityHashMap<RuleCase, String>();
    for (var each : cases) {
      digests.put(each, results.digest(ground(each.ruleId()), each.content()));
    }
    return digests;
  }

  private String ground(String rule) {
    return grounds.computeIfAbsent(rule, dependencies::ground);
  }

  /** The rules of which it is not known that they bear more places, with what tells them. */
  private Map<String, String> growing() {
    var growing = new TreeMap<String, String>();
    for (var rule : known) {
      var digest = results.digest(ground(rule), GROWTH);
      if (!results.holds(digest)) {
        growing.put(rule, digest);
      }
    }
    return growing;
  }

  /** The rules without a case, which are at least compiled. */
  private List<String> untried(List<CaseFile> files) {
    var tried =
        files.stream().filter(file -> !file.cases().isEmpty()).map(CaseFile::ruleId).toList();
    return known.stream().filter(rule -> !tried.contains(rule)).toList();
  }

  /** Of all cases that do not hold those are told that show the cause; of chosen ones each. */
  private List<Problem> problems(List<CaseOutcome> outcomes, RuleBook book, boolean isAll) {
    var problems =
        new ArrayList<Problem>(
            outcomes.stream()
                .filter(outcome -> !outcome.isFailed())
                .flatMap(outcome -> outcome.problems().stream())
                .toList());
    var failed = outcomes.stream().filter(CaseOutcome::isFailed).toList();
    problems.addAll(
        isAll
            ? FailedCases.of(failed, dependencies, outcome -> explained(outcome, book))
            : failed.parallelStream()
                .flatMap(outcome -> explained(outcome, book).problems().stream())
                .toList());
    return problems;
  }

  private CaseOutcome explained(CaseOutcome outcome, RuleBook book) {
    var rule = outcome.rule();
    return CaseOutcome.explained(rule, dependencies.neededBy(rule.ruleId(), book));
  }

  private List<CaseOutcome> outcomes(List<RuleCase> cases, RuleBook book) {
    return cases.parallelStream()
        .map(each -> CaseOutcome.of(each, dependencies.neededBy(each.ruleId(), book)))
        .toList();
  }
}
