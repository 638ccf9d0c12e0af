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
import org.ridgeline.backtest.score.IsotonicRegression.Block;
import org.ridgeline.backtest.score.Rows.Row;

@Domain(Rows.Any.class)
class IsotonicRegressionTest {

  /** By value: none, one, none, one: the two in the middle are one block. */
  @Test
  void whatFallsWhereItShouldRiseIsPooled() {
    var forecast = Rows.night(new double[] {4, 1, 3, 2}, true, false, false, true);

    var fitted = IsotonicRegression.of(forecast, Rows.ones(forecast));

    assertThat(fitted.blocks())
        .containsExactly(
            new Block(1, 1, 1, 1, 0), new Block(2, 3, 2.5, 2, 1), new Block(4, 4, 4, 1, 1));
    assertThat(fitted.blocks()).extracting(Block::share).containsExactly(0.0, 0.5, 1.0);
  }

  @Test
  void poolingGoesBackAsFarAsItMust() {
    var forecast = Rows.night(new double[] {1, 2, 3, 4, 5}, false, true, true, false, false);

    assertThat(IsotonicRegression.of(forecast, Rows.ones(forecast)).blocks())
        .containsExactly(new Block(1, 1, 1, 1, 0), new Block(2, 5, 3.5, 4, 2));
  }

  @Test
  void betweenTwoBlocksItIsHalfwayAndBeyondTheEndsAsThere() {
    var forecast = Rows.night(new double[] {4, 1, 3, 2}, true, false, false, true);

    var fitted = IsotonicRegression.of(forecast, Rows.ones(forecast));

    assertThat(fitted.at(-100)).isEqualTo(0);
    assertThat(fitted.at(1)).isEqualTo(0);
    assertThat(fitted.at(1.01)).isEqualTo(0.25);
    assertThat(fitted.at(2)).isEqualTo(0.5);
    assertThat(fitted.at(2.7)).isEqualTo(0.5);
    assertThat(fitted.at(3)).isEqualTo(0.5);
    assertThat(fitted.at(3.99)).isEqualTo(0.75);
    assertThat(fitted.at(4)).isEqualTo(1);
    assertThat(fitted.at(Double.POSITIVE_INFINITY)).isEqualTo(1);
  }

  @Test
  void ofNothingNothingIsFitted() {
    var forecast = Rows.night(new double[] {1}, true);
    var none = Weights.of(forecast.sample(), new int[] {0}, new int[] {1});

    var fitted = IsotonicRegression.of(forecast, none);

    assertThat(fitted.blocks()).isEmpty();
    assertThatThrownBy(() -> fitted.at(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nothing was fitted: no row counted");
  }

  /**
   * The best function is constant on stretches of values, with their mean. All ways to cut the
   * values into stretches are tried; those whose means fall are no candidates.
   */
  @Property
  void noFunctionThatRisesIsNearerToTheOutcomes(@ForAll Rows rows) {
    var written = rows.writtenOut().rows();
    var values = written.stream().map(Row::value).sorted().distinct().toList();
    double best = Double.POSITIVE_INFINITY;
    for (int cuts = 0; cuts < 1 << Math.max(0, values.size() - 1); cuts++) {
      var stretches = stretches(values, cuts, written);
      boolean rises = true;
      for (int i = 1; i < stretches.size(); i++) {
        rises &= mean(stretches.get(i - 1)) <= mean(stretches.get(i));
      }
      if (rises) {
        best = Math.min(best, stretches.stream().mapToDouble(s -> error(s, mean(s))).sum());
      }
    }

    var fitted = IsotonicRegression.of(rows.forecast(), rows.weights());

    double error =
        written.stream().mapToDouble(row -> error(List.of(row), fitted.at(row.value()))).sum();
    assertThat(error).isCloseTo(values.isEmpty() ? 0 : best, within(1e-12));
  }

  private static List<List<Row>> stretches(List<Double> values, int cuts, List<Row> rows) {
    var stretches = new ArrayList<List<Row>>();
    for (int i = 0; i < values.size(); i++) {
      double value = values.get(i);
      if (i == 0 || (cuts >> (i - 1) & 1) == 1) {
        stretches.add(new ArrayList<>());
      }
      rows.stream()
          .filter(row -> row.value() == value)
          .forEach(stretches.get(stretches.size() - 1)::add);
    }
    return stretches;
  }

  private static double mean(List<Row> rows) {
    return rows.stream().mapToInt(row -> row.lost() ? 1 : 0).average().orElseThrow();
  }

  private static double error(List<Row> rows, double told) {
    return rows.stream().mapToDouble(row -> Math.pow(told - (row.lost() ? 1 : 0), 2)).sum();
  }

  @Property
  void blocksRiseAndHaveAllRows(@ForAll Rows rows) {
    var written = rows.writtenOut().rows();

    var blocks = IsotonicRegression.of(rows.forecast(), rows.weights()).blocks();

    assertThat(blocks).extracting(Block::share).doesNotHaveDuplicates().isSorted();
    assertThat(blocks.stream().mapToLong(Block::number).sum()).isEqualTo(written.size());
    assertThat(blocks.stream().mapToLong(Block::losses).sum())
        .isEqualTo(written.stream().filter(Row::lost).count());
    assertThat(blocks)
        .allSatisfy(
            block ->
                assertThat(block.meanValue())
                    .isCloseTo(
                        written.stream()
                            .mapToDouble(Row::value)
                            .filter(value -> value >= block.lowest() && value <= block.highest())
                            .average()
                            .orElseThrow(),
                        within(1e-12)));
  }
}
