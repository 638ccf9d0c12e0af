package org.ridgeline.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.check.cases.CaseFile;
import org.ridgeline.check.cases.CaseOutcome;
import org.ridgeline.check.cases.CaseResultCache;
import org.ridgeline.check.cases.RuleCase;
import org.ridgeline.check.cases.RuleDependencies;
import org.ridgeline.derive.Measurements;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.read.table.NearestName;
import org.ridgeline.reason.engine.CompiledRuleCache;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.ProblemKind;
import org.ridgeline.work.BackgroundTask;

/**
 * All that is wrong with a rule folder.
 *
 * @param problems in the order of files and lines
 * @param rules how many rule files there are
 * @param cases how many cases were run
 * @param unchanged how many more were not, as they held before and nothing under them has changed
 * @param complete whether the rules were good enough to run cases at all
 */
public record Check(List<Problem> problems, int rules, int cases, int unchanged, boolean complete) {

  /** What leaves no case to run. */
  private static final Set<ProblemKind> STOPPING =
      EnumSet.of(
          ProblemKind.SYNTAX,
          ProblemKind.NOT_PERMITTED,
          ProblemKind.UNKNOWN_NAME,
          ProblemKind.WRONG_TYPE,
          ProblemKind.NAMED,
          ProblemKind.HEADER,
          ProblemKind.TABLE,
          ProblemKind.ENDLESS);

  private static final Pattern QUOTED = Pattern.compile("\"([\\w-]+)\"");

  /** What came of the cases. */
  private record Trial(int run, int unchanged, List<Problem> problems) {}

  /** Looks through everything in {@code folder} and runs every case. */
  public static Check of(Path folder) throws IOException {
    return of(folder, "");
  }

  /**
   * Looks through everything in {@code folder} and runs the cases whose rule and name hold {@code
   * words}.
   *
   * @throws BadRulesException if there is no such folder, or it holds no rules
   */
  public static Check of(Path folder, String words) throws IOException {
    return of(folder, words, CaseResultCache.none(), CompiledRuleCache.none());
  }

  /**
   * Looks through everything in {@code folder} and runs the cases whose rule and name hold {@code
   * words} and that are not known to hold.
   *
   * @param verdicts which are
   * @param prepared rules that were compiled before
   * @throws BadRulesException if there is no such folder, or it holds no rules
   */
  public static Check of(
      Path folder, String words, CaseResultCache verdicts, CompiledRuleCache prepared)
      throws IOException {
    var reading = BackgroundTask.start(() -> CaseFile.readAll(folder));
    var rules = RuleFolder.read(folder);
    var problems = new ArrayList<>(rules.lint().problems());
    problems.addAll(rules.lint().oddities());
    problems.addAll(thresholds(rules));
    boolean complete = problems.stream().noneMatch(p -> STOPPING.contains(p.kind()));
    var files = reading.join();
    files.forEach(file -> problems.addAll(file.problems()));
    problems.addAll(coverage(rules, files));
    var trial =
        complete
            ? run(rules, files, chosen(files, words), verdicts, prepared)
            : new Trial(0, 0, List.of());
    problems.addAll(trial.problems());
    return new Check(
        problems.stream().distinct().sorted().toList(),
        rules.rules().size(),
        trial.run(),
        trial.unchanged(),
        complete && trial.problems().stream().noneMatch(p -> p.kind() == ProblemKind.COMPILER));
  }

  private static Trial run(
      RuleFolder rules,
      List<CaseFile> files,
      List<RuleCase> chosen,
      CaseResultCache verdicts,
      CompiledRuleCache prepared)
      throws IOException {
    var known = rules.rules().stream().map(RuleFile::slug).collect(toSet());
    var dependence = new RuleDependencies(rules);
    var cases = chosen.stream().filter(each -> known.contains(each.ruleId())).toList();
    Map<RuleCase, String> digests = digests(cases, dependence, verdicts);
    var open = cases.stream().filter(each -> !verdicts.holds(digests.get(each))).toList();
    var wanted = open.stream().map(RuleCase::ruleId).collect(toCollection(TreeSet::new));
    // A rule without a case is at least compiled.
    var tried =
        files.stream().filter(file -> !file.cases().isEmpty()).map(CaseFile::ruleId).toList();
    known.stream().filter(rule -> !tried.contains(rule)).forEach(wanted::add);
    if (wanted.isEmpty()) {
      return new Trial(0, cases.size(), List.of());
    }
    try {
      var book =
          wanted.equals(known)
              ? RuleBook.of(rules, prepared)
              : RuleBook.of(dependence.only(wanted));
      var outcomes =
          open.parallelStream()
              .map(each -> CaseOutcome.of(each, dependence.neededBy(each.ruleId(), book)))
              .toList();
      var held = outcomes.stream().filter(outcome -> outcome.problems().isEmpty());
      verdicts.keep(held.map(outcome -> digests.get(outcome.rule())).toList());
      return new Trial(
          outcomes.size(),
          cases.size() - open.size(),
          outcomes.stream().flatMap(outcome -> outcome.problems().stream()).toList());
    } catch (BadRulesException e) {
      return new Trial(0, 0, e.problems());
    }
  }

