package org.ridgeline.backtest.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.backtest.BacktestPlan;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.Silence;
import org.ridgeline.backtest.calibrate.Calibration;
import org.ridgeline.backtest.calibrate.CalibrationBand;
import org.ridgeline.backtest.judge.ForecasterFigures;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.judge.Measure;
import org.ridgeline.backtest.judge.RuleWorth;
import org.ridgeline.backtest.label.LossDefinition;
import org.ridgeline.backtest.label.PlaceAtRisk;
import org.ridgeline.backtest.outcome.Forecaster;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.backtest.replay.ReplayedPlace;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.backtest.score.IsotonicRegression.Block;
import org.ridgeline.backtest.score.ReliabilityDiagram;
import org.ridgeline.backtest.score.RiskDifference;
import org.ridgeline.backtest.warning.LeadTimes;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.conclude.Sentence;

/**
 * A made-up result: many losses within 30 days, where a ruler would have done better, and few
 * within 90, where Threat did.
 */
public final class SampleBacktest {

  private static final LocalDate FIRST = LocalDate.parse("2025-01-06");
  private static final LocalDate SECOND = LocalDate.parse("2025-01-13");

  private static final PlaceNight MISSED =
      at(FIRST, "adar", 4.25, 1.5, 12.5, "2025-01-20", 0, List.of());
  private static final PlaceNight ALARM =
      at(FIRST, "bezh", -0.25, 0, 45, "2025-03-03", 30, List.of("near", "tempo", "tempo"));
  private static final PlaceNight KEPT =
      at(SECOND, "cale", 1.0 / 3, -2, 0, "", 10, List.of("near"));

  private SampleBacktest() {}

  /** With all that a page can show. */
  public static BacktestResult full() {
    return result(List.of(many(), few()), List.of(YearMonth.of(2024, 12), YearMonth.of(2025, 1)));
  }

  /** With these horizons alone. */
  static BacktestResult result(List<HorizonFigures> horizons, List<YearMonth> months) {
    return new BacktestResult(
        new BacktestPlan(FIRST, SECOND, 7, List.of(30, 90, 365), LossDefinition.USUAL, Set.of()),
        horizons.isEmpty() ? List.of() : List.of(FIRST, SECOND),
        horizons.isEmpty() ? List.of() : List.of(FIRST, LocalDate.parse("2025-08-31")),
        months,
        Map.of("adar", "=Adar", "bezh", "<script>alert(1)</script>", "cale", "Cale \u202etxt"),
        horizons.isEmpty() ? List.of() : List.of(MISSED, ALARM, KEPT),
        horizons,
        Map.of(
            MISSED,
            List.of(
                new Silence("near", "distanceKm <= 3", "The nearest is <b>4 km</b> away."),
                new Silence("-silent", "reported", ""))));
  }

  /** Of many losses. */
  static HorizonFigures many() {
    return horizon(30, List.of(FIRST, SECOND), 1234, 40, 25, -0.075, reliability(), bands());
  }

  /** Of few losses, and nothing to learn probabilities from. */
  static HorizonFigures few() {
    return horizon(90, List.of(FIRST), 617, 9, 3, 0.1, Optional.empty(), List.of());
  }

  /**
   * A horizon.
   *
   * @param better by how much Threat is better than distance
   */
  static HorizonFigures horizon(
      int days,
      List<LocalDate> nights,
      int placeNights,
      int lost,
      int lostPlaces,
      double better,
      Optional<ReliabilityDiagram> reliability,
      List<Estimate> bands) {
    var times = new EnumMap<Forecaster, LeadTimes>(Forecaster.class);
    var flipFlops = new EnumMap<Forecaster, OptionalDouble>(Forecaster.class);
    for (var each : Forecaster.values()) {
      boolean silent = each == Forecaster.REPORTS;
      times.put(
          each,
          new LeadTimes(
              silent ? OptionalDouble.empty() : OptionalDouble.of(38.5),
              OptionalDouble.of(silent ? 0 : 21),
              lostPlaces,
              silent ? 0 : 2,
              silent ? 0 : 1));
      flipFlops.put(each, silent ? OptionalDouble.empty() : OptionalDouble.of(1.25));
    }
    return new HorizonFigures(
        days,
        nights,
        placeNights,
        lost,
        lostPlaces,
        90,
        Stream.of(Forecaster.values()).map(each -> figures(each, better)).toList(),
        days == 30 ? OptionalDouble.of(0.4321) : OptionalDouble.empty(),
        reliability,
        bands,
        calibration(lostPlaces),
        times,
        flipFlops,
        rules(),
        List.of(MISSED),
        days == 30 ? List.of(ALARM, KEPT) : List.of());
  }

