package org.ridgeline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ridgeline.reason.BadRulesException;
import org.ridgeline.reason.RuleBook;
import org.ridgeline.reason.lint.Kind;
import org.ridgeline.reason.lint.Problem;

/**
 * What came of one case.
 *
 * @param fired the ids of all the rules that fired in it
 * @param problems what was wrong with its rows, or that it does not hold
 */
record Outcome(RuleCase rule, Set<String> fired, List<Problem> problems) {

  static Outcome of(RuleCase rule, RuleBook rules) {
    var read = rule.read();
    var problems = new ArrayList<Problem>();
    for (var row : read.problems()) {
      problems.add(
          new Problem(
              Kind.CASE,
              rule.file(),
              line(rule.lines(), row.file(), row.line(), rule.line()),
              0,
              "%s: %s".formatted(row.column(), row.reason())));
    }
    if (!problems.isEmpty()) {
      return new Outcome(rule, Set.of(), problems);
    }
    try {
      var firings = rule.firings(rules, read);
      var found = firings.getOrDefault(rule.ruleId(), List.of());
      var differences = Differences.between(rule.expected(), found);
      if (!differences.isEmpty()) {
        problems.add(failed(rule, new Explanation(rule, read, rules).of(differences, found)));
      }
      return new Outcome(rule, firings.keySet(), problems);
    } catch (BadRulesException e) {
      problems.add(failed(rule, "'%s' cannot be run: %s".formatted(rule.name(), e.getMessage())));
      return new Outcome(rule, Set.of(), problems);
    }
  }

  private static int line(Map<String, List<Integer>> lines, String table, int number, int other) {
    var known = lines.getOrDefault(table, List.of());
    return number <= known.size() && number > 0 ? known.get(number - 1) : other;
  }

  private static Problem failed(RuleCase rule, String message) {
    return new Problem(Kind.FAILED_CASE, rule.file(), rule.line(), 0, message);
  }
}
