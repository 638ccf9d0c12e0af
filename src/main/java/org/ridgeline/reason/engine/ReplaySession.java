package org.ridgeline.reason.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.runtime.rule.FactHandle;
import org.ridgeline.fact.Night;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.problem.BadRulesException;

/**
 * The rules on one night after another, in any order: each forgets what the next does not know,
 * learns what is new, and leaves all else as it was concluded. One thread at a time may use it.
 */
public final class ReplaySession implements AutoCloseable {

  private final RuleSession session;
  private final boolean isReusable;
  private final Map<Object, AssertedFact> asserted = new LinkedHashMap<>();

  /** By the very objects that it was told last, as most facts of a night are those of another. */
  private IdentityHashMap<Object, AssertedFact> lastNight = new IdentityHashMap<>();

  /** Facts that are equal, each known as often as it was asserted. */
  private static final class AssertedFact {

    private final Deque<FactHandle> handles = new ArrayDeque<>(1);
    private final List<Object> missing = new ArrayList<>(1);
    private int required;

    void require(Object fact) {
      required++;
      if (required > handles.size()) {
        missing.add(fact);
      }
    }

    /** Takes back what is not required; returns whether nothing is. */
    boolean isRetracted(RuleSession session) {
      while (handles.size() > required) {
        session.delete(handles.remove());
      }
      return required == 0;
    }

    void assertMissing(RuleSession session) {
      missing.forEach(fact -> handles.add(session.insert(fact)));
      missing.clear();
      required = 0;
    }
  }

  /**
   * A session that has not begun.
   *
   * @param session one that knows of no night yet
   */
  ReplaySession(RuleSession session, boolean isReusable) {
    this.session = session;
    this.isReusable = isReusable;
  }

  /** Whether it may go to a second night: not if the rules go wrong when facts are forgotten. */
  public boolean isReusable() {
    return isReusable;
  }

  /**
   * What the rules conclude of {@code facts} on this night, and how sure that is. A session judges
   * where it begins, if anywhere, and on the night from which it counts the age of sources.
   *
   * @throws BadRulesException if the rules do not fall silent, or contradict each other; the
   *     session is then of no more use
   * @throws IllegalStateException if the session has begun
   */
  public SessionResult judge(Night night, Collection<?> facts) {
    if (!asserted.isEmpty()) {
      throw new IllegalStateException("a session judges where it begins");
    }
    go(night, facts);
    return session.judge(facts.size());
  }

  /**
   * What the rules conclude of {@code facts} on this night, whatever night it came from, but for
   * how sure that is.
   *
   * @throws BadRulesException if the rules do not fall silent, or contradict each other; the
   *     session is then of no more use
   */
  public Conclusions conclude(Night night, Collection<?> facts) {
    go(night, facts);
    return session.conclude(facts.size());
  }

  /** Makes the session know this and nothing else. */
  private void go(Night night, Collection<?> facts) {
    var now = new IdentityHashMap<Object, AssertedFact>();
    require(night, now);
    facts.forEach(fact -> require(fact, now));
    lastNight = now;
    asserted.values().removeIf(each -> each.isRetracted(session));
    asserted.values().forEach(each -> each.assertMissing(session));
  }

  private void require(Object fact, IdentityHashMap<Object, AssertedFact> now) {
    var known = lastNight.get(fact);
    var same = known == null ? asserted.computeIfAbsent(fact, any -> new AssertedFact()) : known;
    same.require(fact);
    now.put(fact, same);
  }

  @Override
  public void close() {
    session.close();
  }
}
