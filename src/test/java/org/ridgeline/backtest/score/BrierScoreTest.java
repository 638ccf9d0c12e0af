package org.ridgeline.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(Rows.Any.class)
class BrierScoreTest {

  private static final PlaceNights SAMPLE = Rows.oneNight(true, false, false, false);
  private static final Weights ONES = Weights.ones(SAMPLE);
  private static final BrierScore GOOD = BrierScore.of(SAMPLE, new double[] {0.5, 0.5, 0, 0});
  private static final BrierScore FAIR = BrierScore.of(SAMPLE, new double[] {0.5, 0.5, 0.5, 0.5});
  private static final BrierScore PERFECT = BrierScore.of(SAMPLE, new double[] {1, 0, 0, 0});

  @Test
  void theScoreIsTheMeanOfSquaredDifferences() {
    assertThat(GOOD.mean(ONES)).hasValue(0.125);
    assertThat(FAIR.mean(ONES)).hasValue(0.25);
    assertThat(PERFECT.mean(ONES)).hasValue(0);
  }

  @Test
  void skillIsWhatIsLeftOutOfTheScoreOfAnother() {
    assertThat(GOOD.skill(FAIR, ONES)).hasValue(0.5);
    assertThat(FAIR.skill(GOOD, ONES)).hasValue(-1);
    assertThat(PERFECT.skill(GOOD, ONES)).hasValue(1);
    assertThat(GOOD.skill(GOOD, ONES)).hasValue(0);
  }

  /** One of four was lost: who says so of each has 3/16. */
  @Test
  void theBaseRateIsAReference() {
    assertThat(GOOD.skillAgainstBaseRate(ONES).orElseThrow()).isCloseTo(1.0 / 3, within(1e-15));
    assertThat(BrierScore.of(SAMPLE, rate(0.25)).skillAgainstBaseRate(ONES)).hasValue(0);
  }

  @Test
  void againstAPerfectReferenceThereIsNoSkill() {
    assertThat(GOOD.skill(PERFECT, ONES)).isEmpty();
    var none = Rows.oneNight(false, false);
    assertThat(BrierScore.of(none, new double[2]).skillAgainstBaseRate(Weights.ones(none)))
        .isEmpty();
  }

  @Test
  void whatIsNoProbabilityIsRefused() {
    assertThatThrownBy(() -> BrierScore.of(SAMPLE, rate(1.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the probability of row 0 is 1.5; it is from 0 to 1");
    assertThatThrownBy(() -> BrierScore.of(SAMPLE, rate(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> BrierScore.of(SAMPLE, new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("3 probabilities for 4 rows");
    var other = BrierScore.of(Rows.oneNight(true), new double[] {1});
    assertThatThrownBy(() -> GOOD.skill(other, ONES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the reference is of another sample");
  }

  private static double[] rate(double rate) {
    var all = new double[4];
    Arrays.fill(all, rate);
    return all;
  }

  @Property
  void aRowThatCountsTwiceIsTwoRows(@ForAll Rows rows) {
    var written = rows.writtenOut();
    var expected =
        written.rows().stream()
            .mapToDouble(row -> Math.pow(row.value() - (row.lost() ? 1 : 0), 2))
            .average();

    var score = BrierScore.of(rows.sample(), rows.values()).mean(rows.weights());

    assertThat(score.isPresent()).isEqualTo(expected.isPresent());
    assertThat(score.orElse(0)).isCloseTo(expected.orElse(0), within(1e-12));
  }
}
