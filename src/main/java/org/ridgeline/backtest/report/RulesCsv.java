package org.ridgeline.backtest.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.judge.RuleWorth;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.backtest.score.RiskDifference;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.table.CsvTable;

/** What the points of each rule of Threat were worth: one row a horizon and rule. */
final class RulesCsv {

  private record Line(int horizonDays, RuleWorth worth) {}

  private RulesCsv() {}

  /** Writes the table and leaves {@code out} open. */
  static void write(BacktestResult result, Writer out) throws IOException {
    var table =
        new CsvTable<>(
                result.horizons().stream()
                    .flatMap(
                        horizon ->
                            horizon.rules().stream()
                                .map(rule -> new Line(horizon.horizonDays(), rule))))
            .column("horizon_days", Line::horizonDays)
            .column("rule", line -> line.worth().rule().id())
            .column("title", line -> line.worth().rule().title())
            .column("theme", line -> line.worth().rule().theme())
            .column("points", line -> line.worth().rule().points())
            .column("rests_on_reports", line -> word(line.worth().restsOnReports()))
            .column("nights", line -> line.worth().nights())
            .column("measured", line -> word(line.worth().isMeasured()))
            .column("fires", line -> line.worth().fires())
            .column("share_lost_with", line -> share(line, RiskDifference::shareWith))
            .column("share_lost_without", line -> share(line, RiskDifference::shareWithout))
            .column("like_distance_with", line -> share(line, RiskDifference::standardisedWith))
            .column(
                "like_distance_without", line -> share(line, RiskDifference::standardisedWithout));
    estimate(table, "difference", RuleWorth::difference);
    estimate(table, "auc", RuleWorth::auc);
    estimate(table, "average_precision", RuleWorth::precision);
    estimate(table, "brier", RuleWorth::brier);
    table.column("harmful", RulesCsv::harmful).write(out);
  }

  private static void estimate(
      CsvTable<Line> table, String name, Function<RuleWorth, Estimate> figure) {
    table
        .column(name, line -> Decimals.figure(figure.apply(line.worth()).value()))
        .column(name + "_low", line -> Decimals.figure(figure.apply(line.worth()).low()))
        .column(name + "_high", line -> Decimals.figure(figure.apply(line.worth()).high()));
  }

  private static Optional<BigDecimal> share(
      Line line, Function<RiskDifference, OptionalDouble> share) {
    return line.worth().comparison().flatMap(each -> Decimals.figure(share.apply(each)));
  }

  /** Of what was not measured neither can be said. */
  private static Optional<String> harmful(Line line) {
    return line.worth().isMeasured()
        ? Optional.of(word(line.worth().isHarmful()))
        : Optional.empty();
  }

  private static String word(boolean so) {
    return so ? "yes" : "no";
  }
}
