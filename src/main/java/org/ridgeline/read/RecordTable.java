package org.ridgeline.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.ridgeline.fact.record.BacktestRecord;
import org.ridgeline.fact.record.RecordedBacktest;
import org.ridgeline.fact.record.RecordedFigure;
import org.ridgeline.read.RowReader.Accepted;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.read.table.ReferenceData;
import org.ridgeline.read.table.Row;
import org.ridgeline.read.table.TableSchema;

/** The table of figures that back-tests keep beside the rules. */
public final class RecordTable {

  private static final List<String> OF_BACKTEST =
      List.of(
          "theatre", "input", "rules", "from", "to", "nights", "step_days", "horizon_days", "loss");

  /** In the order in which they are written. */
  public static final List<String> COLUMNS =
      columns(List.of("place_nights", "lost_places", "subject", "measure", "value", "low", "high"));

  static final TableSchema<RecordedFigure> SCHEMA = named(TableSchema.RECORD);

  private static final int MOST_DAYS = 99_999;
  static final int MOST = 999_999_999;

  private RecordTable() {}

  /** The columns that say which back-test a row speaks of, then those of what it found. */
  static List<String> columns(List<String> found) {
    return Stream.concat(OF_BACKTEST.stream(), found.stream()).toList();
  }

  /**
   * Reads a record that lies anywhere.
   *
   * @throws BadTableException if it is no such table, or any of its rows is wrong
   */
  public static BacktestRecord read(Path file) throws IOException {
    var name = file.toAbsolutePath().getFileName().toString();
    var reader = new TableReader(file.toAbsolutePath().getParent(), InputLimits.OF_RULES);
    var rows = reader.read(named(TableFile.withoutEnding(name)), ReferenceData.empty());
    if (!reader.problems().isEmpty()) {
      throw new BadTableException(reader.problems().stream().map(Object::toString).toList());
    }
    return of(rows);
  }

  static BacktestRecord of(List<Accepted<RecordedFigure>> rows) {
    return new BacktestRecord(rows.stream().map(Accepted::fact).toList());
  }

  private static TableSchema<RecordedFigure> named(String name) {
    return new TableSchema<>(name, COLUMNS, List.of(), RecordedFigure::key, RecordTable::figure);
  }

  private static RecordedFigure figure(Row row) {
    return new RecordedFigure(
        backtest(row, "place_nights", "lost_places"),
        row.required("subject"),
        row.required("measure"),
        row.number("value"),
        optional(row, "low"),
        optional(row, "high"));
  }

  /**
   * The back-test that a row speaks of.
   *
   * @param placeNights the column of how many places were at risk, over all nights
   * @param lostPlaces the column of how many places were lost
   */
  static RecordedBacktest backtest(Row row, String placeNights, String lostPlaces) {
    return new RecordedBacktest(
        row.required("theatre"),
        row.required("input"),
        row.required("rules"),
        row.day("from"),
        last(row),
        row.requiredWhole("nights", 1, MOST_DAYS),
        row.requiredWhole("step_days", 1, MOST_DAYS),
        row.requiredWhole("horizon_days", 1, MOST_DAYS),
        row.required("loss"),
        row.requiredWhole(placeNights, 1, MOST),
        row.requiredWhole(lostPlaces, 0, MOST));
  }

  private static LocalDate last(Row row) {
    row.required("to");
    return row.optionalDayNotBefore("from", "to").orElseThrow();
  }

  static OptionalDouble optional(Row row, String column) {
    return row.text(column).isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(row.number(column));
  }
}
