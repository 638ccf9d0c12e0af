package org.ridgeline.reason.problem;

import java.util.List;
import org.ridgeline.text.PrintableText;

/** Says what is wrong with rules, themes or thresholds; one line for each fault. */
public class BadRulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  private BadRulesException(String message, List<Problem> problems) {
    super(message);
    this.problems = problems;
  }

  /** One fault that no line of a rule file is about. */
  public BadRulesException(String fault) {
    this(PrintableText.line(fault), List.of());
  }

  /** All problems, a line each. */
  public static BadRulesException of(List<Problem> problems) {
    return new BadRulesException(
        String.join(
            "\n", problems.stream().map(Problem::toString).map(PrintableText::line).toList()),
        problems);
  }

  /** The faults, each with its place, as far as they have one. */
  public final List<Problem> problems() {
    return problems;
  }
}
