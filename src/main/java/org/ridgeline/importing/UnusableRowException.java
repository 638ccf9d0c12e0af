package org.ridgeline.importing;

import org.ridgeline.importing.LeftOutRows.Reason;

/** Ends the reading of a row of which nothing is made. */
public final class UnusableRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  public UnusableRowException(Reason reason) {
    super(reason.kind(), null, false, false);
    this.reason = reason;
  }

  /** Why nothing is made of it. */
  public Reason reason() {
    return reason;
  }
}