  private static Calibration calibration(int lostPlaces) {
    return lostPlaces < Calibration.LEAST_LOST
        ? new Calibration(List.of(), 0)
        : new Calibration(
            List.of(
                new CalibrationBand(31, 100, 134, 30, 22, estimate(0.223881, 0.05)),
                new CalibrationBand(0, 30, 1100, 10, 20, Estimate.none())),
            1);
  }

  private static ForecasterFigures figures(Forecaster forecaster, double better) {
    var measures = new EnumMap<Measure, Estimate>(Measure.class);
    var above = new EnumMap<Measure, Estimate>(Measure.class);
    double lift = forecaster == Forecaster.THREAT ? better : 0;
    for (var measure : Measure.values()) {
      measures.put(measure, estimate(0.85 + lift - 0.1 * measures.size(), 0.05));
      above.put(measure, estimate(lift, 0.025));
    }
    if (forecaster == Forecaster.REPORTS) {
      measures.put(Measure.BRIER, Estimate.none());
    }
    return new ForecasterFigures(forecaster, measures, above);
  }

  /** With an interval as wide on either side. */
  static Estimate estimate(double value, double width) {
    return new Estimate(
        OptionalDouble.of(value),
        OptionalDouble.of(value - width),
        OptionalDouble.of(value + width),
        0.9,
        398,
        400);
  }

  private static Optional<ReliabilityDiagram> reliability() {
    return Optional.of(
        new ReliabilityDiagram(
            List.of(
                new Block(0.001, 0.02, 0.004, 1100, 5),
                new Block(0.05, 0.21, 0.125, 100, 15),
                new Block(0.3, 0.6, 0.45, 34, 20)),
            0.0312,
            0.0021,
            0.0023,
            0.0314));
  }

  private static List<Estimate> bands() {
    return List.of(estimate(0.0045, 0.003), estimate(0.15, 0.05), estimate(0.58, 0.15));
  }

  private static List<RuleWorth> rules() {
    var all = new ArrayList<RuleWorth>();
    var comparison =
        new RiskDifference(
            OptionalDouble.of(0.25),
            OptionalDouble.of(0.004),
            OptionalDouble.of(0.2),
            OptionalDouble.of(0.05),
            100,
            25,
            1134,
            15,
            80);
    all.add(
        new RuleWorth(
            rule("tempo", "Attacks & <more>", 15),
            true,
            1,
            1100,
            Optional.of(comparison),
            estimate(-0.04, 0.02),
            estimate(-0.02, 0.01),
            estimate(0, 0.01),
            estimate(0.00004, 0.00001)));
    all.add(
        new RuleWorth(
            rule("near", "The opponent is near", 5),
            false,
            2,
            100,
            Optional.of(comparison),
            estimate(0.15, 0.05),
            estimate(0.03, 0.01),
            estimate(0.02, 0.03),
            estimate(0.0012, 0.0024)));
    all.add(
        new RuleWorth(
            rule("-silent", "Nobody speaks", 10),
            true,
            0,
            0,
            Optional.empty(),
            Estimate.none(),
            Estimate.none(),
            Estimate.none(),
            Estimate.none()));
    return all;
  }

  private static RuleDoc rule(String id, String title, int points) {
    return new RuleDoc(
        "rules/" + id + ".drl", id, title, "proximity", points, "", "", "", new Sentence(""));
  }

  private static PlaceNight at(
      LocalDate night,
      String place,
      double km,
      double approach,
      double share,
      String lostOn,
      int threat,
      List<String> found) {
    return new PlaceNight(
        night,
        new PlaceAtRisk(
            place,
            km,
            night.equals(FIRST) ? Optional.of(approach) : Optional.empty(),
            share,
            lostOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(lostOn))),
        said(place, threat, found),
        night.equals(FIRST) ? Optional.empty() : Optional.of(said(place, 5, List.of())));
  }

  private static ReplayedPlace said(String place, int threat, List<String> found) {
    return new ReplayedPlace(
        place,
        "UA",
        threat == 0 ? 90 : 1,
        threat,
        20,
        new BigDecimal("12.0"),
        found.size(),
        found,
        found.stream().filter("tempo"::equals).distinct().toList());
  }
}
