package org.ridgeline.backtest.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.calibrate.CalibrationBand;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.judge.RuleWorth;
import org.ridgeline.backtest.label.LossDefinition;
import org.ridgeline.backtest.outcome.Forecaster;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.fact.record.CalibratedBand;
import org.ridgeline.fact.record.RecordedBacktest;
import org.ridgeline.fact.record.RecordedFigure;
import org.ridgeline.write.Wording;

/**
 * What a record keeps of a result: every measure of every forecaster, and what the points of each
 * rule added. A figure that does not exist has no row.
 *
 * @param theatre what its analysts call it
 * @param input the SHA-256 over all files that were read
 * @param rules what tells the version of the rules from any other
 */
public record ResultFigures(String theatre, String input, String rules) {

  /** The figures over every horizon. */
  public List<RecordedFigure> of(BacktestResult result) {
    var all = new ArrayList<RecordedFigure>();
    for (var horizon : result.horizons()) {
      var backtest = backtest(result, horizon);
      for (var forecaster : horizon.forecasters()) {
        forecaster
            .measures()
            .forEach(
                (measure, estimate) ->
                    add(backtest, slug(forecaster.forecaster()), slug(measure), estimate, all));
      }
      addForeseen(backtest, horizon, all);
      horizon.rules().forEach(rule -> add(backtest, rule, all));
    }
    return List.copyOf(all);
  }

  /** The bands of Threat over every horizon; of one with too few losses there are none. */
  public List<CalibratedBand> bands(BacktestResult result) {
    return result.horizons().stream()
        .flatMap(
            horizon ->
                horizon.calibration().bands().stream()
                    .map(band -> band(backtest(result, horizon), horizon, band)))
        .toList();
  }

  private static CalibratedBand band(
      RecordedBacktest backtest, HorizonFigures horizon, CalibrationBand band) {
    return new CalibratedBand(
        backtest,
        band.from(),
        band.to(),
        Math.toIntExact(band.placeNights()),
        Math.toIntExact(band.lostPlaceNights()),
        band.lostPlaces(),
        band.lostShare(),
        band.share().low(),
        band.share().high(),
        (double) horizon.lostPlaceNights() / horizon.placeNights());
  }

  private RecordedBacktest backtest(BacktestResult result, HorizonFigures horizon) {
    return new RecordedBacktest(
        theatre,
        input,
        rules,
        horizon.nights().get(0),
        horizon.nights().get(horizon.nights().size() - 1),
        horizon.nights().size(),
        result.plan().stepDays(),
        horizon.horizonDays(),
        words(result.plan().loss()),
        horizon.placeNights(),
        horizon.lostPlaces());
  }

  private static String words(LossDefinition loss) {
    return "an opponent holds %s %% of the %s km around a place for %s; judged within %s km of one"
        .formatted(
            Wording.number(loss.sharePercent()),
            Wording.number(loss.discKm()),
            Wording.count(loss.lastingDays(), "day", "days"),
            Wording.number(loss.atRiskKm()));
  }

  /** How many losses had a warning on the nights before them: a place in the first ten. */
  private static void addForeseen(
      RecordedBacktest backtest, HorizonFigures horizon, List<RecordedFigure> all) {
    for (var forecaster : List.of(Forecaster.THREAT, Forecaster.DISTANCE)) {
      var times = horizon.leadTimes().get(forecaster);
      var none = OptionalDouble.empty();
      all.add(
          new RecordedFigure(
              backtest, slug(forecaster), RecordedFigure.LOSSES, times.losses(), none, none));
      all.add(
          new RecordedFigure(
              backtest, slug(forecaster), RecordedFigure.FORESEEN, times.warned(), none, none));
    }
  }

  private static void add(RecordedBacktest backtest, RuleWorth rule, List<RecordedFigure> all) {
    var id = rule.rule().id();
    add(backtest, id, RecordedFigure.ADDED + "auc", rule.auc(), all);
    add(backtest, id, RecordedFigure.ADDED + "average-precision", rule.precision(), all);
    add(backtest, id, RecordedFigure.ADDED + "brier", rule.brier(), all);
  }

  private static void add(
      RecordedBacktest backtest,
      String subject,
      String measure,
      Estimate estimate,
      List<RecordedFigure> all) {
    if (estimate.value().isPresent()) {
      all.add(
          new RecordedFigure(
              backtest,
              subject,
              measure,
              estimate.value().getAsDouble(),
              estimate.low(),
              estimate.high()));
    }
  }

  private static String slug(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
