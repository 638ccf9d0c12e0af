package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StepReplaysTest {

  private static final LocalDate NIGHT = ShippedNights.SECOND;

  private final AtomicInteger done = new AtomicInteger();

  @Test
  void whatTimeAloneDidIsConcludedBeforeItIsAskedFor() throws IOException {
    try (var replays = replays()) {
      var steps = replays.steps(NIGHT.minusDays(1), NIGHT);
      var expected = StepReplays.of(replays, steps).concluded(1);
      done.set(0);

      var begun = StepReplays.begun(replays, steps);

      assertThat(done).hasValue(1);
      assertThat(begun.concluded(1).all()).isEqualTo(expected.all());
      assertThat(done).hasValue(1);
      begun.concluded(2);
      assertThat(done).hasValue(2);
    }
  }

  @Test
  void ofSeveralDaysNobodyKnowsWhatIsAskedFirst() throws IOException {
    try (var replays = replays()) {
      StepReplays.begun(replays, replays.steps(NIGHT.minusDays(2), NIGHT));

      assertThat(done).hasValue(0);
    }
  }

  @Test
  void aDayOnWhichNothingIsPublishedIsTheLaterNightItself() throws IOException {
    var later = NIGHT.plusDays(30);
    try (var replays = replays()) {
      var steps = replays.steps(later.minusDays(1), later);
      StepReplays.begun(replays, steps);

      assertThat(steps.count()).isOne();
      assertThat(done).hasValue(0);
    }
  }

  private Replays replays() throws IOException {
    var run = ShippedNights.run(Path.of("input"));
    return new Replays(run.rules(), run.tables(), 0, NIGHT.plusDays(30), done::incrementAndGet);
  }
}
