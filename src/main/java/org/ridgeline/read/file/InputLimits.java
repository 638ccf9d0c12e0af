package org.ridgeline.read.file;

/**
 * How much the program takes in before it refuses: whoever writes the input must not be able to
 * fill the memory of the machine.
 *
 * @param rows the most rows that a table may have
 * @param cellChars the most characters that a cell may have, before it costs its row
 * @param fileMegabytes the most that a file may hold, unpacked, in millions of bytes
 */
public record InputLimits(int rows, int cellChars, int fileMegabytes) {

  /** Ten times the largest night that was ever tried. */
  public static final InputLimits USUAL = new InputLimits(10_000_000, 10_000, 1_000);

  /** No table has more columns, so no honest row is longer than so many cells. */
  private static final int CELLS = 32;

  private static final int LINES_A_ROW = 1_000;

  /** The most characters of a row; more are a quote that nobody closed, or no table at all. */
  int rowChars() {
    return (int) Math.min(Integer.MAX_VALUE / 4, (long) CELLS * cellChars);
  }

  /** The most lines of a row. */
  int rowLines() {
    return LINES_A_ROW;
  }

  long fileBytes() {
    return fileMegabytes * 1_000_000L;
  }
}
