package org.ridgeline.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.ridgeline.backtest.score.Rows.Row;

@Domain(Rows.Any.class)
class RiskDifferenceTest {

  /**
   * Near: 3 of 4 with, 1 of 2 without; far: 0 of 1 with, 1 of 5 without. Weights 4*2/6 and 1*5/6,
   * so (4/3 * 1/4 - 5/6 * 1/5) / (13/6) = 1/13.
   */
  @Test
  void strataAreComparedAndWeighted() {
    var rows = new Counted();
    rows.add(true, 0, 3, 1);
    rows.add(false, 0, 1, 1);
    rows.add(true, 1, 0, 1);
    rows.add(false, 1, 1, 4);

    var compared = rows.compared();

    assertThat(compared.difference().orElseThrow()).isCloseTo(1.0 / 13, within(1e-15));
    assertThat(compared.shareWith()).hasValue(0.6);
    assertThat(compared.shareWithout()).hasValue(2.0 / 7);
    assertThat(compared.standardisedWith().orElseThrow()).isCloseTo(6.0 / 13, within(1e-15));
    assertThat(compared.standardisedWithout().orElseThrow()).isCloseTo(5.0 / 13, within(1e-15));
    assertThat(compared.with()).isEqualTo(5);
    assertThat(compared.lostWith()).isEqualTo(3);
    assertThat(compared.without()).isEqualTo(7);
    assertThat(compared.lostWithout()).isEqualTo(2);
    assertThat(compared.comparedWith()).isEqualTo(5);
  }

  /** The property goes with being near; at like distance it makes places safer. */
  @Test
  void whatOnlyGoesWithDistanceIsNotCountedForIt() {
    var rows = new Counted();
    rows.add(true, 0, 40, 60);
    rows.add(false, 0, 5, 5);
    rows.add(true, 1, 0, 10);
    rows.add(false, 1, 10, 90);

    var compared = rows.compared();

    assertThat(compared.shareWith().orElseThrow())
        .isGreaterThan(compared.shareWithout().orElseThrow());
    assertThat(compared.difference().orElseThrow()).isCloseTo(-0.1, within(1e-15));
  }

  @Test
  void whereNoStratumHasBothNothingIsCompared() {
    var rows = new Counted();
    rows.add(true, 0, 1, 1);
    rows.add(false, 1, 1, 3);

    var compared = rows.compared();

    assertThat(compared.difference()).isEmpty();
    assertThat(compared.standardisedWithout()).isEmpty();
    assertThat(compared.shareWith()).hasValue(0.5);
    assertThat(compared.shareWithout()).hasValue(0.25);
    assertThat(compared.comparedWith()).isZero();
  }

  @Test
  void aPropertyThatNoRowHasHasNoShare() {
    var rows = new Counted();
    rows.add(false, 0, 1, 3);

    assertThat(rows.compared().shareWith()).isEmpty();
    assertThat(rows.compared().difference()).isEmpty();
  }

  @Test
  void aDistanceOnABoundBelongsToWhatLiesBeyond() {
    assertThat(RiskDifference.strata(new double[] {0, 0.99, 1, 3, 24, 1e9}, 1, 3, 10))
        .containsExactly(0, 0, 1, 2, 3, 3);
    assertThat(RiskDifference.strata(new double[] {4})).containsExactly(0);
    assertThatThrownBy(() -> RiskDifference.strata(new double[] {4}, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bound 1.0 does not lie above 1.0");
    assertThatThrownBy(() -> RiskDifference.strata(new double[] {Double.NaN}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the distance of row 0 is not a number");
  }

  @Test
  void everyRowHasAMarkAndAStratum() {
    var sample = Rows.oneNight(true, false);
    var weights = Weights.ones(sample);
    assertThatThrownBy(() -> RiskDifference.of(sample, new boolean[1], new int[2], weights))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 marks and 2 strata for 2 rows");
    assertThatThrownBy(() -> RiskDifference.of(sample, new boolean[2], new int[] {0, -1}, weights))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("stratum -1 is negative");
  }

  /** The value of a row is its stratum; places with even numbers have the property. */
  @Property
  void byTheFormulaItIsTheSame(@ForAll Rows rows) {
    var written = rows.writtenOut().rows();
    double sum = 0;
    double weights = 0;
    for (int stratum = 0; stratum <= 4; stratum++) {
      double value = stratum / 4.0;
      var with = rows(written, value, true);
      var without = rows(written, value, false);
      double weight = (double) with.size() * without.size() / (with.size() + without.size());
      if (weight > 0) {
        sum += weight * (lost(with) / with.size() - lost(without) / without.size());
        weights += weight;
      }
    }

    var compared =
        RiskDifference.of(
            rows.sample(),
            property(rows),
            RiskDifference.strata(rows.values(), 0.25, 0.5, 0.75, 1),
            rows.weights());

    assertThat(compared.difference().isPresent()).isEqualTo(weights > 0);
    assertThat(compared.difference().orElse(0))
        .isCloseTo(weights > 0 ? sum / weights : 0, within(1e-12));
    assertThat(compared.with() + compared.without()).isEqualTo(written.size());
    assertThat(compared.lostWith() + compared.lostWithout()).isEqualTo((long) lost(written));
  }

  @Property
  void withOneStratumItIsTheDifferenceOfShares(@ForAll Rows rows) {
    var compared =
        RiskDifference.of(
            rows.sample(), property(rows), new int[rows.rows().size()], rows.weights());

    if (compared.difference().isPresent()) {
      assertThat(compared.difference().getAsDouble())
          .isCloseTo(
              compared.shareWith().orElseThrow() - compared.shareWithout().orElseThrow(),
              within(1e-12));
    }
  }

  private static boolean[] property(Rows rows) {
    var property = new boolean[rows.rows().size()];
    for (int row = 0; row < property.length; row++) {
      property[row] = rows.rows().get(row).place() % 2 == 0;
    }
    return property;
  }

  private static List<Row> rows(List<Row> all, double value, boolean hasProperty) {
    return all.stream()
        .filter(row -> row.value() == value)
        .filter(row -> row.place() % Rows.PLACES % 2 == 0 == hasProperty)
        .toList();
  }

  private static double lost(List<Row> rows) {
    return rows.stream().filter(Row::lost).count();
  }

  /** Rows by how many there are of each kind. */
  private static final class Counted {

    private final ArrayList<boolean[]> rows = new ArrayList<>();
    private final ArrayList<Integer> strata = new ArrayList<>();

    void add(boolean property, int stratum, int lost, int kept) {
      for (int i = 0; i < lost + kept; i++) {
        rows.add(new boolean[] {property, i < lost});
        strata.add(stratum);
      }
    }

    RiskDifference compared() {
      var property = new boolean[rows.size()];
      var lost = new boolean[rows.size()];
      for (int i = 0; i < lost.length; i++) {
        property[i] = rows.get(i)[0];
        lost[i] = rows.get(i)[1];
      }
      var sample = Rows.oneNight(lost);
      return RiskDifference.of(
          sample,
          property,
          strata.stream().mapToInt(Integer::intValue).toArray(),
          Weights.ones(sample));
    }
  }
}
