package org.ridgeline.backtest.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.judge.ForecasterFigures;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.judge.Measure;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.Wording;
import org.ridgeline.write.table.CsvTable;

/** How good forecasts were: one row a horizon, forecaster and measure. */
final class FiguresCsv {

  private record Line(HorizonFigures horizon, ForecasterFigures figures, Measure measure) {

    Estimate estimate() {
      return figures.of(measure);
    }

    Estimate aboveDistance() {
      return figures.aboveDistance(measure);
    }
  }

  private FiguresCsv() {}

  /** Writes the table and leaves {@code out} open. */
  static void write(BacktestResult result, Writer out) throws IOException {
    new CsvTable<>(result.horizons().stream().flatMap(FiguresCsv::lines))
        .column("horizon_days", line -> line.horizon().horizonDays())
        .column("forecaster", line -> Wording.word(line.figures().forecaster()))
        .column("measure", line -> Wording.word(line.measure()))
        .column("value", line -> Decimals.figure(line.estimate().value()))
        .column("low", line -> Decimals.figure(line.estimate().low()))
        .column("high", line -> Decimals.figure(line.estimate().high()))
        .column("level", line -> Decimals.figure(line.estimate().level()))
        .column("replicates", line -> line.estimate().replicates())
        .column("replicates_defined", line -> line.estimate().defined())
        .column("above_distance", line -> Decimals.figure(line.aboveDistance().value()))
        .column("above_distance_low", line -> Decimals.figure(line.aboveDistance().low()))
        .column("above_distance_high", line -> Decimals.figure(line.aboveDistance().high()))
        .column("ceiling", FiguresCsv::ceiling)
        .column("nights", line -> line.horizon().nights().size())
        .column("place_nights", line -> line.horizon().placeNights())
        .column("lost_place_nights", line -> line.horizon().lostPlaceNights())
        .column("places", line -> line.horizon().places())
        .column("lost_places", line -> line.horizon().lostPlaces())
        .write(out);
  }

  private static Stream<Line> lines(HorizonFigures horizon) {
    return horizon.forecasters().stream()
        .flatMap(
            figures -> Stream.of(Measure.values()).map(each -> new Line(horizon, figures, each)));
  }

  /** What a perfect order would reach, of the one measure of which that is not always 1. */
  private static Optional<?> ceiling(Line line) {
    return line.measure() == Measure.PRECISION_OF_FIRST
        ? Decimals.figure(line.horizon().precisionCeiling())
        : Optional.empty();
  }
}
