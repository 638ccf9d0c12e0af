package org.ridgeline.night;

import java.time.LocalDate;
import org.ridgeline.fact.Night;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.Conclusions;
import org.ridgeline.reason.Session;

/**
 * One night as more and less of it is known. The first replay costs a whole night, each further one
 * only what is different. One thread at a time may use it, and the last one closes it.
 */
final class Course implements AutoCloseable {

  private final Replays replays;
  private final LocalDate day;
  private Session session;

  Course(Replays replays, LocalDate day) {
    this.replays = replays;
    this.day = day;
  }

  /** What the rules conclude that night from {@code known}. */
  Conclusions reason(Tables known) {
    if (session == null) {
      session = replays.open(known, day);
    } else {
      session.learn(replays.facts(known, new Night(day)));
    }
    return session.conclusions();
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }
}
