package org.ridgeline.night;

import java.util.ArrayList;
import java.util.List;
import org.ridgeline.reason.engine.ReplaySession;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.FailedRuleException;
import org.ridgeline.work.OutOfMemoryException;

/**
 * What went wrong in sessions that were to go on from another night, where one that began anew did
 * well.
 *
 * <p>The engine (Drools 10.2.0) is known to fail at times where facts are forgotten and told again.
 * What rules themselves get wrong goes wrong in a new session too, and is not in here.
 */
final class BrokenOff {

  private final List<String> reasons = new ArrayList<>();

  /** Why each of them failed, in no particular order. */
  synchronized List<String> reasons() {
    return reasons.stream().sorted().toList();
  }

  /** Takes in a failure after which a new session came to a conclusion. */
  synchronized void add(RuntimeException failure) {
    reasons.add(
        failure instanceof FailedRuleException
            ? failure.getMessage()
            : failure.getClass().getSimpleName() + ": " + failure.getMessage());
  }

  /**
   * Whether a new session may do better: not where rules have reached a limit, or memory is full.
   */
  static boolean isWorthAnother(RuntimeException failure) {
    return !OutOfMemoryException.isCauseOf(failure)
        && (failure instanceof FailedRuleException || !(failure instanceof BadRulesException));
  }

  /** Closes a session that failed, which may fail at that too. */
  static void close(ReplaySession replay) {
    try {
      replay.close();
    } catch (RuntimeException e) {
      // Nothing is asked of it any more, and what it failed at is told already.
    }
  }
}
