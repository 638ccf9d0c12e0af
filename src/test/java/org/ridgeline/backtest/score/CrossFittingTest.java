package org.ridgeline.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.ridgeline.backtest.score.Rows.Row;

@Domain(DomainContext.Global.class)
@Domain(Rows.Any.class)
class CrossFittingTest {

  /**
   * Places 0 and 2 are one fold, 1 and 3 the other. Of the others, place 1 (value 2) was not lost
   * and place 3 (value 4) was: so 1 is below, 3 lies between.
   */
  @Test
  void aPlaceIsToldWhatOthersShow() {
    var forecast = Rows.night(new double[] {1, 2, 3, 4}, true, false, true, true);

    assertThat(CrossFitting.probabilities(forecast, 2, Rows.ones(forecast)))
        .hasValueSatisfying(told -> assertThat(told).containsExactly(0, 1, 0.5, 1));
  }

  @Test
  void whereNoOtherPlaceWasLostTheProbabilityIsZero() {
    var forecast = Rows.night(new double[] {1, 2, 3}, false, false, true);

    assertThat(CrossFitting.probabilities(forecast, 3, Rows.ones(forecast)))
        .hasValueSatisfying(told -> assertThat(told).containsExactly(0, 0.5, 0));
  }

  @Test
  void aPlaceAloneHasNobodyToLearnFrom() {
    var forecast = Rows.night(new double[] {1}, true);

    assertThat(CrossFitting.probabilities(forecast, 5, Rows.ones(forecast))).isEmpty();
    assertThatThrownBy(() -> CrossFitting.probabilities(forecast, 1, Rows.ones(forecast)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 folds; at least two");
  }

  /** Places 0 and 2 alone count, and are not put into one fold for that. */
  @Test
  void placesThatCountAreDealtFirst() {
    var forecast = Rows.night(new double[] {1, 2, 3, 4}, true, false, true, false);
    var weights = Rows.ones(forecast).only(new boolean[] {true, false, true, false});

    assertThat(CrossFitting.probabilities(forecast, 2, weights))
        .hasValueSatisfying(told -> assertThat(told).containsOnly(1));
  }

  @Property
  void ifTwoPlacesCountEveryRowHasAProbability(
      @ForAll Rows rows, @ForAll @IntRange(min = 2, max = 6) int folds) {
    long places =
        rows.writtenOut().rows().stream().map(row -> row.place() % Rows.PLACES).distinct().count();

    var told = CrossFitting.probabilities(rows.forecast(), folds, rows.weights());

    assertThat(told.isPresent()).isEqualTo(places >= 2);
    assertThat(told.orElse(new double[0])).doesNotContain(Double.NaN);
    assertThat(Arrays.stream(told.orElse(new double[0])))
        .allSatisfy(probability -> assertThat(probability).isBetween(0.0, 1.0));
  }

  /** Points, kilometres, a logarithm: told alike, to the bit. */
  @Property
  void theScaleOfValuesIsOfNoAccount(@ForAll Rows rows) {
    var other = Arrays.stream(rows.values()).map(value -> Math.exp(7 * value) - 3).toArray();

    assertThat(told(rows, other)).containsExactly(told(rows, rows.values()));
  }

  /** With a fold for each place, its outcomes may be turned round, and it is told the same. */
  @Property
  void noPlaceHasSeenItsOwnOutcome(
      @ForAll Rows rows, @ForAll @IntRange(max = Rows.PLACES - 1) int place) {
    var turned =
        new Rows(
            rows.rows().stream()
                .map(
                    row ->
                        row.place() == place
                            ? new Row(row.value(), !row.lost(), row.night(), place)
                            : row)
                .toList(),
            rows.ofPlace(),
            rows.ofMonth());
    var before = told(rows, rows.values());
    var after = told(turned, turned.values());

    assertThat(after).hasSameSizeAs(before);
    for (int row = 0; row < before.length; row++) {
      if (rows.rows().get(row).place() == place) {
        assertThat(after[row]).isEqualTo(before[row]);
      }
    }
  }

  private static double[] told(Rows rows, double[] values) {
    return CrossFitting.probabilities(
            Forecast.of(rows.sample(), values), Rows.PLACES, Weights.ones(rows.sample()))
        .orElse(new double[0]);
  }

  /** Chance has no skill, though an isotonic fit to its own outcomes would seem to have some. */
  @Test
  void chanceIsGivenNoSkill() {
    var chance = new Random(1974);
    var values = chance.doubles(500).toArray();
    var lost = new boolean[values.length];
    for (int i = 0; i < lost.length; i++) {
      lost[i] = chance.nextInt(5) == 0;
    }
    var forecast = Rows.night(values, lost);
    var weights = Rows.ones(forecast);
    var told = CrossFitting.probabilities(forecast, 5, weights).orElseThrow();
    var fitted = IsotonicRegression.of(forecast, weights);
    var own = Arrays.stream(values).map(fitted::at).toArray();

    double skill =
        BrierScore.of(forecast.sample(), told).skillAgainstBaseRate(weights).orElseThrow();

    assertThat(skill).isNegative().isCloseTo(0, within(0.1));
    assertThat(BrierScore.of(forecast.sample(), own).skillAgainstBaseRate(weights).orElseThrow())
        .isPositive();
  }
}
