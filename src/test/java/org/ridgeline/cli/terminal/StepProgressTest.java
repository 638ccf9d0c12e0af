package org.ridgeline.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepProgressTest {

  private final SteppedClock clock = new SteppedClock();
  private final StringWriter told = new StringWriter();

  @Test
  void theLogSaysEveryTenSecondsHowFarAStepHasCome() {
    var step = step(LogForm.JSON, false);

    clock.later(9);
    step.accept(0.1);
    clock.later(1);
    step.accept(0.25);
    step.accept(0.26);
    clock.later(10);
    step.accept(0.5);

    assertThat(told.toString().lines())
        .containsExactly(
            "{\"time\":\"2025-04-01T06:00:10Z\",\"under_way\":\"assess\",\"percent\":25,\"seconds_left\":30}",
            "{\"time\":\"2025-04-01T06:00:20Z\",\"under_way\":\"assess\",\"percent\":50,\"seconds_left\":20}");
  }

  @Test
  void whoWatchesOrWantsNoLogIsToldNothingBesides() {
    for (var step : List.of(step(LogForm.JSON, true), step(LogForm.NONE, false))) {
      clock.later(60);
      step.accept(0.5);
    }

    assertThat(told.toString()).isEmpty();
  }

  private StepProgress step(LogForm form, boolean watched) {
    return new StepProgress(
        clock,
        "assess",
        Progress.of(clock, List.of(1), "assesses", false),
        new RunLog(form, new PrintWriter(told, true), clock),
        watched);
  }
}
