package org.ridgeline.backtest.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.Silence;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.table.CsvTable;

/** The worst misses and false alarms by name: one row a horizon and case. */
final class CasesCsv {

  private record Line(int horizonDays, String kind, int number, PlaceNight at) {}

  private CasesCsv() {}

  /** Writes the table and leaves {@code out} open. */
  static void write(BacktestResult result, Writer out) throws IOException {
    new CsvTable<>(result.horizons().stream().flatMap(CasesCsv::lines))
        .column("horizon_days", Line::horizonDays)
        .column("kind", Line::kind)
        .column("number", Line::number)
        .column("night", line -> line.at().night())
        .column("settlement", line -> line.at().risk().place())
        .column("name", line -> PlaceNightsCsv.name(result, line.at()))
        .column("threat", line -> line.at().said().threat())
        .column("score", line -> line.at().said().score())
        .column("rank", line -> line.at().said().rank())
        .column("distance_km", line -> Decimals.exact(line.at().risk().distanceKm()))
        .column("share_percent", line -> Decimals.exact(line.at().risk().sharePercent()))
        .column("lost_on", line -> line.at().risk().lostOn())
        .column("found", line -> line.at().said().found())
        .column("silent", line -> silent(result, line.at()))
        .write(out);
  }

  /** The rules that spoke of other places, by their ids. */
  private static List<String> silent(BacktestResult result, PlaceNight at) {
    return result.silent().getOrDefault(at, List.of()).stream().map(Silence::rule).toList();
  }

  private static Stream<Line> lines(HorizonFigures horizon) {
    return Stream.concat(
        lines(horizon, "miss", horizon.misses()),
        lines(horizon, "false_alarm", horizon.falseAlarms()));
  }

  private static Stream<Line> lines(HorizonFigures horizon, String kind, List<PlaceNight> cases) {
    return IntStream.range(0, cases.size())
        .mapToObj(i -> new Line(horizon.horizonDays(), kind, i + 1, cases.get(i)));
  }
}
