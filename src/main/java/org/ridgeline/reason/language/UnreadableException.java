package org.ridgeline.reason.language;

/** Says where an expression cannot be read, and what to write there. */
final class UnreadableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int at;

  UnreadableException(int at, String message) {
    super(message, null, false, false);
    this.at = at;
  }

  /** The character at which reading ended, counted from 0. */
  int at() {
    return at;
  }
}
