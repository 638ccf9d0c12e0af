package org.ridgeline.backtest.judge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ridgeline.backtest.score.BlockBootstrap;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.backtest.score.Resampled;
import org.ridgeline.backtest.score.RiskDifference;
import org.ridgeline.backtest.score.Statistic;
import org.ridgeline.backtest.score.Weights;
import org.ridgeline.reason.conclude.RuleDoc;

/** Says of each rule of Threat what its points were worth. */
final class RuleJudge {

  /** Bounds of strata in km: places within one are about as near to the opponent. */
  private static final double[] LIKE_DISTANCE = {0, 1, 2, 3, 5, 7, 10, 15, 20};

  private enum Figure {
    AUC,
    AUC_WITHOUT,
    PRECISION,
    PRECISION_WITHOUT,
    BRIER,
    BRIER_WITHOUT,
    DIFFERENCE
  }

  private record Key(String rule, Figure figure) {}

  private final HorizonSample sample;
  private final ThreatPoints points;
  private final int[] strata;
  private final boolean[] reported;
  private final Figures threat;
  private final Map<Key, Statistic> statistics = new HashMap<>();

  /**
   * @param threat with the points of all rules
   * @param reported of each row, whether there were reports on its night
   */
  RuleJudge(HorizonSample sample, ThreatPoints points, Figures threat, boolean[] reported) {
    this.sample = sample;
    this.points = points;
    this.threat = threat;
    this.reported = reported;
    this.strata =
        RiskDifference.strata(
            sample.rows().stream().mapToDouble(row -> row.risk().distanceKm()).toArray(),
            LIKE_DISTANCE);
  }

  List<RuleWorth> judge(BlockBootstrap bootstrap) {
    points.rules().stream().map(RuleDoc::id).filter(this::fires).forEach(this::put);
    var resampled = bootstrap.resample(statistics);
    return points.rules().stream().map(rule -> worth(rule, resampled)).toList();
  }

  private boolean fires(String rule) {
    return sample.rows().stream().anyMatch(row -> row.said().found().contains(rule));
  }

  private boolean restsOnReports(String rule) {
    return sample.rows().stream().anyMatch(row -> row.said().byReports().contains(rule));
  }

  private void put(String rule) {
    boolean onReports = restsOnReports(rule);
    var without =
        new Figures(
            sample.forecast(at -> points.without(at.said(), rule)), Weights.ones(sample.numbers()));
    put(rule, Figure.AUC, threat::auc, onReports);
    put(rule, Figure.AUC_WITHOUT, without::auc, onReports);
    put(rule, Figure.PRECISION, threat::averagePrecision, onReports);
    put(rule, Figure.PRECISION_WITHOUT, without::averagePrecision, onReports);
    put(rule, Figure.BRIER, threat::brier, onReports);
    put(rule, Figure.BRIER_WITHOUT, without::brier, onReports);
    var fired = fired(rule);
    put(rule, Figure.DIFFERENCE, weights -> compare(fired, weights).difference(), onReports);
  }

  private void put(String rule, Figure figure, Statistic statistic, boolean onReports) {
    statistics.put(
        new Key(rule, figure),
        onReports ? weights -> statistic.of(weights.only(reported)) : statistic);
  }

  private boolean[] fired(String rule) {
    var fired = new boolean[sample.rows().size()];
    for (int row = 0; row < fired.length; row++) {
      fired[row] = sample.rows().get(row).said().found().contains(rule);
    }
    return fired;
  }

  private RiskDifference compare(boolean[] fired, Weights weights) {
    return RiskDifference.of(sample.numbers(), fired, strata, weights);
  }

  private RuleWorth worth(RuleDoc rule, Resampled<Key> resampled) {
    boolean onReports = restsOnReports(rule.id());
    var all = Weights.ones(sample.numbers());
    var weights = onReports ? all.only(reported) : all;
    var fired = fired(rule.id());
    var judged = IntStream.range(0, fired.length).filter(row -> weights.ofRow(row) > 0).toArray();
    long fires = IntStream.of(judged).filter(row -> fired[row]).count();
    int nights = (int) IntStream.of(judged).map(sample.numbers()::night).distinct().count();
    if (fires == 0) {
      return RuleWorth.unmeasured(rule, onReports, nights);
    }
    return new RuleWorth(
        rule,
        onReports,
        nights,
        fires,
        Optional.of(compare(fired, weights)),
        resampled.estimate(new Key(rule.id(), Figure.DIFFERENCE)),
        difference(rule, Figure.AUC, Figure.AUC_WITHOUT, resampled),
        difference(rule, Figure.PRECISION, Figure.PRECISION_WITHOUT, resampled),
        // Of a squared error less is better.
        difference(rule, Figure.BRIER_WITHOUT, Figure.BRIER, resampled));
  }

  private static Estimate difference(
      RuleDoc rule, Figure one, Figure other, Resampled<Key> resampled) {
    return resampled.difference(new Key(rule.id(), one), new Key(rule.id(), other));
  }
}
