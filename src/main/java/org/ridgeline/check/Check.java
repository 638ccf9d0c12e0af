package org.ridgeline.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ridgeline.check.cases.CaseFile;
import org.ridgeline.check.cases.CaseResultCache.SoundFolder;
import org.ridgeline.check.cases.CaseRunner;
import org.ridgeline.check.cases.RuleCase;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.problem.FolderMessage;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.ProblemKind;
import org.ridgeline.reason.problem.RuleFolderException;
import org.ridgeline.reason.source.RuleFolderFiles;
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
          ProblemKind.NO_FILE,
          ProblemKind.SYNTAX,
          ProblemKind.NOT_PERMITTED,
          ProblemKind.UNKNOWN_NAME,
          ProblemKind.WRONG_TYPE,
          ProblemKind.NAMED,
          ProblemKind.HEADER,
          ProblemKind.TABLE,
          ProblemKind.ENDLESS);

  /** Looks through everything in {@code folder} and runs every case. */
  public static Check of(Path folder) throws IOException {
    return of(CheckScope.of(folder));
  }

  /**
   * Looks through everything in a folder and runs such cases as the scope says.
   *
   * @throws RuleFolderException if the folder cannot be used, or holds no rules
   */
  public static Check of(CheckScope scope) throws IOException {
    var digest = scope.digest();
    var sound = digest.flatMap(scope.results()::sound);
    if (sound.isPresent()) {
      return new Check(List.of(), sound.get().rules(), 0, sound.get().cases(), true);
    }
    var check = anew(scope);
    // What was saved in the midst of it is not what was looked at.
    if (digest.isPresent()
        && check.complete()
        && check.problems().isEmpty()
        && digest.equals(scope.digest())) {
      var found = new SoundFolder(check.rules(), check.cases() + check.unchanged());
      scope.results().keep(digest.get(), found);
    }
    return check;
  }

  private static Check anew(CheckScope scope) throws IOException {
    var reading = BackgroundTask.start(() -> CaseFile.readAll(scope.folder()));
    var rules = RuleFolder.read(scope.folder());
    var problems = new ArrayList<>(rules.lint().problems());
    problems.addAll(rules.lint().defects());
    CriteriaCheck.complete(problems, rules);
    boolean complete = problems.stream().noneMatch(p -> STOPPING.contains(p.kind()));
    var files = reading.join();
    files.forEach(file -> problems.addAll(file.problems()));
    problems.addAll(RuleFolderFiles.in(scope.folder()).unread());
    var runner = new CaseRunner(rules, scope.results(), scope.cache());
    // Who asks for some cases wants to see those.
    boolean onMorePlaces = scope.words().isEmpty() && !hasErrors(problems);
    var trial = complete ? runner.run(files, scope.words(), onMorePlaces) : CaseRunner.Result.NONE;
    problems.addAll(trial.problems());
    problems.addAll(coverage(rules, files, trial.problems()));
    return new Check(
        problems.stream().distinct().sorted().toList(),
        rules.rules().size(),
        trial.run(),
        trial.unchanged(),
        complete && trial.problems().stream().noneMatch(p -> p.kind() == ProblemKind.COMPILER));
  }

  /**
   * The same with what comes of its rules on the last night of an input, if nothing else is wrong.
   *
   * @param today the day up to which that night is looked for
   */
  public Check on(Path input, LocalDate today, CheckScope scope) throws IOException {
    return hasErrors() ? this : with(LastNight.problems(input, today, scope));
  }

  /** The same with what back-tests found of its rules. */
  public Check with(RecordCheck record, CheckScope scope) throws IOException {
    return with(record.problems(scope));
  }

  private Check with(List<Problem> more) {
    return new Check(
        Stream.concat(problems.stream(), more.stream()).sorted().toList(),
        rules,
        cases,
        unchanged,
        complete);
  }

  /** Each rule has a case that fires and one that stays silent, and each case a rule. */
  private static List<Problem> coverage(
      RuleFolder rules, List<CaseFile> files, List<Problem> failures) {
    var problems = new ArrayList<Problem>();
    var failed = failures.stream().map(Problem::file).collect(toSet());
    var byRule = files.stream().collect(groupingBy(CaseFile::ruleId));
    var slugs = rules.rules().stream().map(text -> text.slug()).collect(toCollection(TreeSet::new));
    for (var text : rules.rules()) {
      var own = byRule.getOrDefault(text.slug(), List.of());
      var cases = own.stream().flatMap(file -> file.cases().stream()).toList();
      if (!text.problems().isEmpty() || own.stream().anyMatch(file -> isBad(file, failed))) {
        continue;
      }
      var file = text.path().replaceFirst("(?i)\\.drl$", ".cases.yaml");
      if (cases.isEmpty()) {
        if (!isMeant(text.slug(), files, slugs)) {
          problems.add(Problem.of(FolderMessage.NO_CASE_AT_ALL, file, 0, 0, text.slug()));
        }
        continue;
      }
      if (cases.stream().noneMatch(RuleCase::fires)) {
        problems.add(Problem.of(FolderMessage.NO_FIRING_CASE, file, 1, 0));
      }
      if (cases.stream().allMatch(RuleCase::fires)) {
        problems.add(Problem.of(FolderMessage.NO_SILENT_CASE, file, 1, 0));
      }
    }
    for (var file : files) {
      if (!slugs.contains(file.ruleId())) {
        problems.add(
            Problem.of(
                FolderMessage.CASES_WITHOUT_RULE,
                file.path(),
                1,
                1,
                file.ruleId(),
                NearestName.hint(file.ruleId(), slugs, "name the file after its rule")));
      }
    }
    return problems;
  }

  /** Whether its cases say nothing of what its rule does. */
  private static boolean isBad(CaseFile file, Set<String> failed) {
    return !file.problems().isEmpty() || failed.contains(file.path());
  }

  /** Whether the cases of a rule stand in a file that is named a little differently. */
  private static boolean isMeant(String rule, List<CaseFile> files, Set<String> rules) {
    return files.stream()
        .map(CaseFile::ruleId)
        .filter(other -> !rules.contains(other))
        .anyMatch(other -> NearestName.to(other, rules).filter(rule::equals).isPresent());
  }

  /** Whether anything stops the job. */
  public boolean hasErrors() {
    return hasErrors(problems);
  }

  private static boolean hasErrors(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> problem.kind().isError());
  }
}
