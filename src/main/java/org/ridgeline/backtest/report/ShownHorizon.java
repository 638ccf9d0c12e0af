package org.ridgeline.backtest.report;

import gg.jte.Content;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.calibrate.Calibration;
import org.ridgeline.backtest.calibrate.CalibrationBand;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.judge.Measure;
import org.ridgeline.backtest.judge.RuleWorth;
import org.ridgeline.backtest.outcome.Forecaster;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.backtest.score.ReliabilityDiagram;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.Likelihood;
import org.ridgeline.write.Wording;
import org.ridgeline.write.chart.ReliabilityChart;
import org.ridgeline.write.chart.ReliabilityChart.Bin;

/** What the page shows of one horizon. */
public record ShownHorizon(BacktestResult result, HorizonFigures figures) {

  private static final Comparator<RuleWorth> MOST_ADDED_FIRST =
      Comparator.comparing((RuleWorth worth) -> -worth.auc().value().orElse(0))
          .thenComparing(worth -> -worth.precision().value().orElse(0))
          .thenComparing(worth -> worth.rule().id());

  /** Within how many days after a night a loss counts. */
  public int days() {
    return figures.horizonDays();
  }

  /** How much there was to learn from. */
  public String counts() {
    double rate = (double) figures.lostPlaceNights() / figures.placeNights();
    return "%s, %s (a place at risk on a night). Within %s days %s of these were lost, which is the base rate of %s: %s of %s, each counted on every night before its loss."
        .formatted(
            Wording.count(figures.nights().size(), "night", "nights"),
            Wording.count(figures.placeNights(), "place-night", "place-nights"),
            days(),
            Shares.count(figures.lostPlaceNights()),
            Shares.percent(rate),
            figures.lostPlaces(),
            Wording.count(figures.places(), "place", "places"));
  }

  /** Why intervals come first; empty if they do not. */
  public String fewLosses() {
    return figures.isOfFewLosses()
        ? "As only %s lost, intervals come first, with the figure behind them, and no bands are drawn: fewer than %s losses say between what a figure lies, and hardly more."
            .formatted(
                Wording.count(figures.lostPlaces(), "place was", "places were"),
                HorizonFigures.FEW_LOSSES)
        : "";
  }

  /** The measures of one forecaster, in the order of {@link Measure}. */
  public List<Told> measures(Forecaster forecaster) {
    var of = figures.of(forecaster);
    return allMeasures().stream()
        .map(
            measure ->
                forecaster == Forecaster.DISTANCE && measure == Measure.SKILL_AGAINST_DISTANCE
                    ? Told.NOTHING
                    : Told.of(of.of(measure), figures.isOfFewLosses(), Shares::figure))
        .toList();
  }

  /** What a perfect order would reach among the first ten. */
  public String ceiling() {
    return figures.precisionCeiling().isPresent()
        ? " A perfect order would have a precision of the first ten of %s: many nights have fewer than ten losses."
            .formatted(Shares.figure(figures.precisionCeiling().getAsDouble()))
        : "";
  }

  /** The diagram of reliability, if there is one. */
  public List<Content> chart() {
    return figures
        .reliability()
        .map(diagram -> (Content) ReliabilityChart.of(bins(diagram), chartWords(diagram)))
        .stream()
        .toList();
  }

  private List<Bin> bins(ReliabilityDiagram diagram) {
    return IntStream.range(0, diagram.bins().size())
        .mapToObj(
            i -> {
              var bin = diagram.bins().get(i);
              var band = Shares.band(figures, i);
              return new Bin(
                  bin.meanValue(),
                  bin.share(),
                  bin.number(),
                  band.map(Estimate::low).orElse(OptionalDouble.empty()),
                  band.map(Estimate::high).orElse(OptionalDouble.empty()));
            })
        .toList();
  }

  private static String chartWords(ReliabilityDiagram diagram) {
    return "Share that came against probability that was told, in %s; the table below has the figures"
        .formatted(Wording.count(diagram.bins().size(), "bin", "bins"));
  }

  /** The bins of the diagram, as rows of a table. */
  public List<List<String>> bins() {
    return figures.reliability().map(this::bins).stream()
        .flatMap(List::stream)
        .map(
            bin ->
                List.of(
                    Shares.percent(bin.told()),
                    Shares.percent(bin.came()),
                    bin.low().isPresent()
                        ? Shares.percent(bin.low()) + " to " + Shares.percent(bin.high())
                        : "\u2013",
                    Shares.count(bin.number())))
        .toList();
  }

  /** How bands of Threat were made, or why there are none. */
  public String calibration() {
    var calibration = figures.calibration();
    if (calibration.bands().isEmpty()) {
      return "%s lost, and a band takes %s: Threat says nothing of likelihood."
          .formatted(
              Wording.count(figures.lostPlaces(), "place was", "places were"),
              Calibration.LEAST_LOST);
    }
    return "By these a briefing tells likelihood. A band has at least %s lost places; the cuts for the rows of each fifth of the places come from the others alone.%s"
        .formatted(
            Calibration.LEAST_LOST,
            calibration.merged() == 0
                ? ""
                : " %s joined to the one below, of which more were lost."
                    .formatted(Wording.count(calibration.merged(), "band was", "bands were")));
  }

