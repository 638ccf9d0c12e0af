package org.ridgeline.cli.terminal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.judge.Measure;
import org.ridgeline.backtest.outcome.Forecaster;
import org.ridgeline.backtest.score.Estimate;

/**
 * What a back-test found, on a terminal.
 *
 * @param kept what is kept of it and where, by what each is called
 */
public record BacktestSummary(BacktestResult result, Path output, Map<String, String> kept) {

  /** Prints it and leaves {@code out} open. */
  public void print(PrintWriter out) {
    out.printf(
        "Judged     %,d nights, %s to %s, by %,d maps%n",
        result.nights().size(),
        result.nights().get(0),
        result.nights().get(result.nights().size() - 1),
        result.maps().size());
    result.horizons().forEach(horizon -> print(horizon, out));
    if (result.horizons().isEmpty()) {
      out.println("At risk    no place on any night, so that nothing can be said of the rules");
    }
    out.printf("Page       %s%n", output.resolve("backtest.html"));
    kept.forEach((what, where) -> out.printf("%-10s %s%n", what, where));
  }

  private static void print(HorizonFigures horizon, PrintWriter out) {
    out.printf(
        "%-10s %,d of %,d places at risk were lost; AUC of Threat %s, of distance alone %s%n",
        horizon.horizonDays() + " days",
        horizon.lostPlaces(),
        horizon.places(),
        words(horizon, Forecaster.THREAT),
        words(horizon, Forecaster.DISTANCE));
  }

  private static String words(HorizonFigures horizon, Forecaster forecaster) {
    var auc = horizon.of(forecaster).of(Measure.AUC_NIGHTLY);
    return auc.value().isEmpty()
        ? "not known"
        : horizon.isOfFewLosses() ? interval(auc) + " (%s)".formatted(figure(auc)) : figure(auc);
  }

  private static String interval(Estimate estimate) {
    return estimate.low().isEmpty()
        ? "?"
        : String.format(
            Locale.ROOT,
            "%.2f to %.2f",
            estimate.low().getAsDouble(),
            estimate.high().getAsDouble());
  }

  private static String figure(Estimate estimate) {
    return String.format(Locale.ROOT, "%.2f", estimate.value().getAsDouble());
  }
}
