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
  private final boolean goesOn;
  private final Map<Object, Told> told = new LinkedHashMap<>();

  /** By the very objects that it was told last, as most facts of a night are those of another. */
  private IdentityHashMap<Object, Told> lately = new IdentityHashMap<>();

  /** Facts that are equal, each known as often as it was told. */
  private static final class Told {

    private final Deque<FactHandle> handles = new ArrayDeque<>(1);
    private final List<Object> news = new ArrayList<>(1);
    private int wanted;

    void want(Object fact) {
      wanted++;
      if (wanted > handles.size()) {
        news.add(fact);
      }
    }

    /** Forgets what is not wanted; returns whether nothing is. */
    boolean isForgotten(RuleSession session) {
      while (handles.size() > wanted) {
        session.forget(handles.remove());
      }
      return wanted == 0;
    }

    void tell(RuleSession session) {
      news.forEach(fact -> handles.add(session.tell(fact)));
      news.clear();
      wanted = 0;
    }
  }

  /**
   * A walk that has not begun.
   *
   * @param session one that knows of no night yet
   */
  ReplaySession(RuleSession session, boolean goesOn) {
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
  public SessionResult judge(Night night, Collection<?> facts) {
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
    var now = new IdentityHashMap<Object, Told>();
    want(night, now);
    facts.forEach(fact -> want(fact, now));
    lately = now;
    told.values().removeIf(each -> each.isForgotten(session));
    told.values().forEach(each -> each.tell(session));
  }

  private void want(Object fact, IdentityHashMap<Object, Told> now) {
    var known = lately.get(fact);
    var same = known == null ? told.computeIfAbsent(fact, any -> new Told()) : known;
    same.want(fact);
    now.put(fact, same);
  }

  @Override
  public void close() {
    session.close();
  }
}
