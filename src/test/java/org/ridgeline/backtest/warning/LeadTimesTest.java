package org.ridgeline.backtest.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgeline.backtest.warning.WarningSeries.LeadTime;

class LeadTimesTest {

  @Test
  void theMedianIsToldOfTheWarnedAndOfAll() {
    var times = LeadTimes.of(List.of(warned(30), Optional.empty(), warned(10), Optional.empty()));

    assertThat(times)
        .isEqualTo(new LeadTimes(OptionalDouble.of(20), OptionalDouble.of(5), 4, 2, 1));
  }

  @Test
  void ofAnOddNumberItIsTheMiddleOne() {
    assertThat(LeadTimes.of(List.of(warned(9), warned(400), warned(8))).medianOfWarnedDays())
        .hasValue(9);
  }

  @Test
  void withoutLossThereIsNone() {
    assertThat(LeadTimes.of(List.of()))
        .isEqualTo(new LeadTimes(OptionalDouble.empty(), OptionalDouble.empty(), 0, 0, 0));
  }

  private static Optional<LeadTime> warned(long days) {
    return Optional.of(new LeadTime(days, days == 30));
  }
}
