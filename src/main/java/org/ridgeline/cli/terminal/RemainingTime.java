package org.ridgeline.cli.terminal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Says how much longer work will take. Several threads may ask. */
public final class RemainingTime {

  private static final Duration BETWEEN = Duration.ofSeconds(10);
  private static final Duration MINUTES = Duration.ofMinutes(2);

  private final Clock clock;
  private final Instant begun;
  private Instant told;

  /** Work that begins now. */
  public RemainingTime(Clock clock) {
    this.clock = clock;
    this.begun = clock.instant();
    this.told = begun;
  }

  /**
   * How long the rest takes, if it goes on as it went; empty before anything is done.
   *
   * @param share how much is done, from 0 to 1
   */
  public Optional<Duration> left(double share) {
    if (share <= 0) {
      return Optional.empty();
    }
    long gone = Duration.between(begun, clock.instant()).toMillis();
    return Optional.of(Duration.ofMillis(Math.round(gone * (1 - share) / share)));
  }

  /** The same in words, in seconds if that is less than two minutes. */
  public static String words(Duration left) {
    return left.compareTo(MINUTES) < 0
        ? "about %d s left".formatted(left.toSeconds())
        : "about %,d min left".formatted(Math.round(left.toSeconds() / 60.0));
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
