package org.ridgeline.reason;

import java.util.List;

/** Says what is wrong with rules, themes or thresholds; one line for each fault. */
public final class BadRulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadRulesException(List<String> faults) {
    super(String.join("\n", faults));
  }

  public BadRulesException(String fault) {
    this(List.of(fault));
  }
}
