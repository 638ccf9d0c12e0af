package org.ridgeline.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.ridgeline.backtest.score.Rows.Row;

@Domain(Rows.Any.class)
class RocAreaTest {

  /** Of four pairs three are in order, and one is even. */
  @Test
  void equalValuesCountHalf() {
    var forecast = Rows.night(new double[] {3, 2, 2, 1}, true, true, false, false);

    assertThat(RocArea.pooled(forecast, Rows.ones(forecast))).hasValue(3.5 / 4);
  }

  /** On each night the higher one is lost, but the values of the second night are all higher. */
  @Test
  void nightsAreComparedWithinThemselvesOrAllTogether() {
    var sample =
        PlaceNights.of(
            new boolean[] {true, false, true, false, false},
            new int[] {0, 0, 1, 1, 1},
            new int[] {0, 1, 0, 1, 2},
            new int[5]);
    var forecast = Forecast.of(sample, new double[] {2, 1, 9, 8, 7});
    var weights = Weights.ones(sample);

    assertThat(RocArea.nightly(forecast, weights)).hasValue(1);
    assertThat(RocArea.ofNight(forecast, 1, weights)).hasValue(1);
    assertThat(RocArea.pooled(forecast, weights)).hasValue(4.0 / 6);
  }

  @Test
  void aNightWithoutLossHasNoArea() {
    var sample = Rows.twoNights(true, false, false, false);
    var forecast = Forecast.of(sample, new double[] {1, 2, 3, 4});

    assertThat(RocArea.ofNight(forecast, 1, Weights.ones(sample))).isEmpty();
    assertThat(RocArea.nightly(forecast, Weights.ones(sample))).hasValue(0);
  }

  @Test
  void whereAllAreLostOrNoneThereIsNoArea() {
    var all = Rows.night(new double[] {1, 2}, true, true);
    var none = Rows.night(new double[] {1, 2}, false, false);

    assertThat(RocArea.pooled(all, Rows.ones(all))).isEmpty();
    assertThat(RocArea.pooled(none, Rows.ones(none))).isEmpty();
    assertThat(RocArea.nightly(none, Rows.ones(none))).isEmpty();
  }

  @Test
  void zeroHasOneSignAndNothingIsFartherThanInfinity() {
    double far = Double.NEGATIVE_INFINITY;
    var zeros = Rows.night(new double[] {-0.0, 0.0}, true, false);
    var unknown = Rows.night(new double[] {far, far, -1e300}, false, true, true);

    assertThat(RocArea.pooled(zeros, Rows.ones(zeros))).hasValue(0.5);
    assertThat(RocArea.pooled(unknown, Rows.ones(unknown))).hasValue(0.75);
  }

  @Property
  void theAreaIsTheShareOfPairsInOrder(@ForAll Rows rows) {
    var written = rows.writtenOut();

    assertThat(RocArea.pooled(rows.forecast(), rows.weights())).isEqualTo(pairsInOrder(written));
  }

  @Property
  void theNightlyAreaIsTheMeanOfThoseOfItsNights(@ForAll Rows rows) {
    var written = rows.writtenOut();
    int last = written.rows().stream().mapToInt(Row::night).max().orElse(0);
    double sum = 0;
    int nights = 0;
    for (int night = 0; night <= last; night++) {
      int of = night;
      var area =
          pairsInOrder(
              new Rows(
                  written.rows().stream().filter(row -> row.night() == of).toList(),
                  rows.ofPlace(),
                  rows.ofMonth()));
      sum += area.orElse(0);
      nights += area.isPresent() ? 1 : 0;
    }

    var nightly = RocArea.nightly(rows.forecast(), rows.weights());

    assertThat(nightly.isPresent()).isEqualTo(nights > 0);
    assertThat(nightly.orElse(0)).isCloseTo(sum / Math.max(1, nights), within(1e-12));
  }

  private static OptionalDouble pairsInOrder(Rows rows) {
    double inOrder = 0;
    int pairs = 0;
    for (var lost : rows.rows()) {
      for (var kept : rows.rows()) {
        if (lost.lost() && !kept.lost()) {
          pairs++;
          inOrder += lost.value() > kept.value() ? 1 : lost.value() == kept.value() ? 0.5 : 0;
        }
      }
    }
    return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(inOrder / pairs);
  }

  @Property
  void onlyTheOrderOfValuesCounts(@ForAll Rows rows) {
    assertThat(area(rows, value -> Math.exp(9 * value) - 40)).isEqualTo(area(rows, value -> value));
  }

  @Property
  void theOppositeForecastHasTheRestOfTheArea(@ForAll Rows rows) {
    double area = area(rows, value -> value).orElse(0.5);

    assertThat(area(rows, value -> -value).orElse(0.5)).isCloseTo(1 - area, within(1e-12));
  }

  @Property
  void oneValueForAllIsChance(@ForAll Rows rows) {
    assertThat(area(rows, value -> 7).orElse(0.5)).isEqualTo(0.5);
  }

  @Property
  void whoKnowsTheOutcomeHasAllOfTheArea(@ForAll Rows rows) {
    var outcome = rows.rows().stream().mapToDouble(row -> row.lost() ? 1 : 0).toArray();
    var forecast = Forecast.of(rows.sample(), outcome);

    assertThat(RocArea.pooled(forecast, rows.weights()).orElse(1)).isEqualTo(1);
    assertThat(RocArea.nightly(forecast, rows.weights()).orElse(1)).isEqualTo(1);
    assertThat(AveragePrecision.pooled(forecast, rows.weights()).orElse(1)).isEqualTo(1);
    var first = PrecisionOfFirst.of(forecast, 2, rows.weights());
    assertThat(first.precision()).isEqualTo(first.ceiling());
  }

  private static OptionalDouble area(Rows rows, DoubleUnaryOperator scale) {
    var values = Arrays.stream(rows.values()).map(scale).toArray();
    return RocArea.pooled(Forecast.of(rows.sample(), values), rows.weights());
  }

  /** The variance of the statistic by chance is (n1 + n0 + 1) / (12 n1 n0), of Mann and Whitney. */
  @Test
  void shuffledOutcomesAreChance() {
    int rows = 1000;
    int losses = 100;
    int shuffles = 400;
    double deviation = Math.sqrt((rows + 1) / (12.0 * losses * (rows - losses)));
    var chance = new Random(1947);
    var values = chance.doubles(rows).toArray();
    double sum = 0;
    for (int shuffle = 0; shuffle < shuffles; shuffle++) {
      var lost = new boolean[rows];
      for (int left = losses; left > 0; ) {
        int row = chance.nextInt(rows);
        left -= lost[row] ? 0 : 1;
        lost[row] = true;
      }
      var forecast = Rows.night(values, lost);
      double area = RocArea.pooled(forecast, Rows.ones(forecast)).orElseThrow();
      assertThat(area).isCloseTo(0.5, within(4 * deviation));
      sum += area;
    }

    assertThat(sum / shuffles).isCloseTo(0.5, within(3 * deviation / Math.sqrt(shuffles)));
  }
}
