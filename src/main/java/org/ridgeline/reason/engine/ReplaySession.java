package org.ridgeline.reason.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ridgeline.fact.Night;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.problem.BadRulesException;

/**
 * The rules on one night after another, in any order: each forgets what the next does not know,
 * learns what is new, and leaves all else as it was concluded. One thread at a time may use it.
 */
public final class ReplaySession implements AutoCloseable {

  private final RuleSession session;
  private final boolean isReusable;
  private final AssertedFacts supposed;
  private final AssertedFacts told;
  private final AssertedFacts surveyed;

  /** Told of the night that it judged, if any. */
  private List<?> judged = List.of();

  /**
   * A session that has not begun.
   *
   * @param session one that knows of no night yet
   */
  ReplaySession(RuleSession session, boolean isReusable) {
    this.session = session;
    this.isReusable = isReusable;
    this.supposed = new AssertedFacts(session);
    this.told = new AssertedFacts(session);
    this.surveyed = new AssertedFacts(session);
  }

  /** Whether it may go to a second night: not if the rules go wrong when facts are forgotten. */
  public boolean isReusable() {
    return isReusable;
  }

  /** Whether it knows what is told of a night, whatever was supposed of it. */
  public boolean knows(NightFacts facts) {
    return told.are(facts.told());
  }

  /** Whether it knows what is told of the night that it judged, whatever was supposed of it. */
  public boolean isWhereItJudged() {
    return !judged.isEmpty() && told.are(judged);
  }

  /**
   * What the rules conclude of {@code facts} on this night, and how sure that is. A session judges
   * where it begins, if anywhere, and on the night from which it counts the age of sources.
   *
   * @param taker is given what they conclude, before it is known how sure that is
   * @throws BadRulesException if the rules do not fall silent, or contradict each other; the
   *     session is then of no more use
   * @throws IllegalStateException if the session has begun
   */
  public SessionResult judge(Night night, NightFacts facts, Consumer<Conclusions> taker) {
    if (!supposed.isEmpty()) {
      throw new IllegalStateException("a session judges where it begins");
    }
    judged = facts.told();
    return session.judge(go(night, facts), taker);
  }

  /**
   * What the rules conclude of {@code facts} on this night, whatever night it came from, but for
   * how sure that is.
   *
   * @throws BadRulesException if the rules do not fall silent, or contradict each other; the
   *     session is then of no more use
   */
  public Conclusions conclude(Night night, NightFacts facts) {
    return session.conclude(go(night, facts));
  }

  /** All that is told of this night, and all that the rules conclude of it, likewise. */
  public List<Object> facts(Night night, NightFacts facts) {
    session.conclude(go(night, facts));
    return session.facts();
  }

  /** Makes the session know this and nothing else; returns how many facts that is. */
  private int go(Night night, NightFacts facts) {
    supposed.become(List.of(night));
    told.become(facts.told());
    var before = facts.isSupposed() ? session.controls(facts) : Map.<String, Control>of();
    var forOnce = new ArrayList<Object>(facts.supposed());
    forOnce.add(0, night);
    supposed.become(forOnce);
    var measured = session.survey(facts, before);
    surveyed.become(measured);
    return facts.count() + measured.size();
  }

  @Override
  public void close() {
    session.close();
  }
}
