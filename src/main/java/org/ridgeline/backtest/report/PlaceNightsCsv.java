package org.ridgeline.backtest.report;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Function;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.outcome.Forecaster;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.backtest.replay.ReplayedPlace;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.table.CsvTable;

/**
 * The whole sample: one row a night and place at risk, with all that forecasters went by and what
 * came. Every figure of the other files follows from it.
 */
final class PlaceNightsCsv {

  private PlaceNightsCsv() {}

  /** Writes the table and leaves {@code out} open. */
  static void write(BacktestResult result, Writer out) throws IOException {
    var table =
        new CsvTable<>(result.placeNights().stream())
            .column("night", PlaceNight::night)
            .column("settlement", at -> at.risk().place())
            .column("name", at -> name(result, at))
            .column("holder", at -> at.said().holder())
            .column("rank", at -> at.said().rank())
            .column("threat", at -> at.said().threat())
            .column("stakes", at -> at.said().stakes())
            .column("score", at -> at.said().score())
            .column("distance_km", at -> Decimals.exact(at.risk().distanceKm()))
            .column("approach_km", at -> at.risk().approachKm().map(Decimals::exact))
            .column("share_percent", at -> Decimals.exact(at.risk().sharePercent()))
            .column("reports", at -> at.said().reports())
            .column("threat_night_before", at -> at.before().map(ReplayedPlace::threat))
            .column("random", at -> Decimals.exact(Forecaster.RANDOM.value(at)))
            .column("lost_on", at -> at.risk().lostOn());
    for (var horizon : result.horizons()) {
      table.column("lost_within_%s_days".formatted(horizon.horizonDays()), lost(horizon));
    }
    table
        .column("found", at -> at.said().found())
        .column("found_by_reports", at -> at.said().byReports())
        .write(out);
  }

  /** Empty of nights behind which no map reaches as far. */
  private static Function<PlaceNight, Optional<String>> lost(HorizonFigures horizon) {
    var nights = new HashSet<>(horizon.nights());
    return at ->
        nights.contains(at.night())
            ? Optional.of(at.isLostWithin(horizon.horizonDays()) ? "yes" : "no")
            : Optional.empty();
  }

  /** What a place is called. */
  static String name(BacktestResult result, PlaceNight at) {
    return result.names().getOrDefault(at.risk().place(), at.risk().place());
  }
}
