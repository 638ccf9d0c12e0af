package org.ridgeline.reason.effort;

/** A condition tried more tuples than a night may take; thrown in the midst of a join. */
public final class TooManyTuplesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient JoinCondition condition;
  private final long limit;

  TooManyTuplesException(JoinCondition condition, long limit) {
    // Where in the engine it happened tells nobody anything.
    super(condition + " > " + limit, null, false, false);
    this.condition = condition;
    this.limit = limit;
  }

  /** The condition; if several rules begin alike, that of the first by file. */
  public JoinCondition condition() {
    return condition;
  }

  /** How many tuples it might have tried. */
  public long limit() {
    return limit;
  }
}
