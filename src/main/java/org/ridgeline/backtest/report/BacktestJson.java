package org.ridgeline.backtest.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgeline.backtest.BacktestPlan;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.Silence;
import org.ridgeline.backtest.judge.ForecasterFigures;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.judge.Measure;
import org.ridgeline.backtest.judge.RuleWorth;
import org.ridgeline.backtest.label.LossDefinition;
import org.ridgeline.backtest.outcome.Forecaster;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.backtest.score.ReliabilityDiagram;
import org.ridgeline.backtest.score.RiskDifference;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.Wording;
import org.ridgeline.write.json.Json;

/**
 * All figures for programs; {@code src/doc/backtest.schema.json} describes the form. The sample
 * itself is a table.
 */
final class BacktestJson {

  private record All(
      String version,
      String theatre,
      Plan plan,
      List<String> nights,
      List<String> maps,
      List<String> reportedMonths,
      String sample,
      List<Horizon> horizons) {}

  private record Plan(
      String from,
      String to,
      int stepDays,
      List<Integer> horizonsDays,
      Loss loss,
      List<String> places) {

    static Plan of(BacktestPlan plan) {
      return new Plan(
          plan.from().toString(),
          plan.to().toString(),
          plan.stepDays(),
          plan.horizons(),
          Loss.of(plan.loss()),
          plan.places().stream().sorted().toList());
    }
  }

  private record Loss(
      BigDecimal discKm, BigDecimal sharePercent, int lastingDays, BigDecimal atRiskKm) {

    static Loss of(LossDefinition loss) {
      return new Loss(
          Decimals.exact(loss.discKm()),
          Decimals.exact(loss.sharePercent()),
          loss.lastingDays(),
          Decimals.exact(loss.atRiskKm()));
    }
  }

  private record Horizon(
      int horizonDays,
      String firstNight,
      String lastNight,
      int nights,
      int placeNights,
      int lostPlaceNights,
      int places,
      int lostPlaces,
      boolean fewLosses,
      BigDecimal precisionCeiling,
      List<ForecasterEntry> forecasters,
      Reliability reliability,
      List<RuleEntry> rules,
      List<Case> misses,
      List<Case> falseAlarms) {}

  private record Interval(
      BigDecimal value,
      BigDecimal low,
      BigDecimal high,
      BigDecimal level,
      int replicates,
      int replicatesDefined) {

    static Interval of(Estimate estimate) {
      return new Interval(
          number(estimate.value()),
          number(estimate.low()),
          number(estimate.high()),
          Decimals.figure(estimate.level()),
          estimate.replicates(),
          estimate.defined());
    }
  }

  private record ForecasterEntry(
      String forecaster,
      Map<String, Interval> measures,
      Map<String, Interval> aboveDistance,
      Warnings warnings) {}

  private record Warnings(
      long losses,
      long warned,
      long warnedFromTheStart,
      BigDecimal medianOfWarnedDays,
      BigDecimal medianOfAllDays,
      BigDecimal flipFlopsPerPlaceAndYear) {

    static Warnings of(HorizonFigures horizon, Forecaster forecaster) {
      var times = horizon.leadTimes().get(forecaster);
      return new Warnings(
          times.losses(),
          times.warned(),
          times.fromTheStart(),
          number(times.medianOfWarnedDays()),
          number(times.medianOfAllDays()),
          number(horizon.flipFlops().get(forecaster)));
    }
  }

  private record Reliability(
      BigDecimal score,
      BigDecimal miscalibration,
      BigDecimal discrimination,
      BigDecimal uncertainty,
      List<Bin> bins) {

    static Reliability of(HorizonFigures horizon, ReliabilityDiagram diagram) {
      return new Reliability(
          Decimals.figure(diagram.score()),
          Decimals.figure(diagram.miscalibration()),
          Decimals.figure(diagram.discrimination()),
          Decimals.figure(diagram.uncertainty()),
          IntStream.range(0, diagram.bins().size())
              .mapToObj(i -> Bin.of(horizon, diagram, i))
              .toList());
    }
  }

  private record Bin(
      BigDecimal meanProbability,
      BigDecimal shareLost,
      BigDecimal low,
      BigDecimal high,
      long placeNights,
      long lostPlaceNights) {

    static Bin of(HorizonFigures horizon, ReliabilityDiagram diagram, int number) {
      var bin = diagram.bins().get(number);
      var band = Shares.band(horizon, number).orElse(Estimate.none());
      return new Bin(
          Decimals.figure(bin.meanValue()),
          Decimals.figure(bin.share()),
          number(band.low()),
          number(band.high()),
          bin.number(),
          bin.losses());
    }
  }

