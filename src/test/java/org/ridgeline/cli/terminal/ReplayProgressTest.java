package org.ridgeline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayProgressTest {

  private final StringWriter told = new StringWriter();
  private final SteppedClock clock = new SteppedClock();

  @Test
  void whoDoesNotWatchIsToldNowAndThenHowLongItTakes() {
    var progress = of(1_200, false);

    clock.later(9);
    progress.accept(30);
    clock.later(1);
    progress.accept(40);
    clock.later(9);
    progress.accept(500);
    clock.later(1);
    progress.accept(1_000);

    assertThat(told.toString().lines())
        .containsExactly(
            "compared 40 of 1,200 nights, about 5 min left",
            "compared 1,000 of 1,200 nights, about 4 s left");
  }

  @Test
  void whoWatchesIsToldNothingBesides() {
    var progress = of(10, true);

    clock.later(60);
    progress.accept(5);

    assertThat(told.toString()).isEmpty();
  }

  private ReplayProgress of(int nights, boolean watched) {
    return new ReplayProgress(
        clock,
        "compared",
        "nights",
        nights,
        Progress.of(clock, List.of(1), "compares", false),
        new PrintWriter(told, true),
        watched);
  }
}
