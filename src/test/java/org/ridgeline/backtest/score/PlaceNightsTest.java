package org.ridgeline.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(Rows.Any.class)
class PlaceNightsTest {

  private static final boolean[] TWO = {true, false};

  @Test
  void aRowSaysWhichPlaceOnWhichNightOfWhichMonth() {
    var sample = PlaceNights.of(TWO, new int[] {0, 5}, new int[] {7, 2}, new int[] {0, 1});

    assertThat(sample.size()).isEqualTo(2);
    assertThat(sample.nights()).isEqualTo(6);
    assertThat(sample.places()).isEqualTo(8);
    assertThat(sample.months()).isEqualTo(2);
    assertThat(sample.isLost(0)).isTrue();
    assertThat(sample.isLost(1)).isFalse();
    assertThat(sample.night(1)).isEqualTo(5);
    assertThat(sample.place(0)).isEqualTo(7);
    assertThat(sample.month(1)).isEqualTo(1);
    assertThat(sample.placesOfRows()).containsExactly(2, 7);
    assertThat(sample.monthsOfRows()).containsExactly(0, 1);
  }

  @Test
  void aSampleMayBeEmpty() {
    var nothing = Forecast.of(Rows.oneNight(), new double[0]);
    var weights = Rows.ones(nothing);

    assertThat(RocArea.pooled(nothing, weights)).isEmpty();
    assertThat(RocArea.nightly(nothing, weights)).isEmpty();
    assertThat(AveragePrecision.pooled(nothing, weights)).isEmpty();
    assertThat(PrecisionOfFirst.of(nothing, 10, weights).precision()).isEmpty();
    assertThat(CrossFitting.probabilities(nothing, 5, weights)).isEmpty();
    assertThat(BrierScore.of(nothing.sample(), new double[0]).mean(weights)).isEmpty();
    assertThat(BrierScore.of(nothing.sample(), new double[0]).skillAgainstBaseRate(weights))
        .isEmpty();
  }

  @Test
  void whatIsNotOfTheSameRowsIsRefused() {
    assertThatThrownBy(() -> PlaceNights.of(TWO, new int[2], new int[3], new int[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 outcomes, 2 nights, 3 places and 2 months are not of the same rows");
    assertThatThrownBy(() -> PlaceNights.of(TWO, new int[2], new int[] {0, -1}, new int[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("place -1 of row 1 is negative");
    assertThatThrownBy(() -> PlaceNights.of(TWO, new int[2], new int[2], new int[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("night 0 is of month 0 and of month 1");
    assertThatThrownBy(() -> Rows.night(new double[] {1}, true, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 values for 2 rows");
    assertThatThrownBy(() -> Rows.night(new double[] {1, Double.NaN}, true, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the value of row 1 is not a number");
  }

  @Test
  void weightsThatDoNotFitAreRefused() {
    var sample = Rows.oneNight(true, false);

    assertThatThrownBy(() -> Weights.of(sample, new int[] {1}, new int[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 places and 1 months have a weight, the sample has 2 and 1");
    assertThatThrownBy(() -> Weights.of(sample, new int[] {1, -1}, new int[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a weight is negative");
    assertThatThrownBy(() -> Weights.ones(sample).only(new boolean[] {true}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 rows are marked or not, there are 2");
  }

  @Test
  void whoeverMadeASampleCannotChangeIt() {
    var lost = new boolean[] {true, false};
    var values = new double[] {1, 0};
    var forecast = Rows.night(values, lost);

    lost[0] = false;
    values[0] = -1;

    assertThat(forecast.sample().isLost(0)).isTrue();
    assertThat(forecast.value(0)).isEqualTo(1);
  }

  /** A part of the rows is judged as if there were no others. */
  @Property
  void rowsThatAreLeftOutCountNoMore(@ForAll Rows all) {
    var early = new boolean[all.rows().size()];
    for (int i = 0; i < early.length; i++) {
      early[i] = all.rows().get(i).night() < 3;
    }
    var part =
        new Rows(
            all.rows().stream().filter(row -> row.night() < 3).toList(),
            all.ofPlace(),
            all.ofMonth());
    var written = part.writtenOut().forecast();
    var weights = all.weights().only(early);

    assertThat(weights.total()).isEqualTo(written.sample().size());
    assertThat(RocArea.pooled(all.forecast(), weights))
        .isEqualTo(RocArea.pooled(written, Rows.ones(written)));
    assertThat(PrecisionOfFirst.of(all.forecast(), 2, weights).nights())
        .isEqualTo(PrecisionOfFirst.of(written, 2, Rows.ones(written)).nights());
  }
}
