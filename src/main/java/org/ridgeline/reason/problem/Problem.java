package org.ridgeline.reason.problem;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;

/**
 * One thing that is wrong with a file of the rule folder, and what to do about it.
 *
 * @param code which of all messages it is
 * @param file the file, as {@code rules/theme/id.drl}
 * @param line counted from 1; 0 if it is about the file as a whole
 * @param column counted from 1; 0 if it is about the line as a whole
 * @param arguments what the message says of this place
 */
public record Problem(Message code, String file, int line, int column, List<Object> arguments)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing((Problem problem) -> problem.kind().rank())
          .thenComparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message);

  public Problem {
    arguments = List.copyOf(arguments);
  }

  /** A message at a place of a file; a line or column of 0 is the file, or the line, as a whole. */
  public static Problem of(Message code, String file, int line, int column, Object... arguments) {
    return new Problem(code, file, line, column, List.of(arguments));
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** The same with its file as it is found in {@code folder}. */
  public Problem in(Path folder) {
    var found = file.replaceFirst("^rules\\b", Matcher.quoteReplacement(folder.toString()));
    return new Problem(code, found, line, column, arguments);
  }

  /** What sort of mistake it is. */
  public ProblemKind kind() {
    return code.kind();
  }

  /** What is wrong; what to do. */
  public String message() {
    return code.text(arguments);
  }

  /** Where it is, in the compiler's form, which editors jump to. */
  public String place() {
    return file + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
  }

  @Override
  public String toString() {
    return place() + ": " + message();
  }
}