  private static Map<RuleCase, String> digests(
      List<RuleCase> cases, RuleDependencies dependence, CaseResultCache verdicts) {
    var grounds = new HashMap<String, String>();
    // Two cases may say the same, and telling so takes long.
    var digests = new IdentityHashMap<RuleCase, String>();
    for (var each : cases) {
      var ground = grounds.computeIfAbsent(each.ruleId(), dependence::ground);
      digests.put(each, verdicts.digest(ground, each));
    }
    return digests;
  }

  private static List<RuleCase> chosen(List<CaseFile> files, String words) {
    var wanted = words.toLowerCase(Locale.ROOT);
    return files.stream()
        .flatMap(file -> file.cases().stream())
        .filter(each -> each.toString().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  /** What nothing compares with misleads whoever changes it; what measurements lack stops a run. */
  private static List<Problem> thresholds(RuleFolder rules) {
    if (!rules.tables().faults().isEmpty()) {
      return List.of();
    }
    var listed = rules.tables().thresholds().stream().map(Threshold::id).toList();
    Set<String> used =
        Stream.concat(
                rules.texts().stream()
                    .flatMap(text -> QUOTED.matcher(text.text()).results().map(m -> m.group(1))),
                Measurements.limits().stream())
            .collect(toSet());
    var unused =
        listed.stream()
            .filter(id -> !used.contains(id))
            .map(
                id ->
                    new Problem(
                        ProblemKind.UNUSED,
                        "rules/thresholds.csv",
                        listed.indexOf(id) + 2,
                        1,
                        "nothing compares with '%s'; remove it, or use it".formatted(id)));
    var missing =
        Measurements.limits().stream()
            .filter(id -> !listed.contains(id))
            .map(
                id ->
                    new Problem(
                        ProblemKind.TABLE,
                        "rules/thresholds.csv",
                        0,
                        0,
                        "'%s' is missing, which measurements need; put it back".formatted(id)));
    return Stream.concat(unused, missing).toList();
  }

  /** Each rule has a case that fires and one that stays silent, and each case a rule. */
  private static List<Problem> coverage(RuleFolder rules, List<CaseFile> files) {
    var problems = new ArrayList<Problem>();
    var byRule = files.stream().collect(groupingBy(CaseFile::ruleId));
    var slugs = rules.rules().stream().map(text -> text.slug()).collect(toCollection(TreeSet::new));
    for (var text : rules.rules()) {
      var own = byRule.getOrDefault(text.slug(), List.of());
      var cases = own.stream().flatMap(file -> file.cases().stream()).toList();
      if (own.stream().anyMatch(file -> !file.problems().isEmpty())) {
        continue;
      }
      var file = text.path().replaceFirst("\\.drl$", ".cases.yaml");
      if (cases.stream().noneMatch(RuleCase::fires)) {
        problems.add(lacking(file, cases, "no case lets this rule fire; write one that does"));
      }
      if (cases.stream().allMatch(RuleCase::fires)) {
        problems.add(
            lacking(file, cases, "in no case this rule stays silent; write one with 'finds: []'"));
      }
    }
    for (var file : files) {
      if (!slugs.contains(file.ruleId())) {
        problems.add(
            new Problem(
                ProblemKind.CASE,
                file.path(),
                1,
                1,
                "there is no rule '%s'%s"
                    .formatted(
                        file.ruleId(),
                        NearestName.to(file.ruleId(), slugs)
                            .map("; did you mean '%s'?"::formatted)
                            .orElse("; name the file after its rule"))));
      }
    }
    return problems;
  }

  private static Problem lacking(String file, List<RuleCase> cases, String message) {
    return new Problem(ProblemKind.NO_CASE, file, cases.isEmpty() ? 0 : 1, 0, message);
  }

  /** Whether anything stops the job. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.kind().isError());
  }
}
