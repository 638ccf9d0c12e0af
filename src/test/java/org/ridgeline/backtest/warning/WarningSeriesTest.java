package org.ridgeline.backtest.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.ridgeline.backtest.warning.WarningSeries.LeadTime;

class WarningSeriesTest {

  private static final int WEEK = 7;

  /** A value a week, from day 100 on. */
  private static WarningSeries weekly(double... values) {
    var days = new long[values.length];
    for (int i = 0; i < days.length; i++) {
      days[i] = 100 + (long) WEEK * i;
    }
    return WarningSeries.of(days, values, WEEK);
  }

  @Test
  void theWarningCountsFromTheFirstOfItsNights() {
    assertThat(weekly(1, 5, 1, 5, 6, 9).leadTime(5, 139)).hasValue(new LeadTime(18, false));
  }

  @Test
  void aValueAtTheLevelIsAWarning() {
    assertThat(weekly(4.9, 5).leadTime(5, 108)).hasValue(new LeadTime(1, false));
  }

  @Test
  void aWarningThatWasTakenBackIsNone() {
    assertThat(weekly(5, 5, 4).leadTime(5, 115)).isEmpty();
  }

  @Test
  void whatIsSaidFromTheDayOfLossOnIsNoWarning() {
    assertThat(weekly(1, 5).leadTime(5, 107)).isEmpty();
    assertThat(weekly(1, 5, 5).leadTime(5, 108)).hasValue(new LeadTime(1, false));
    assertThat(weekly(5).leadTime(5, 100)).isEmpty();
    assertThat(weekly().leadTime(5, 100)).isEmpty();
  }

  @Test
  void aWarningFromTheFirstNightMayBeOlder() {
    assertThat(weekly(5, 5).leadTime(5, 109)).hasValue(new LeadTime(9, true));
  }

  @Test
  void aBreakEndsTheWarning() {
    var series = WarningSeries.of(new long[] {100, 107, 121, 128}, new double[] {5, 5, 5, 5}, WEEK);

    assertThat(series.leadTime(5, 130)).hasValue(new LeadTime(9, true));
    assertThat(series.leadTime(5, 114)).hasValue(new LeadTime(14, true));
    assertThat(series.leadTime(5, 120)).isEmpty();
    assertThat(series.days()).isEqualTo(14);
  }

  @Test
  void whatIsTakenBackIsAFlipFlop() {
    assertThat(weekly(1, 5, 5).flipFlops(5)).isZero();
    assertThat(weekly(1, 5, 1).flipFlops(5)).isEqualTo(1);
    assertThat(weekly(5, 1, 5, 5, 1).flipFlops(5)).isEqualTo(2);
    assertThat(weekly(5, 1, 5, 5, 1).crossings(5)).isEqualTo(3);
    assertThat(weekly(1, 1).crossings(5)).isZero();
  }

  @Test
  void overABreakNothingIsTakenBack() {
    var series =
        WarningSeries.of(new long[] {100, 107, 200, 207, 214}, new double[] {1, 5, 5, 1, 5}, WEEK);

    assertThat(series.crossings(5)).isEqualTo(3);
    assertThat(series.flipFlops(5)).isEqualTo(1);
  }

  @Test
  void flipFlopsAreCountedAPlaceAndYear() {
    var steady = WarningSeries.of(new long[] {0, 1461}, new double[] {1, 1}, 2000);
    var restless = WarningSeries.of(new long[] {0, 1000, 1461}, new double[] {1, 9, 1}, 2000);

    assertThat(WarningSeries.flipFlopsAYear(List.of(steady, restless), 5)).hasValue(1 / 8.0);
    assertThat(WarningSeries.flipFlopsAYear(List.of(weekly(1)), 5)).isEmpty();
  }

  @Test
  void whatIsNoSeriesIsRefused() {
    assertThatThrownBy(() -> WarningSeries.of(new long[2], new double[1], WEEK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 days and 1 values");
    assertThatThrownBy(() -> WarningSeries.of(new long[] {5, 5}, new double[2], WEEK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("day 5 does not come after day 5");
    assertThatThrownBy(() -> WarningSeries.of(new long[] {5}, new double[] {Double.NaN}, WEEK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the value of day 5 is not a number");
  }

  /** Written as letters, a warning that stood is the last run of W before the loss. */
  @Property
  void theLastRunOfWarningsIsTheLeadTime(
      @ForAll @Size(max = 12) List<@IntRange(max = 2) Integer> values,
      @ForAll @IntRange(max = 14) int nightOfLoss) {
    int known = Math.min(nightOfLoss, values.size());
    var letters = new StringBuilder();
    values.subList(0, known).forEach(value -> letters.append(value >= 1 ? 'W' : '.'));
    int run = known - (letters.lastIndexOf(".") + 1);
    var series = weekly(values.stream().mapToDouble(Integer::intValue).toArray());

    var lead = series.leadTime(1, 100 + (long) WEEK * nightOfLoss);

    boolean isWarned = run > 0 && nightOfLoss <= values.size();
    assertThat(lead.isPresent()).isEqualTo(isWarned);
    lead.ifPresent(
        time -> assertThat(time).isEqualTo(new LeadTime((long) WEEK * run, run == known)));
  }

  @Property
  void withoutBreakEveryCrossingButTheFirstIsAFlipFlop(
      @ForAll @Size(max = 12) List<@IntRange(max = 2) Integer> values) {
    var runs = new ArrayList<Boolean>();
    for (int value : values) {
      if (runs.isEmpty() || runs.get(runs.size() - 1) != value >= 1) {
        runs.add(value >= 1);
      }
    }
    var series = weekly(values.stream().mapToDouble(Integer::intValue).toArray());

    assertThat(series.crossings(1)).isEqualTo(Math.max(0, runs.size() - 1));
    assertThat(series.flipFlops(1)).isEqualTo(Math.max(0, runs.size() - 2));
  }
}
