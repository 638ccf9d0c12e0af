package org.ridgeline.read;

/**
 * Why a row was left out.
 *
 * @param file the table's file, relative to its folder
 * @param line the line the row begins in, counted from 1
 * @param column the cell at fault, or empty if the whole row is
 * @param original the row as it stands in the file
 */
public record RowProblem(String file, int line, String column, String reason, String original) {

  /** In the compiler's form, which editors jump to. */
  @Override
  public String toString() {
    return column.isEmpty()
        ? "%s:%d: %s".formatted(file, line, reason)
        : "%s:%d: %s: %s".formatted(file, line, column, reason);
  }
}
