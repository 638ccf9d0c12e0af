package org.ridgeline.reason.effort;

import java.util.List;
import java.util.function.Supplier;
import org.drools.base.base.ValueResolver;
import org.drools.core.WorkingMemory;

/** How many tuples one condition tried in one session. */
final class Tally {

  private final Supplier<List<JoinCondition>> conditions;
  private SessionTuples session;
  private long tried;
  private long limit = Long.MAX_VALUE;

  Tally(Supplier<List<JoinCondition>> conditions) {
    this.conditions = conditions;
  }

  /** Begins to try something in a session, which is the same each time. */
  void enter(ValueResolver engine) {
    if (session == null) {
      session = SessionTuples.of((WorkingMemory) engine);
      session.join(this);
    }
    session.at(this);
  }

  /** Counts one tuple that is tried, whether it matches or not. */
  void count() {
    if (++tried > limit) {
      throw new TooManyTuplesException(conditions().get(0), limit);
    }
  }

  void begin(long most) {
    tried = 0;
    limit = most;
  }

  long tried() {
    return tried;
  }

  /** The condition in every rule that begins with it and all before it, by file. */
  List<JoinCondition> conditions() {
    return conditions.get();
  }
}
