package org.ridgeline.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.ProblemKind;

/** What {@code check} told of a slip. */
record SlipOutcome(AnalystSlip slip, List<Problem> problems) {

  /**
   * What may leave another rule, case or threshold as valid as the one before; whether it was
   * meant, cases say or nobody.
   */
  private static final Set<String> MAY_BE_MEANT =
      Set.of("other comparison", "other value", "number in a rule", "party", "source", "comma");

  private static final Pattern PLACE = Pattern.compile("\\b(rules/[\\w/.-]+):(\\d+)");

  static SlipOutcome of(AnalystSlip slip, List<Problem> problems) {
    return new SlipOutcome(slip, problems);
  }

  /** Whether the slip left something that is as valid as what was before. */
  boolean isNoFault() {
    return problems.isEmpty() && MAY_BE_MEANT.contains(slip.kind());
  }

  /** Whether it left something valid that cases do not agree with. */
  boolean isCaught() {
    return !isTold()
        && MAY_BE_MEANT.contains(slip.kind())
        && problems.stream().anyMatch(problem -> problem.kind() == ProblemKind.FAILED_CASE);
  }

  boolean isSilent() {
    return problems.isEmpty() && !isNoFault();
  }

  /** Whether some problem is within a line of the slip, or names such a line, with a remedy. */
  boolean isTold() {
    return problems.stream().anyMatch(this::tells);
  }

  private boolean tells(Problem problem) {
    return (isNear(problem.file(), problem.line()) || names(problem))
        && (problem.message().contains("; ") || problem.message().contains("?"));
  }

  /** Also where a row is gone, or several make up what is wrong: by its table and its id. */
  private boolean names(Problem problem) {
    var table = slip.path().substring(slip.path().lastIndexOf('/') + 1);
    var row = "\\b%s\\b".formatted(Pattern.quote(slip.was().split(",", 2)[0]));
    return ((problem.file() + problem.message()).contains(table)
            && (problem.line() == 0 || slip.line() == 0)
            && table.endsWith(".csv")
            && Pattern.compile(row).matcher(problem.message()).find())
        || PLACE
            .matcher(problem.message())
            .results()
            .anyMatch(at -> isNear(at.group(1), Integer.parseInt(at.group(2))));
  }

  private boolean isNear(String file, int line) {
    return file.equals(slip.path()) && (slip.line() == 0 || Math.abs(line - slip.line()) <= 1);
  }

  /** How many problems are told beside the one that is the slip. */
  int others() {
    return Math.max(0, problems.size() - 1);
  }

  boolean isBug() {
    return problems.stream()
        .anyMatch(p -> p.message().contains("Exception") || p.message().contains("\tat "));
  }

  @Override
  public String toString() {
    return "%s %s:%d%n    was  %s%n    now  %s%n%s"
        .formatted(
            slip.kind(),
            slip.path(),
            slip.line(),
            slip.was(),
            slip.now(),
            String.join("", problems.stream().limit(4).map(SlipOutcome::line).toList()));
  }

  private static String line(Problem problem) {
    return "    told %s%n".formatted(problem.toString().lines().findFirst().orElse(""));
  }
}
