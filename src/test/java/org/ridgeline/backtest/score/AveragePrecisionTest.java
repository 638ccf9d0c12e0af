package org.ridgeline.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.ridgeline.backtest.score.Rows.Row;

@Domain(Rows.Any.class)
class AveragePrecisionTest {

  /** First 1 of 1, then 2 of 3: (1 + 2/3) / 2. */
  @Test
  void precisionIsTakenWhereRecallRises() {
    var forecast = Rows.night(new double[] {0.1, 0.4, 0.35, 0.8}, false, false, true, true);

    assertThat(precision(forecast)).isCloseTo(5.0 / 6, within(1e-15));
  }

  /** At or above 2: 1 of 2, half of the losses; at or above 1: 2 of 3, the other half. */
  @Test
  void equalValuesAreOneThresholdInWhateverOrderTheyCome() {
    var lostFirst = Rows.night(new double[] {2, 2, 1}, true, false, true);
    var lostSecond = Rows.night(new double[] {2, 2, 1}, false, true, true);

    assertThat(precision(lostFirst)).isCloseTo(1.0 / 4 + 1.0 / 3, within(1e-15));
    assertThat(precision(lostSecond)).isEqualTo(precision(lostFirst));
  }

  @Test
  void withoutLossThereIsNoPrecision() {
    var forecast = Rows.night(new double[] {1, 2}, false, false);

    assertThat(AveragePrecision.pooled(forecast, Rows.ones(forecast))).isEmpty();
  }

  @Property
  void thresholdByThresholdItIsTheSame(@ForAll Rows rows) {
    var written = rows.writtenOut().rows();
    long losses = written.stream().filter(Row::lost).count();
    var thresholds = written.stream().mapToDouble(row -> -row.value()).sorted().distinct();
    double recallBefore = 0;
    double sum = 0;
    for (double threshold : thresholds.map(value -> -value).toArray()) {
      var called = written.stream().filter(row -> row.value() >= threshold).toList();
      double found = called.stream().filter(Row::lost).count();
      sum += (found / losses - recallBefore) * found / called.size();
      recallBefore = found / losses;
    }

    var precision = AveragePrecision.pooled(rows.forecast(), rows.weights());

    assertThat(precision.isPresent()).isEqualTo(losses > 0);
    assertThat(precision.orElse(0)).isCloseTo(losses > 0 ? sum : 0, within(1e-12));
  }

  @Property
  void oneValueForAllHasTheShareThatWasLost(@ForAll Rows rows) {
    var values = new double[rows.rows().size()];
    Arrays.fill(values, 3);
    double rate = rows.weights().baseRate(rows.sample());

    var precision = AveragePrecision.pooled(Forecast.of(rows.sample(), values), rows.weights());

    assertThat(precision.orElse(0)).isCloseTo(Double.isNaN(rate) ? 0 : rate, within(1e-12));
  }

  private static double precision(Forecast forecast) {
    return AveragePrecision.pooled(forecast, Rows.ones(forecast)).orElseThrow();
  }
}
