package org.ridgeline.read.quarantine;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a row was left out.
 *
 * @param file the table's file, relative to its folder
 * @param line the line the row begins in, counted from 1
 * @param column the cell at fault, or empty if the whole row is
 * @param reason a sentence of one line, however the cell that it quotes was broken
 * @param original the row as it stands in the file
 * @param yetToCome the day that it speaks of, if it was left out as that is yet to come
 */
public record RowProblem(
    String file,
    int line,
    String column,
    String reason,
    String original,
    Optional<LocalDate> yetToCome) {

  private static final int LONGEST = 400;
  private static final Pattern BREAKS = Pattern.compile("\\R|\\p{Cntrl}");

  /** A row that was left out for another reason than its day. */
  public RowProblem(String file, int line, String column, String reason, String original) {
    this(file, line, column, reason, original, Optional.empty());
  }

  public RowProblem {
    reason = oneLine(reason);
  }

  /** The cell may be anything, and whoever reads the log has to find the remedy at its end. */
  private static String oneLine(String reason) {
    var line = BREAKS.matcher(reason).replaceAll(" ");
    return line.length() <= LONGEST
        ? line
        : line.substring(0, LONGEST / 2) + " … " + line.substring(line.length() - LONGEST / 2);
  }

  /** In the compiler's form, which editors jump to. */
  @Override
  public String toString() {
    return column.isEmpty()
        ? "%s:%d: %s".formatted(file, line, reason)
        : "%s:%d: %s: %s".formatted(file, line, column, reason);
  }
}
