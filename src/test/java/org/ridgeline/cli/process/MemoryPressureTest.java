package org.ridgeline.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Is memory that is freed all the time told from memory that is freed now and then? */
class MemoryPressureTest {

  private final MemoryPressure pressure = new MemoryPressure();

  @Test
  void tenSecondsOfFreeingMemoryAreTooMany() {
    for (int second = 0; second < MemoryPressure.SECONDS; second++) {
      assertThat(pressure.look(second * 1000L, second * 950L)).isEmpty();
    }
    assertThat(pressure.look(10_000, 9_500))
        .hasValueSatisfying(
            said ->
                assertThat(said)
                    .startsWith(
                        "Out of memory: 9 of the last 10 seconds went into freeing it; the program"
                            + " may use "));
  }

  @Test
  void whoWorksForATenthOfTheTimeGoesOn() {
    for (int second = 0; second < 60; second++) {
      assertThat(pressure.look(second * 1000L, second * 900L)).isEmpty();
    }
  }

  /** A collection that takes long delays the look, too. */
  @Test
  void onlyTheLastTenSecondsAreJudged() {
    assertThat(pressure.look(0, 0)).isEmpty();
    assertThat(pressure.look(9_000, 500)).isEmpty();
    assertThat(pressure.look(18_000, 9_400)).isEmpty();
    assertThat(pressure.look(26_000, 17_300))
        .hasValueSatisfying(said -> assertThat(said).contains("16 of the last 17 seconds"));
  }
}
