package org.ridgeline.backtest.report;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.outcome.Forecaster;
import org.ridgeline.backtest.warning.LeadTimes;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.Wording;
import org.ridgeline.write.table.CsvTable;

/** How early losses were warned of, and how steadily: one row a horizon and forecaster. */
final class LeadTimesCsv {

  private record Line(HorizonFigures horizon, Forecaster forecaster) {

    LeadTimes times() {
      return horizon.leadTimes().get(forecaster);
    }
  }

  private LeadTimesCsv() {}

  /** Writes the table and leaves {@code out} open. */
  static void write(BacktestResult result, Writer out) throws IOException {
    new CsvTable<>(result.horizons().stream().flatMap(LeadTimesCsv::lines))
        .column("horizon_days", line -> line.horizon().horizonDays())
        .column("forecaster", line -> Wording.word(line.forecaster()))
        .column("losses", line -> line.times().losses())
        .column("warned", line -> line.times().warned())
        .column("warned_from_the_start", line -> line.times().fromTheStart())
        .column("median_of_warned_days", line -> Decimals.figure(line.times().medianOfWarnedDays()))
        .column("median_of_all_days", line -> Decimals.figure(line.times().medianOfAllDays()))
        .column(
            "flip_flops_per_place_and_year",
            line -> Decimals.figure(line.horizon().flipFlops().get(line.forecaster())))
        .write(out);
  }

  private static Stream<Line> lines(HorizonFigures horizon) {
    return Stream.of(Forecaster.values()).map(each -> new Line(horizon, each));
  }
}
