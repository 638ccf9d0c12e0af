package org.ridgeline.reason.problem;

/**
 * A rule failed in the midst of its work: what it calls did, or the engine itself.
 *
 * <p>Which of the two it was nobody says. What the engine gets wrong in a session that forgets and
 * learns does not happen again in one that has just begun; what a rule calls does.
 */
public final class FailedRuleException extends BadRulesException {

  private static final long serialVersionUID = 1L;

  public FailedRuleException(String fault) {
    super(fault);
  }
}