  private record RuleEntry(
      String rule,
      String title,
      String theme,
      int points,
      boolean restsOnReports,
      int nights,
      boolean measured,
      long fires,
      Comparison comparison,
      Interval difference,
      Interval auc,
      Interval averagePrecision,
      Interval brier,
      boolean harmful) {

    static RuleEntry of(RuleWorth worth) {
      return new RuleEntry(
          worth.rule().id(),
          worth.rule().title(),
          worth.rule().theme(),
          worth.rule().points(),
          worth.restsOnReports(),
          worth.nights(),
          worth.isMeasured(),
          worth.fires(),
          worth.comparison().map(Comparison::of).orElse(null),
          Interval.of(worth.difference()),
          Interval.of(worth.auc()),
          Interval.of(worth.precision()),
          Interval.of(worth.brier()),
          worth.isHarmful());
    }
  }

  private record Comparison(
      BigDecimal shareLostWith,
      BigDecimal shareLostWithout,
      BigDecimal likeDistanceWith,
      BigDecimal likeDistanceWithout,
      long compared) {

    static Comparison of(RiskDifference difference) {
      return new Comparison(
          number(difference.shareWith()),
          number(difference.shareWithout()),
          number(difference.standardisedWith()),
          number(difference.standardisedWithout()),
          difference.comparedWith());
    }
  }

  private record Case(
      String night,
      String settlement,
      String name,
      int threat,
      BigDecimal score,
      int rank,
      BigDecimal distanceKm,
      BigDecimal sharePercent,
      String lostOn,
      List<String> found,
      List<Silence> silent) {

    static Case of(BacktestResult result, PlaceNight at) {
      return new Case(
          at.night().toString(),
          at.risk().place(),
          PlaceNightsCsv.name(result, at),
          at.said().threat(),
          at.said().score(),
          at.said().rank(),
          Decimals.exact(at.risk().distanceKm()),
          Decimals.exact(at.risk().sharePercent()),
          at.risk().lostOn().map(Object::toString).orElse(null),
          at.said().found(),
          result.silent().getOrDefault(at, List.of()));
    }
  }

  private BacktestJson() {}

  /** Writes the file and leaves {@code out} open. */
  static void write(Shown shown, Writer out) throws IOException {
    var result = shown.result();
    Json.write(
        new All(
            shown.version(),
            shown.theatre(),
            Plan.of(result.plan()),
            words(result.nights()),
            words(result.maps()),
            words(result.reportedMonths()),
            BacktestReports.SAMPLE,
            result.horizons().stream().map(each -> horizon(result, each)).toList()),
        out);
  }

  private static Horizon horizon(BacktestResult result, HorizonFigures horizon) {
    var nights = horizon.nights();
    return new Horizon(
        horizon.horizonDays(),
        nights.get(0).toString(),
        nights.get(nights.size() - 1).toString(),
        nights.size(),
        horizon.placeNights(),
        horizon.lostPlaceNights(),
        horizon.places(),
        horizon.lostPlaces(),
        horizon.isOfFewLosses(),
        number(horizon.precisionCeiling()),
        horizon.forecasters().stream().map(each -> forecaster(horizon, each)).toList(),
        horizon.reliability().map(each -> Reliability.of(horizon, each)).orElse(null),
        horizon.rules().stream().map(RuleEntry::of).toList(),
        horizon.misses().stream().map(at -> Case.of(result, at)).toList(),
        horizon.falseAlarms().stream().map(at -> Case.of(result, at)).toList());
  }

  private static ForecasterEntry forecaster(HorizonFigures horizon, ForecasterFigures figures) {
    return new ForecasterEntry(
        Wording.word(figures.forecaster()),
        measures(figures::of),
        measures(figures::aboveDistance),
        Warnings.of(horizon, figures.forecaster()));
  }

  private static Map<String, Interval> measures(Function<Measure, Estimate> estimate) {
    return Stream.of(Measure.values())
        .collect(
            Collectors.toMap(
                Wording::word,
                measure -> Interval.of(estimate.apply(measure)),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static List<String> words(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }

  private static BigDecimal number(OptionalDouble value) {
    return Decimals.figure(value).orElse(null);
  }
}
