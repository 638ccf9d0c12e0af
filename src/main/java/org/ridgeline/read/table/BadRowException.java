package org.ridgeline.read.table;

/** Says why a row cannot become a fact. */
public final class BadRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String column;

  public BadRowException(String column, String reason) {
    super(reason, null, false, false);
    this.column = column;
  }

  /** The column at fault, or empty if the row as a whole is. */
  public String column() {
    return column;
  }
}
