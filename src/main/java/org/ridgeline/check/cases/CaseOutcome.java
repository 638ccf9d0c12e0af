package org.ridgeline.check.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ridgeline.read.Tables;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.read.table.TableSchema;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.CaseMessage;
import org.ridgeline.reason.problem.FolderMessage;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.ProblemKind;

/**
 * What came of one case.
 *
 * @param fired the ids of all the rules that fired in it
 * @param problems what was wrong with its rows, or that it does not hold
 */
public record CaseOutcome(RuleCase rule, Set<String> fired, List<Problem> problems) {

  private static final Set<String> REFERRED_TO =
      Set.of(TableSchema.SOURCES.name(), TableSchema.SETTLEMENTS.name());

  /** Runs a case by {@code rules}. */
  public static CaseOutcome of(RuleCase rule, RuleBook rules) {
    return of(rule, rules, false);
  }

  /** The same, and says of a case that does not hold why. */
  static CaseOutcome explained(RuleCase rule, RuleBook rules) {
    return of(rule, rules, true);
  }

  private static CaseOutcome of(RuleCase rule, RuleBook rules, boolean isExplained) {
    var read = rule.read();
    var problems = new ArrayList<>(badRows(rule, read));
    if (problems.isEmpty()) {
      problems.addAll(CaseNames.inRows(rule, read));
    }
    if (!problems.isEmpty()) {
      return new CaseOutcome(rule, Set.of(), problems);
    }
    try {
      var firings = rule.firings(rules, read);
      var found = firings.getOrDefault(rule.ruleId(), List.of());
      problems.addAll(CaseNames.expected(rule, read, found));
      var differences = CaseDifference.between(rule.expected(), found);
      if (problems.isEmpty() && !differences.isEmpty()) {
        var why =
            isExplained ? new FailedCaseExplanation(rule, read, rules).of(differences, found) : "";
        problems.add(
            failed(
                FolderMessage.FAILED_CASE,
                rule,
                line(rule.lines(), differences.get(0).what(), 1, rule.line()),
                why));
      }
      return new CaseOutcome(rule, firings.keySet(), problems);
    } catch (BadRulesException e) {
      problems.add(failed(FolderMessage.UNRUNNABLE_CASE, rule, rule.line(), e.getMessage()));
      return new CaseOutcome(rule, Set.of(), problems);
    }
  }

  /**
   * A place or source that is left out is missed by the rows that name it, of which none is told.
   */
  private static List<Problem> badRows(RuleCase rule, Tables read) {
    var first = read.problems().stream().map(RowProblem::file).findFirst().orElse("");
    boolean isCause = REFERRED_TO.contains(first);
    return read.problems().stream()
        .filter(row -> !isCause || row.file().equals(first))
        .map(
            row ->
                Problem.of(
                    CaseMessage.BAD_ROW,
                    rule.file(),
                    line(rule.lines(), row.file(), row.line(), rule.line()),
                    0,
                    row.column(),
                    row.reason()))
        .toList();
  }

  private static int line(Map<String, List<Integer>> lines, String table, int number, int other) {
    var known = lines.getOrDefault(table, List.of());
    return number <= known.size() && number > 0 ? known.get(number - 1) : other;
  }

  private static Problem failed(Message code, RuleCase rule, int line, String why) {
    return Problem.of(code, rule.file(), line, 0, rule.name(), why);
  }

  /** Whether the case was run and does not hold. */
  boolean isFailed() {
    return problems.stream().anyMatch(problem -> problem.kind() == ProblemKind.FAILED_CASE);
  }
}
