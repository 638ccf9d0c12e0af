package org.ridgeline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ReplayProgressTest {

  private final StringWriter told = new StringWriter();
  private Instant now = Instant.parse("2025-04-01T06:00:00Z");

  @Test
  void whoDoesNotWatchIsToldNowAndThenHowLongItTakes() {
    var progress = of(1_200, false);

    later(9);
    progress.accept(30);
    later(1);
    progress.accept(40);
    later(9);
    progress.accept(500);
    later(1);
    progress.accept(1_000);

    assertThat(told.toString().lines())
        .containsExactly(
            "compared 40 of 1,200 nights, about 290 s left",
            "compared 1,000 of 1,200 nights, about 4 s left");
  }

  @Test
  void whoWatchesIsToldNothingBesides() {
    var progress = of(10, true);

    later(60);
    progress.accept(5);

    assertThat(told.toString()).isEmpty();
  }

  private ReplayProgress of(int nights, boolean watched) {
    return new ReplayProgress(
        clock(),
        "compared",
        nights,
        Progress.of(1, "compares", false),
        new PrintWriter(told, true),
        watched);
  }

  private void later(long seconds) {
    now = now.plusSeconds(seconds);
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }
}