  /** The bands, the highest Threat first, as rows of a table. */
  public List<List<String>> threatBands() {
    return figures.calibration().bands().stream().map(ShownHorizon::cells).toList();
  }

  private static List<String> cells(CalibrationBand band) {
    double share = band.lostShare();
    return List.of(
        "%s to %s".formatted(band.from(), band.to()),
        Likelihood.frequency(share),
        band.share().low().isEmpty()
            ? "\u2013"
            : "%s to %s %%"
                .formatted(
                    Likelihood.percent(band.share().low().getAsDouble()),
                    Likelihood.percent(band.share().high().orElseThrow())),
        Likelihood.word(share),
        Shares.count(band.placeNights()),
        Shares.count(band.lostPlaceNights()),
        Shares.count(band.lostPlaces()));
  }

  /** Whether it is known between what the share of a bin would lie. */
  public boolean hasBands() {
    return !figures.bands().isEmpty();
  }

  /** Where the Brier score comes from. */
  public String decomposition() {
    return figures
        .reliability()
        .map(
            diagram ->
                "The Brier score of %s is the %s of one who tells the base rate every time (uncertainty, UNC), less the %s that Threat gains by telling places apart (discrimination, DSC), plus the %s that it loses by telling too much or too little (miscalibration, MCB)."
                    .formatted(
                        Shares.figure(diagram.score()),
                        Shares.figure(diagram.uncertainty()),
                        Shares.figure(diagram.discrimination()),
                        Shares.figure(diagram.miscalibration())))
        .orElse("");
  }

  /** How early and how steadily one forecaster warned, as cells of a row. */
  public List<String> warnings(Forecaster forecaster) {
    var times = figures.leadTimes().get(forecaster);
    return List.of(
        "%s of %s".formatted(times.warned(), times.losses()),
        days(times.medianOfWarnedDays()),
        days(times.medianOfAllDays()),
        Long.toString(times.fromTheStart()),
        figure(figures.flipFlops().get(forecaster), 1));
  }

  private static String days(OptionalDouble days) {
    return figure(days, 0);
  }

  private static String figure(OptionalDouble figure, int places) {
    return figure.isPresent()
        ? Decimals.rounded(figure.getAsDouble(), places).toPlainString()
        : "\u2013";
  }

  /** The rules that were measured, those that add most first. */
  public List<ShownRule> rules() {
    return figures.rules().stream()
        .filter(RuleWorth::isMeasured)
        .sorted(MOST_ADDED_FIRST)
        .map(worth -> new ShownRule(worth, figures.isOfFewLosses()))
        .toList();
  }

  /** The rules that were not measured, by id. */
  public List<ShownRule> unmeasured() {
    return figures.rules().stream()
        .filter(worth -> !worth.isMeasured())
        .sorted(Comparator.comparing(worth -> worth.rule().id()))
        .map(worth -> new ShownRule(worth, figures.isOfFewLosses()))
        .toList();
  }

  /** Which rules do harm. */
  public String harm() {
    var measured = rules();
    long harmful = measured.stream().filter(ShownRule::isHarmful).count();
    if (measured.isEmpty()) {
      return "No rule was measured.";
    }
    var all = Wording.count(measured.size(), "rule that was measured", "rules that were measured");
    return harmful == 0
        ? "Of %s none is shown to do harm.".formatted(all)
        : "%s of %s %s harm: without %s Threat would have been better, whatever places and months had been drawn."
            .formatted(
                Shares.count(harmful),
                all,
                harmful == 1 ? "does" : "do",
                harmful == 1 ? "its points" : "the points of any one of them");
  }

  /** The worst misses. */
  public List<ShownCase> misses() {
    return cases(figures.misses());
  }

  /** The worst false alarms. */
  public List<ShownCase> falseAlarms() {
    return cases(figures.falseAlarms());
  }

  private List<ShownCase> cases(List<PlaceNight> cases) {
    var titles = titles();
    return cases.stream()
        .map(
            at ->
                new ShownCase(
                    PlaceNightsCsv.name(result, at),
                    at,
                    days(),
                    found(at, titles),
                    silent(at, titles)))
        .toList();
  }

  private Map<String, String> titles() {
    return figures.rules().stream()
        .map(RuleWorth::rule)
        .collect(Collectors.toMap(RuleDoc::id, RuleDoc::title));
  }

  private static List<String> found(PlaceNight at, Map<String, String> titles) {
    var times =
        at.said().found().stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return at.said().found().stream()
        .distinct()
        .map(
            id ->
                "%s (%s%s)"
                    .formatted(
                        titles.getOrDefault(id, id),
                        id,
                        times.get(id) == 1 ? "" : ", %s times".formatted(times.get(id))))
        .toList();
  }

  /** What kept rules silent about a place. */
  private List<ShownSilence> silent(PlaceNight at, Map<String, String> titles) {
    return result.silent().getOrDefault(at, List.of()).stream()
        .map(
            silence ->
                new ShownSilence(titles.getOrDefault(silence.rule(), silence.rule()), silence))
        .toList();
  }

  /** The forecasters, in the order in which they are shown. */
  public List<Forecaster> forecasters() {
    return List.of(Forecaster.values());
  }

  /** What is measured, in the order in which it is shown. */
  public List<Measure> allMeasures() {
    return List.of(Measure.values());
  }
}
