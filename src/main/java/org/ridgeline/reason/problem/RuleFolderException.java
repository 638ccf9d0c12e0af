package org.ridgeline.reason.problem;

import java.io.IOException;
import org.ridgeline.text.PrintableText;

/** A rule folder cannot be used as it is; the message names it and the remedy. */
public final class RuleFolderException extends IOException {

  private static final long serialVersionUID = 1L;

  public RuleFolderException(String fault) {
    super(PrintableText.line(fault));
  }
}
