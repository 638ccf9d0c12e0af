package org.ridgeline.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.derive.Measurements;
import org.ridgeline.fact.Threshold;
import org.ridgeline.night.Beside;
import org.ridgeline.read.NearestName;
import org.ridgeline.reason.BadRulesException;
import org.ridgeline.reason.RuleBook;
import org.ridgeline.reason.RuleFolder;
import org.ridgeline.reason.lint.Kind;
import org.ridgeline.reason.lint.Problem;

/**
 * All that is wrong with a rule folder.
 *
 * @param problems in the order of files and lines
 * @param rules how many rule files there are
 * @param cases how many cases were run
 * @param book the compiled rules, if they could be compiled
 */
public record Check(List<Problem> problems, int rules, int cases, Optional<RuleBook> book) {

  /** What leaves no case to run. */
  private static final Set<Kind> STOPPING =
      EnumSet.of(
          Kind.SYNTAX,
          Kind.NOT_PERMITTED,
          Kind.UNKNOWN_NAME,
          Kind.WRONG_TYPE,
          Kind.NAMED,
          Kind.HEADER,
          Kind.TABLE,
          Kind.ENDLESS);

  private static final Pattern QUOTED = Pattern.compile("\"([\\w-]+)\"");

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
    var reading = Beside.start(() -> CaseFile.readAll(folder));
    var rules = RuleFolder.read(folder);
    var problems = new ArrayList<>(rules.lint().problems());
    problems.addAll(rules.lint().oddities());
    problems.addAll(thresholds(rules));
    var book = compile(rules, problems);
    var files = reading.join();
    files.forEach(file -> problems.addAll(file.problems()));
    problems.addAll(coverage(rules, files));
    var chosen = chosen(files, words);
    int run = book.map(compiled -> run(chosen, compiled, problems)).orElse(0);
    return new Check(
        problems.stream().distinct().sorted().toList(), rules.rules().size(), run, book);
  }

  private static Optional<RuleBook> compile(RuleFolder rules, List<Problem> problems) {
    if (problems.stream().anyMatch(problem -> STOPPING.contains(problem.kind()))) {
      return Optional.empty();
    }
    try {
      return Optional.of(RuleBook.of(rules));
    } catch (BadRulesException e) {
      problems.addAll(e.problems());
      return Optional.empty();
    }
  }

  private static List<RuleCase> chosen(List<CaseFile> files, String words) {
    var wanted = words.toLowerCase(Locale.ROOT);
    return files.stream()
        .flatMap(file -> file.cases().stream())
        .filter(each -> each.toString().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  private static int run(List<RuleCase> cases, RuleBook rules, List<Problem> problems) {
    var known = rules.docs().stream().map(doc -> doc.id()).collect(toSet());
    var outcomes =
        cases.parallelStream()
            .filter(each -> known.contains(each.ruleId()))
            .map(each -> Outcome.of(each, rules))
            .toList();
    outcomes.forEach(outcome -> problems.addAll(outcome.problems()));
    return outcomes.size();
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
                        Kind.UNUSED,
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
                        Kind.TABLE,
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
                Kind.CASE,
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
    return new Problem(Kind.NO_CASE, file, cases.isEmpty() ? 0 : 1, 0, message);
  }

  /** Whether anything stops the job. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(problem -> problem.kind().isError());
  }
}
