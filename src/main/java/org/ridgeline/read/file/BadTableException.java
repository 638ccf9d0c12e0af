package org.ridgeline.read.file;

import java.util.List;
import org.ridgeline.text.PrintableText;

/** Says why a whole table, and with it the folder, cannot be used; one line for each fault. */
public final class BadTableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadTableException(List<String> faults) {
    super(String.join("\n", faults.stream().map(PrintableText::line).toList()));
  }

  public BadTableException(String fault) {
    this(List.of(fault));
  }
}
