package org.ridgeline.read.review;

/** How many rows something is told of. */
final class RowCount {

  private RowCount() {}

  /** The number in words of a warning, such as {@code 1,234 rows}. */
  static String of(int rows) {
    return rows == 1 ? "1 row" : "%,d rows".formatted(rows);
  }
}
