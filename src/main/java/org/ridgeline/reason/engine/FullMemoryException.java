package org.ridgeline.reason.engine;

import org.ridgeline.reason.problem.BadRulesException;

/**
 * Memory was full while a rule was tried.
 *
 * <p>It is made before there is a need of it, and worded when somebody asks, by when the memory
 * that the rule filled has been let go.
 */
final class FullMemoryException extends BadRulesException {

  private static final long serialVersionUID = 1L;

  private String rule = "rules";

  FullMemoryException() {
    super("memory was full");
  }

  /** The same of the rule in this file. */
  FullMemoryException of(String file) {
    rule = file;
    return this;
  }

  @Override
  public String getMessage() {
    return RulesAtWork.filledMemory(rule, "");
  }
}
