package org.ridgeline.reason.problem;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Matcher;

/**
 * One thing that is wrong with a file of the rule folder, and what to do about it.
 *
 * @param file the file, as {@code rules/theme/id.drl}
 * @param line counted from 1; 0 if it is about the file as a whole
 * @param column counted from 1; 0 if it is about the line as a whole
 * @param message what is wrong; what to do
 */
public record Problem(ProblemKind kind, String file, int line, int column, String message)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(Problem::column)
          .thenComparing(Problem::message);

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** The same with its file as it is found in {@code folder}. */
  public Problem in(Path folder) {
    var found = file.replaceFirst("^rules\\b", Matcher.quoteReplacement(folder.toString()));
    return new Problem(kind, found, line, column, message);
  }

  /** Where it is, in the compiler's form, which editors jump to. */
  public String place() {
    return file + (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
  }

  @Override
  public String toString() {
    return place() + ": " + message;
  }
}
