package org.ridgeline.reason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kie.api.runtime.rule.FactHandle;
import org.ridgeline.fact.Night;

/**
 * The rules on one night after another, in any order: each forgets what the next does not know,
 * learns what is new, and leaves all else as it was concluded. One thread at a time may use it.
 */
public final class Walk implements AutoCloseable {

  private final Session session;
  private final boolean goesOn;
  private Map<Object, Deque<FactHandle>> told = new LinkedHashMap<>();

  /**
   * A walk that has not begun.
   *
   * @param session one that knows of no night yet
   */
  Walk(Session session, boolean goesOn) {
    this.session = session;
    this.goesOn = goesOn;
  }

  /** Whether it may go to a second night: not if the rules go wrong when facts are forgotten. */
  public boolean goesOn() {
    return goesOn;
  }

  /**
   * What the rules conclude of {@code facts} on this night, and how sure that is. A walk judges
   * where it begins, if anywhere, and on the night from which it counts the age of sources.
   *
   * @throws BadRulesException if the rules do not fall silent, or contradict each other; the walk
   *     then goes nowhere else
   * @throws IllegalStateException if the walk has begun
   */
  public Judged judge(Night night, Collection<?> facts) {
    if (!told.isEmpty()) {
      throw new IllegalStateException("a walk judges where it begins");
    }
    go(night, facts);
    return session.judge(facts.size());
  }

  /**
   * What the rules conclude of {@code facts} on this night, wherever the walk came from, but for
   * how sure that is.
   *
   * @throws BadRulesException if the rules do not fall silent, or contradict each other; the walk
   *     then goes nowhere else
   */
  public Conclusions to(Night night, Collection<?> facts) {
    go(night, facts);
    return session.conclude(facts.size());
  }

  /** Makes the session know this and nothing else. */
  private void go(Night night, Collection<?> facts) {
    var before = told;
    told = new LinkedHashMap<>();
    var news = new ArrayList<Object>();
    var known = new ArrayList<Object>();
    known.add(night);
    known.addAll(facts);
    for (var fact : known) {
      var same = before.get(fact);
      if (same == null || same.isEmpty()) {
        news.add(fact);
      } else {
        note(fact, same.remove());
      }
    }
    before.values().forEach(gone -> gone.forEach(session::forget));
    news.forEach(fact -> note(fact, session.tell(fact)));
  }

  private void note(Object fact, FactHandle handle) {
    told.computeIfAbsent(fact, any -> new ArrayDeque<>()).add(handle);
  }

  @Override
  public void close() {
    session.close();
  }
}
