package org.ridgeline.cli.terminal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says how much longer pieces of like work will take. Several threads may ask. */
public final class RemainingTime {

  private static final Duration BETWEEN = Duration.ofSeconds(10);

  private final Clock clock;
  private final int pieces;
  private final Instant begun;
  private Instant told;

  /** Work that begins now. */
  public RemainingTime(Clock clock, int pieces) {
    this.clock = clock;
    this.pieces = pieces;
    this.begun = clock.instant();
    this.told = begun;
  }

  /** How long the rest takes, if it goes on as it went; empty before a piece is done. */
  public Optional<Duration> left(int done) {
    return done == 0
        ? Optional.empty()
        : Optional.of(
            Duration.between(begun, clock.instant()).multipliedBy(pieces - done).dividedBy(done));
  }

  /** Whether it is time to tell somebody again, who then is told. */
  public synchronized boolean isDue() {
    boolean isDue = !clock.instant().isBefore(told.plus(BETWEEN));
    if (isDue) {
      told = clock.instant();
    }
    return isDue;
  }
}
