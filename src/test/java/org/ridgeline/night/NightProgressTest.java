package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;

class NightProgressTest {

  private static final LocalDate DAY = LocalDate.parse("2025-03-31");

  private final List<Double> shares = Collections.synchronizedList(new ArrayList<>());

  @TempDir Path folder;

  @Test
  void theNightItselfIsMostAndNothingIsMoreThanAll() {
    var progress = new NightProgress(shares::add);
    progress.expect(9);
    for (int i = 0; i < 11; i++) {
      progress.replayed();
    }

    assertThat(shares).containsExactly(0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 1.0, 1.0, 1.0);
  }

  @Test
  void everyReplayOfANightIsTold() throws IOException {
    var back = new ReplayOptions(DAY.minusDays(1), 2, 7);
    var report = night().assess(DAY, back, List.of(), "test", shares::add);

    assertThat(report.ifLost()).hasSize(2);
    // The night, the one before, that a day later, and two losses; of trend there is nothing to
    // replay.
    assertThat(shares).containsExactly(12 / 37.0, 13 / 37.0, 14 / 37.0, 15 / 37.0, 16 / 37.0);
  }

  @Test
  void whatIfIsDoneWithTheSecondReplay() throws IOException {
    night().suppose(DAY, "ashford", Optional.empty(), shares::add);

    assertThat(shares).containsExactly(12 / 13.0, 1.0);
  }

  private NightlyRun night() throws IOException {
    var input = SmallInput.in(folder).folder();
    return new NightlyRun(
        ShippedNights.rules(), InputFolder.read(input, BadRowTolerance.of("0")), 0);
  }
}
