package org.ridgeline.backtest.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ridgeline.fact.record.BacktestRecord;
import org.ridgeline.fact.record.RecordedBacktest;
import org.ridgeline.fact.record.RecordedFigure;
import org.ridgeline.read.RecordTable;
import org.ridgeline.read.RuleTables;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.table.TableSchema;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.store.AtomicReplacement;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.table.CsvTable;

/** The record of a rule folder, {@code record.csv}. */
public record RecordFile(Path folder) {

  private static final String NAME = TableSchema.RECORD + ".csv";

  /** Where it is, whether there is one or not. */
  public Path path() {
    return folder.resolve(NAME);
  }

  /**
   * Puts figures in the place of all others of their theatre; if there are none, because no place
   * was at risk, nothing of it stays.
   *
   * @param theatre that all of them are of
   * @throws BadRulesException if the record that is there cannot be read, or would become one that
   *     cannot; it stays as it is
   */
  public void keep(String theatre, List<RecordedFigure> figures) throws IOException {
    // Somebody may have judged another theatre while this one was at work.
    var record = read().with(theatre, figures);
    int rows = record.figures().size();
    if (rows > InputLimits.OF_RULES.rows()) {
      throw new BadRulesException(
          "%s: would have %,d rows, and no table beside rules may have more than %,d; remove those of theatres that nobody asks for"
              .formatted(NAME, rows, InputLimits.OF_RULES.rows()));
    }
    AtomicReplacement.of(path(), out -> write(record, out));
  }

  /**
   * What is kept by now.
   *
   * @throws BadRulesException if it cannot be read, or is not in this file alone
   */
  public BacktestRecord read() throws IOException {
    var tables = RuleTables.read(folder);
    if (!tables.faults().isEmpty()) {
      throw new BadRulesException(tables.faults().get(0));
    }
    for (var file : tables.fingerprints().keySet()) {
      if (file.toLowerCase(Locale.ROOT).startsWith(TableSchema.RECORD) && !file.equals(NAME)) {
        throw new BadRulesException(
            "%s: is a record beside %s, which is written anew; put its rows there, and remove it"
                .formatted(file, NAME));
      }
    }
    return tables.record();
  }

  // The caller closes the file, and with it this.
  @SuppressWarnings("resource")
  private static void write(BacktestRecord record, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, UTF_8);
    table(record).write(writer);
    writer.flush();
  }

  private static CsvTable<RecordedFigure> table(BacktestRecord record) {
    var table = new CsvTable<>(record.figures().stream());
    List<Function<RecordedFigure, ?>> cells =
        List.of(
            of(RecordedBacktest::theatre),
            of(RecordedBacktest::input),
            of(RecordedBacktest::rules),
            of(RecordedBacktest::from),
            of(RecordedBacktest::to),
            of(RecordedBacktest::nights),
            of(RecordedBacktest::stepDays),
            of(RecordedBacktest::horizonDays),
            of(RecordedBacktest::loss),
            of(RecordedBacktest::placeNights),
            of(RecordedBacktest::lostPlaces),
            RecordedFigure::subject,
            RecordedFigure::measure,
            figure -> rounded(figure.value()),
            figure -> rounded(figure.low()),
            figure -> rounded(figure.high()));
    for (int i = 0; i < cells.size(); i++) {
      table.column(RecordTable.COLUMNS.get(i), cells.get(i));
    }
    return table;
  }

  private static Function<RecordedFigure, ?> of(Function<RecordedBacktest, ?> cell) {
    return figure -> cell.apply(figure.backtest());
  }

  private static BigDecimal rounded(double value) {
    return Decimals.rounded(value, Decimals.PLACES);
  }

  private static Optional<BigDecimal> rounded(OptionalDouble value) {
    return value.isPresent() ? Optional.of(rounded(value.getAsDouble())) : Optional.empty();
  }
}
