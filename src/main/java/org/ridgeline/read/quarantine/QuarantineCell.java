package org.ridgeline.read.quarantine;

/**
 * A row in the quarantine, as a cell of a table that people open in a spreadsheet.
 *
 * <p>Spreadsheets run a cell that looks like a formula (OWASP, "CSV Injection"). An apostrophe in
 * front stops them; one in front of an apostrophe lets the row be read back as it was.
 */
public final class QuarantineCell {

  private static final String APOSTROPHE = "'";
  private static final String STARTS = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20";

  private QuarantineCell() {}

  /** The row as a harmless cell. */
  public static String written(String row) {
    return !row.isEmpty() && STARTS.indexOf(row.charAt(0)) >= 0 ? APOSTROPHE + row : row;
  }

  static String read(String cell) {
    return cell.startsWith(APOSTROPHE) ? cell.substring(1) : cell;
  }
}
