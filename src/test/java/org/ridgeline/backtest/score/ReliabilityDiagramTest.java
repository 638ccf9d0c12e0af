package org.ridgeline.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.ridgeline.backtest.score.IsotonicRegression.Block;

@Domain(Rows.Any.class)
class ReliabilityDiagramTest {

  /**
   * Two were told 0.25 and none came; two were told 0.5 and one came: the score is (2/16 + 2/4) / 4
   * = 5/32, with the shares it would be 1/8, with one share for all 3/16.
   */
  @Test
  void theScoreIsTakenApart() {
    var forecast = Rows.night(new double[] {0.25, 0.25, 0.5, 0.5}, false, false, true, false);

    var diagram = ReliabilityDiagram.of(forecast, Rows.ones(forecast));

    assertThat(diagram.bins())
        .containsExactly(new Block(0.25, 0.25, 0.25, 2, 0), new Block(0.5, 0.5, 0.5, 2, 1));
    assertThat(diagram.score()).isEqualTo(5.0 / 32);
    assertThat(diagram.miscalibration()).isEqualTo(1.0 / 32);
    assertThat(diagram.discrimination()).isEqualTo(2.0 / 32);
    assertThat(diagram.uncertainty()).isEqualTo(6.0 / 32);
  }

  @Test
  void oneProbabilityForAllDiscriminatesNothing() {
    var forecast = Rows.night(new double[] {0.5, 0.5, 0.5, 0.5}, true, false, false, false);

    var diagram = ReliabilityDiagram.of(forecast, Rows.ones(forecast));

    assertThat(diagram.bins()).containsExactly(new Block(0.5, 0.5, 0.5, 4, 1));
    assertThat(diagram.discrimination()).isEqualTo(0);
    assertThat(diagram.miscalibration()).isEqualTo(1.0 / 16);
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    var points = Rows.night(new double[] {10, 20}, true, false);
    assertThatThrownBy(() -> ReliabilityDiagram.of(points, Rows.ones(points)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the probability of row 0 is 10.0; it is from 0 to 1");
    var nothing = Rows.night(new double[0]);
    assertThatThrownBy(() -> ReliabilityDiagram.of(nothing, Rows.ones(nothing)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no row counts");
  }

  @Property
  void thePartsAddUpAndNoneIsBelowZero(@ForAll Rows rows) {
    Assume.that(rows.weights().total() > 0);

    var diagram = ReliabilityDiagram.of(rows.forecast(), rows.weights());

    assertThat(diagram.miscalibration() - diagram.discrimination() + diagram.uncertainty())
        .isCloseTo(diagram.score(), within(1e-14));
    assertThat(diagram.miscalibration()).isNotNegative();
    assertThat(diagram.discrimination()).isBetween(0.0, diagram.uncertainty());
    assertThat(diagram.uncertainty()).isBetween(0.0, 0.25);
    assertThat(diagram.score())
        .isEqualTo(BrierScore.of(rows.sample(), rows.values()).mean(rows.weights()).orElseThrow());
  }

  /** Discrimination is of the order of probabilities alone. */
  @Property
  void whoSquaresProbabilitiesIsMiscalibratedAndDiscriminatesAsBefore(@ForAll Rows rows) {
    Assume.that(rows.weights().total() > 0);
    var squares = Arrays.stream(rows.values()).map(value -> value * value).toArray();

    var diagram = ReliabilityDiagram.of(Forecast.of(rows.sample(), squares), rows.weights());

    assertThat(diagram.discrimination())
        .isEqualTo(ReliabilityDiagram.of(rows.forecast(), rows.weights()).discrimination());
  }

  /** Told again by the shares, nothing is miscalibrated. */
  @Property
  void whoTellsTheSharesIsCalibrated(@ForAll Rows rows) {
    Assume.that(rows.weights().total() > 0);
    var fitted = IsotonicRegression.of(rows.forecast(), rows.weights());
    var shares = Arrays.stream(rows.values()).map(fitted::at).toArray();

    var diagram = ReliabilityDiagram.of(Forecast.of(rows.sample(), shares), rows.weights());

    assertThat(diagram.miscalibration()).isCloseTo(0, within(1e-14));
    assertThat(diagram.bins())
        .allSatisfy(bin -> assertThat(bin.meanValue()).isCloseTo(bin.share(), within(1e-14)));
  }
}
