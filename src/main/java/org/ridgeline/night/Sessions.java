package org.ridgeline.night;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ridgeline.fact.Night;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.engine.ReplaySession;

/**
 * The sessions in which nights are replayed: those at work, and those that wait to go on from the
 * night to which they came. Several threads may ask; where memory has room for fewer sessions, the
 * others wait.
 */
final class Sessions implements AutoCloseable {

  /**
   * What a session takes of one night, in bytes for each place with some eighty neighbours and for
   * each report: measured on made-up nights of 1,000 places with 10,000 and with a million.
   */
  private static final long PLACE = 175_000;

  private static final long REPORT = 150;

  /** What it takes to hold a report that was read. */
  private static final long ROW = 400;

  /** The rest of memory is for what is concluded, and for what passes. */
  private static final double SHARE = 0.6;

  /**
   * So many days farther counts the session that judged, but for what is supposed of its night,
   * which has a long way from anywhere else.
   */
  private static final long JUDGED_DAYS = 2;

  private final Supplier<ReplaySession> opening;
  private final int most;
  private final Semaphore turns;
  private final Runnable done;
  private final List<Idle> idle = new ArrayList<>();
  private final BrokenOff brokenOff = new BrokenOff();

  /** A session that may go on from the night to which it came. */
  private record Idle(ReplaySession replay, Night night) {

    boolean isElsewhere(NightFacts facts) {
      return !replay.knows(facts);
    }

    long daysFrom(Night other) {
      return Math.abs(ChronoUnit.DAYS.between(night.asOf(), other.asOf()))
          + (replay.isWhereItJudged() ? JUDGED_DAYS : 0);
    }
  }

  /**
   * @param most how many there may be at a time, at work or waiting
   * @param done told of each step that is done, by any thread
   */
  Sessions(Supplier<ReplaySession> opening, int most, Runnable done) {
    this.done = done;
    this.opening = opening;
    this.most = most;
    this.turns = new Semaphore(most);
  }

  /** How many of a night of these tables there is room for, at least one. */
  static int most(Tables tables) {
    return most(
        tables.settlements().size(), tables.events().size(), Runtime.getRuntime().maxMemory());
  }

  /** How many there is room for, at least one, in so many bytes of memory. */
  static int most(int places, int reports, long memory) {
    long session = PLACE * places + REPORT * reports;
    long room = (long) (SHARE * memory) - ROW * reports;
    return (int) Math.max(1, Math.min(room / (session + 1), Integer.MAX_VALUE));
  }

  int most() {
    return most;
  }

  /** Takes a step in a session that has not begun. */
  <T> T begin(Night night, Function<ReplaySession, T> step) {
    return inTurn(() -> go(open(), night, step));
  }

  /**
   * The same in the session that has the shortest way to that night, if one has begun.
   *
   * @param facts told of it
   */
  <T> T goOn(Night night, NightFacts facts, Function<ReplaySession, T> step) {
    return inTurn(
        () -> {
          var begun = nearest(night, facts);
          return begun.isEmpty() ? go(open(), night, step) : goOn(begun.get(), night, step);
        });
  }

  /** Asks a session of its own, which is closed again, and waits for no other. */
  <T> T alone(Function<ReplaySession, T> step) {
    try (var replay = opening.get()) {
      return step.apply(replay);
    }
  }

  private <T> T goOn(ReplaySession begun, Night night, Function<ReplaySession, T> step) {
    try {
      return go(begun, night, step);
    } catch (RuntimeException e) {
      if (!BrokenOff.isWorthAnother(e)) {
        throw e;
      }
      var concluded = go(open(), night, step);
      brokenOff.add(e);
      return concluded;
    }
  }

  /** Why sessions that were to go on from another night could not, and others began anew. */
  List<String> brokenOff() {
    return brokenOff.reasons();
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private ReplaySession open() {
    makeRoom();
    return opening.get();
  }

  /** Closes sessions that wait, as those at work will hold all that memory has room for. */
  private synchronized void makeRoom() {
    int atWork = most - turns.availablePermits();
    while (!idle.isEmpty() && idle.size() + atWork > most) {
      BrokenOff.close(idle.remove(0).replay());
    }
  }

  private <T> T go(ReplaySession replay, Night night, Function<ReplaySession, T> step) {
    boolean isReusable = false;
    try {
      var concluded = step.apply(replay);
      isReusable = replay.isReusable();
      done.run();
      return concluded;
    } finally {
      if (isReusable) {
        keep(new Idle(replay, night));
      } else {
        BrokenOff.close(replay);
      }
    }
  }

  private synchronized void keep(Idle replay) {
    idle.add(replay);
  }

  /** The one that waits where it was told the same, or at the nearest night. */
  private synchronized Optional<ReplaySession> nearest(Night night, NightFacts facts) {
    var nearest =
        idle.stream()
            .min(
                Comparator.<Idle, Boolean>comparing(each -> each.isElsewhere(facts))
                    .thenComparing(each -> each.daysFrom(night)));
    nearest.ifPresent(idle::remove);
    return nearest.map(Idle::replay);
  }

  @Override
  public synchronized void close() {
    idle.forEach(each -> each.replay().close());
    idle.clear();
  }
}
