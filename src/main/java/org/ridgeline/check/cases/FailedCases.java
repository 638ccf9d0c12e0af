package org.ridgeline.check.cases;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.ProblemKind;

/**
 * The cases that do not hold, of which one for each cause is told: the first of the rule that other
 * rules with such cases stand upon.
 */
final class FailedCases {

  /** With more rules than so many, something that all of them share is the cause. */
  private static final int MOST_TOLD = 3;

  private static final int MOST_LINES = 5;
  private static final String BESIDES = "\n    besides   ";

  private final RuleDependencies dependencies;
  private final SortedMap<String, List<CaseOutcome>> byRule;

  private FailedCases(RuleDependencies dependencies, List<CaseOutcome> failed) {
    this.dependencies = dependencies;
    this.byRule =
        failed.stream()
            .collect(groupingBy(outcome -> outcome.rule().ruleId(), TreeMap::new, toList()));
  }

  /**
   * What to tell of the cases that do not hold.
   *
   * @param explain runs such a case again and says why
   */
  static List<Problem> of(
      List<CaseOutcome> failed, RuleDependencies dependencies, UnaryOperator<CaseOutcome> explain) {
    return new FailedCases(dependencies, failed).told(explain);
  }

  private List<Problem> told(UnaryOperator<CaseOutcome> explain) {
    var causes = byRule.keySet().stream().filter(this::isCause).toList();
    var told = causes.stream().limit(MOST_TOLD).toList();
    var others = byRule.keySet().stream().filter(rule -> !told.contains(rule)).toList();
    var problems = new ArrayList<Problem>();
    for (var rule : told) {
      boolean isLast = rule.equals(told.get(told.size() - 1));
      var first = explain.apply(byRule.get(rule).get(0));
      first.problems().stream()
          .map(problem -> with(problem, besides(rule) + (isLast ? besides(others) : "")))
          .forEach(problems::add);
    }
    return problems;
  }

  /** Whether it stands upon no other rule with cases that do not hold. */
  private boolean isCause(String rule) {
    return byRule.keySet().stream()
        .filter(other -> !other.equals(rule))
        .noneMatch(
            other ->
                dependencies.neededBy(rule).contains(other)
                    && !dependencies.neededBy(other).contains(rule));
  }

  private String besides(String rule) {
    var more = byRule.get(rule).stream().skip(1).map(this::line).toList();
    return more.isEmpty()
        ? ""
        : BESIDES
            + "%s of %s %s not hold, on line %s%s; check --case %s: tells of each"
                .formatted(
                    more.size() == 1 ? "1 more case" : more.size() + " more cases",
                    rule,
                    more.size() == 1 ? "does" : "do",
                    more.stream().limit(MOST_LINES).map(String::valueOf).collect(joining(", ")),
                    more.size() > MOST_LINES ? " …" : "",
                    rule);
  }

  private int line(CaseOutcome outcome) {
    return outcome.problems().get(0).line();
  }

  private static String besides(List<String> rules) {
    return rules.isEmpty()
        ? ""
        : BESIDES + "cases of %s do not hold either".formatted(String.join(", ", rules));
  }

  private static Problem with(Problem problem, String more) {
    if (more.isEmpty() || problem.kind() != ProblemKind.FAILED_CASE) {
      return problem;
    }
    var arguments = problem.arguments();
    return Problem.of(
        problem.code(),
        problem.file(),
        problem.line(),
        problem.column(),
        arguments.get(0),
        arguments.get(1) + more);
  }
}
