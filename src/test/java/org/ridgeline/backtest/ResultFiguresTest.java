package org.ridgeline.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.backtest.judge.Measure;
import org.ridgeline.backtest.record.ResultFigures;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.fact.record.RecordedBacktest;
import org.ridgeline.fact.record.RecordedFigure;
import org.ridgeline.night.ShippedReasoning;

/** Holds what is kept of a result to the result. */
class ResultFiguresTest {

  @TempDir private static Path folder;

  private static BacktestResult result;

  @BeforeAll
  static void judge() throws IOException {
    var front = new MovingFrontBacktest(MovingFront.in(folder), ShippedReasoning.rules());
    front.claim(0);
    result = front.judge(folder.resolve("nights"));
  }

  @Test
  void everyFigureThatExistsIsKeptAsItIs() {
    var kept = new ResultFigures("front", "1nput", "ru1es").of(result);

    assertThat(kept.stream().map(RecordedFigure::key)).doesNotHaveDuplicates();
    var byKey =
        kept.stream().collect(Collectors.toMap(RecordedFigure::key, ResultFiguresTest::figures));
    var expected = new ArrayList<String>();
    for (var horizon : result.horizons()) {
      var key = "front, " + horizon.horizonDays() + " days, ";
      for (var forecaster : horizon.forecasters()) {
        for (var measure : Measure.values()) {
          var slug = (forecaster.forecaster() + ", " + measure).toLowerCase(Locale.ROOT);
          expect(key + slug.replace('_', '-'), forecaster.of(measure), byKey, expected);
        }
      }
      for (var warned : List.of("threat", "distance")) {
        expected.add(key + warned + ", losses");
        expected.add(key + warned + ", losses-foreseen");
      }
      for (var rule : horizon.rules()) {
        var added = key + rule.rule().id() + ", added-";
        expect(added + "auc", rule.auc(), byKey, expected);
        expect(added + "average-precision", rule.precision(), byKey, expected);
        expect(added + "brier", rule.brier(), byKey, expected);
      }
    }
    assertThat(byKey.keySet()).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected).anyMatch(key -> key.contains("added-auc"));
  }

  @Test
  void aRowSaysOfWhatItIs() {
    var backtests =
        new ResultFigures("front", "1nput", "ru1es")
            .of(result).stream().map(RecordedFigure::backtest).distinct().toList();

    assertThat(backtests)
        .containsExactlyElementsOf(
            result.horizons().stream()
                .map(
                    horizon ->
                        new RecordedBacktest(
                            "front",
                            "1nput",
                            "ru1es",
                            horizon.nights().get(0),
                            horizon.nights().get(horizon.nights().size() - 1),
                            horizon.nights().size(),
                            7,
                            horizon.horizonDays(),
                            "an opponent holds 50 % of the 3 km around a place for 14 days; judged within 25 km of one",
                            horizon.placeNights(),
                            horizon.lostPlaces()))
                .toList());
  }

  private static void expect(
      String key, Estimate estimate, Map<String, List<OptionalDouble>> kept, List<String> all) {
    if (estimate.value().isPresent()) {
      all.add(key);
      assertThat(kept.get(key))
          .as(key)
          .containsExactly(estimate.value(), estimate.low(), estimate.high());
    }
  }

  private static List<OptionalDouble> figures(RecordedFigure figure) {
    return List.of(OptionalDouble.of(figure.value()), figure.low(), figure.high());
  }
}
