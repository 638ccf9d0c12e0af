package org.ridgeline.backtest.judge;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.backtest.calibrate.Calibration;
import org.ridgeline.backtest.outcome.Forecaster;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.backtest.score.BlockBootstrap;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.backtest.score.Forecast;
import org.ridgeline.backtest.score.PrecisionOfFirst;
import org.ridgeline.backtest.score.ReliabilityDiagram;
import org.ridgeline.backtest.score.Resampled;
import org.ridgeline.backtest.score.Statistic;
import org.ridgeline.backtest.score.Weights;

/** Holds what was said of places at risk against what was lost within one horizon. */
public final class HorizonJudge {

  /** Ends of intervals then swing by a few hundredths of their width. */
  private static final int REPLICATES = 400;

  private static final long SEED = 1;

  private record Key(Forecaster forecaster, Measure measure) {}

  private final ThreatPoints points;
  private final Set<LocalDate> reported;
  private final int stepDays;

  /**
   * @param reported the nights with reports of the weeks before them
   * @param stepDays from one night to the next
   */
  public HorizonJudge(ThreatPoints points, Set<LocalDate> reported, int stepDays) {
    this.points = points;
    this.reported = Set.copyOf(reported);
    this.stepDays = stepDays;
  }

  /**
   * All figures over one horizon.
   *
   * @param rows of nights behind which maps reach as far; at least one
   */
  public HorizonFigures judge(int horizonDays, List<PlaceNight> rows) {
    var sample = HorizonSample.of(horizonDays, rows);
    var ones = Weights.ones(sample.numbers());
    var bootstrap = BlockBootstrap.of(sample.numbers(), REPLICATES, SEED);
    var figures = new EnumMap<Forecaster, Figures>(Forecaster.class);
    for (var forecaster : Forecaster.values()) {
      figures.put(forecaster, new Figures(sample.forecast(forecaster::value), ones));
    }
    var resampled = bootstrap.resample(statistics(figures));
    int lostPlaces = (int) sample.lost().map(row -> row.risk().place()).distinct().count();
    var probability =
        figures.get(Forecaster.THREAT).probabilities().map(p -> Forecast.of(sample.numbers(), p));
    var reliability = probability.map(forecast -> ReliabilityDiagram.of(forecast, ones));
    var warnings = warnings(sample);
    var worst = new WorstCases(sample);
    return new HorizonFigures(
        horizonDays,
        sample.nights(),
        rows.size(),
        (int) sample.lost().count(),
        lostPlaces,
        (int) rows.stream().map(row -> row.risk().place()).distinct().count(),
        Stream.of(Forecaster.values()).map(each -> figures(each, resampled)).toList(),
        PrecisionOfFirst.of(sample.forecast(Forecaster.THREAT::value), Figures.FIRST, ones)
            .ceiling(),
        reliability,
        lostPlaces < HorizonFigures.FEW_LOSSES
            ? List.of()
            : bands(reliability, probability, bootstrap),
        Calibration.of(sample.numbers(), threats(rows), bootstrap),
        each(warnings, FirstTen::leadTimes),
        each(warnings, FirstTen::flipFlopsAYear),
        new RuleJudge(sample, points, figures.get(Forecaster.THREAT), reported(rows))
            .judge(bootstrap),
        worst.misses(),
        worst.falseAlarms());
  }

  private static Map<Key, Statistic> statistics(Map<Forecaster, Figures> figures) {
    var statistics = new HashMap<Key, Statistic>();
    var distance = figures.get(Forecaster.DISTANCE);
    figures.forEach(
        (forecaster, each) ->
            each.all(distance)
                .forEach(
                    (measure, statistic) ->
                        statistics.put(new Key(forecaster, measure), statistic)));
    return statistics;
  }

  private static ForecasterFigures figures(Forecaster forecaster, Resampled<Key> resampled) {
    var measures = new EnumMap<Measure, Estimate>(Measure.class);
    var aboveDistance = new EnumMap<Measure, Estimate>(Measure.class);
    for (var measure : Measure.values()) {
      var figure = new Key(forecaster, measure);
      measures.put(measure, resampled.estimate(figure));
      aboveDistance.put(
          measure, resampled.difference(figure, new Key(Forecaster.DISTANCE, measure)));
    }
    return new ForecasterFigures(forecaster, measures, aboveDistance);
  }

  private static List<Estimate> bands(
      Optional<ReliabilityDiagram> reliability,
      Optional<Forecast> probability,
      BlockBootstrap bootstrap) {
    return reliability
        .map(diagram -> diagram.band(probability.orElseThrow(), bootstrap, Resampled.LEVEL))
        .orElse(List.of());
  }

  private static int[] threats(List<PlaceNight> rows) {
    return rows.stream().mapToInt(row -> row.said().threat()).toArray();
  }

  private boolean[] reported(List<PlaceNight> rows) {
    var all = new boolean[rows.size()];
    for (int row = 0; row < all.length; row++) {
      all[row] = reported.contains(rows.get(row).night());
    }
    return all;
  }

  private Map<Forecaster, FirstTen> warnings(HorizonSample sample) {
    var all = new EnumMap<Forecaster, FirstTen>(Forecaster.class);
    for (var each : Forecaster.values()) {
      all.put(each, new FirstTen(sample, each::value, stepDays));
    }
    return all;
  }

  private static <T> Map<Forecaster, T> each(
      Map<Forecaster, FirstTen> warnings, Function<FirstTen, T> figure) {
    var all = new EnumMap<Forecaster, T>(Forecaster.class);
    warnings.forEach((forecaster, warning) -> all.put(forecaster, figure.apply(warning)));
    return all;
  }
}
