package org.ridgeline.backtest.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.backtest.score.IsotonicRegression.Block;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.table.CsvTable;

/** How often a loss came where a probability was told: one row a horizon and bin. */
final class ReliabilityCsv {

  private record Line(int horizonDays, int number, Block bin, Optional<Estimate> band) {}

  private ReliabilityCsv() {}

  /** Writes the table and leaves {@code out} open. */
  static void write(BacktestResult result, Writer out) throws IOException {
    new CsvTable<>(result.horizons().stream().flatMap(ReliabilityCsv::lines))
        .column("horizon_days", Line::horizonDays)
        .column("bin", Line::number)
        .column("lowest_probability", line -> Decimals.figure(line.bin().lowest()))
        .column("highest_probability", line -> Decimals.figure(line.bin().highest()))
        .column("mean_probability", line -> Decimals.figure(line.bin().meanValue()))
        .column("share_lost", line -> Decimals.figure(line.bin().share()))
        .column("low", line -> end(line, Estimate::low))
        .column("high", line -> end(line, Estimate::high))
        .column("place_nights", line -> line.bin().number())
        .column("lost_place_nights", line -> line.bin().losses())
        .write(out);
  }

  private static Stream<Line> lines(HorizonFigures horizon) {
    var bins = horizon.reliability().map(diagram -> diagram.bins()).stream().toList();
    return bins.stream()
        .flatMap(
            all ->
                IntStream.range(0, all.size())
                    .mapToObj(
                        i ->
                            new Line(
                                horizon.horizonDays(),
                                i + 1,
                                all.get(i),
                                Shares.band(horizon, i))));
  }

  private static Optional<?> end(Line line, Function<Estimate, java.util.OptionalDouble> end) {
    return line.band().flatMap(band -> Decimals.figure(end.apply(band)));
  }
}
