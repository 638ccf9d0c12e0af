package org.ridgeline.read.file;

import org.ridgeline.read.record.RecordLimits;

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

  /** What a table beside rules may have, whatever a night may. */
  public static final InputLimits OF_RULES = new InputLimits(10_000, 10_000, 10);

  /** No table has more columns, so no honest row is longer than so many cells. */
  private static final int CELLS = 32;

  /** A row may be so many times longer than any that is honest, before it is not kept whole. */
  private static final int MARGIN = 10;

  private static final int LINES_A_RECORD = 1_000;

  /** How far a record may go. */
  public RecordLimits ofRecords() {
    int chars = (int) Math.min(Integer.MAX_VALUE / 16, (long) MARGIN * CELLS * cellChars);
    return new RecordLimits(chars, LINES_A_RECORD, rows);
  }

  /** What a message says of the limit that an option sets. */
  public String allowNoMore(String option) {
    return equals(OF_RULES) ? "no table beside rules may have more" : option + " allows no more";
  }

  long fileBytes() {
    return fileMegabytes * 1_000_000L;
  }
}
