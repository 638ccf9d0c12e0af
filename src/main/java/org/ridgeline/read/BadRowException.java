package org.ridgeline.read;

/** Says why a row cannot become a fact. */
final class BadRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String column;

  BadRowException(String column, String reason) {
    super(reason, null, false, false);
    this.column = column;
  }

  String column() {
    return column;
  }
}
