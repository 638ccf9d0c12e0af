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
import org.ridgeline.fact.record.CalibratedBand;
import org.ridgeline.fact.record.RecordedBacktest;
import org.ridgeline.fact.record.RecordedFigure;
import org.ridgeline.fact.record.ThreatCalibration;
import org.ridgeline.read.CalibrationTable;
import org.ridgeline.read.RecordTable;
import org.ridgeline.read.RuleTables;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.table.TableSchema;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.store.AtomicReplacement;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.table.CsvTable;

/** What back-tests keep in a rule folder: {@code record.csv} and {@code calibration.csv}. */
public record RecordFile(Path folder) {

  private static final String NAME = TableSchema.RECORD + ".csv";
  private static final String BANDS = CalibrationTable.NAME + ".csv";

  private static final List<Function<RecordedBacktest, ?>> OF_BACKTEST =
      List.of(
          RecordedBacktest::theatre,
          RecordedBacktest::input,
          RecordedBacktest::rules,
          RecordedBacktest::from,
          RecordedBacktest::to,
          RecordedBacktest::nights,
          RecordedBacktest::stepDays,
          RecordedBacktest::horizonDays,
          RecordedBacktest::loss);

  /** Where the record is, whether there is one or not. */
  public Path path() {
    return folder.resolve(NAME);
  }

  /** Where the calibration is, whether there is one or not. */
  public Path calibration() {
    return folder.resolve(BANDS);
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
    replace(NAME, record.figures().size(), table(record));
  }

  /**
   * The same of bands of Threat; if there are none, because too few places were lost, nothing of
   * the theatre stays.
   */
  public void calibrate(String theatre, List<CalibratedBand> bands) throws IOException {
    var calibration = readCalibration().with(theatre, bands);
    replace(BANDS, calibration.bands().size(), table(calibration));
  }

  private void replace(String name, int rows, CsvTable<?> table) throws IOException {
    if (rows > InputLimits.OF_RULES.rows()) {
      throw new BadRulesException(
          "%s: would have %,d rows, and no table beside rules may have more than %,d; remove those of theatres that nobody asks for"
              .formatted(name, rows, InputLimits.OF_RULES.rows()));
    }
    AtomicReplacement.of(folder.resolve(name), out -> write(table, out));
  }

  /**
   * What is kept by now.
   *
   * @throws BadRulesException if it cannot be read, or is not in this file alone
   */
  public BacktestRecord read() throws IOException {
    return tables(TableSchema.RECORD, "record").record();
  }

  /**
   * Which bands are kept by now.
   *
   * @throws BadRulesException if they cannot be read, or are not in this file alone
   */
  public ThreatCalibration readCalibration() throws IOException {
    return tables(CalibrationTable.NAME, "calibration").calibration();
  }

  private RuleTables tables(String table, String what) throws IOException {
    var tables = RuleTables.read(folder);
    if (!tables.faults().isEmpty()) {
      throw new BadRulesException(tables.faults().get(0));
    }
    var name = table + ".csv";
    for (var file : tables.fingerprints().keySet()) {
      if (file.toLowerCase(Locale.ROOT).startsWith(table) && !file.equals(name)) {
        throw new BadRulesException(
            "%s: is a %s beside %s, which is written anew; put its rows there, and remove it"
                .formatted(file, what, name));
      }
    }
    return tables;
  }

  // The caller closes the file, and with it this.
  @SuppressWarnings("resource")
  private static void write(CsvTable<?> table, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, UTF_8);
    table.write(writer);
    writer.flush();
  }

  private static CsvTable<RecordedFigure> table(BacktestRecord record) {
    return table(
        record.figures(),
        RecordedFigure::backtest,
        RecordTable.COLUMNS,
        List.of(
            figure -> figure.backtest().placeNights(),
            figure -> figure.backtest().lostPlaces(),
            RecordedFigure::subject,
            RecordedFigure::measure,
            figure -> rounded(figure.value()),
            figure -> rounded(figure.low()),
            figure -> rounded(figure.high())));
  }

  private static CsvTable<CalibratedBand> table(ThreatCalibration calibration) {
    return table(
        calibration.bands(),
        CalibratedBand::backtest,
        CalibrationTable.COLUMNS,
        List.of(
            CalibratedBand::threatFrom,
            CalibratedBand::threatTo,
            CalibratedBand::placeNights,
            CalibratedBand::lostPlaceNights,
            CalibratedBand::lostPlaces,
            band -> rounded(band.share()),
            band -> rounded(band.low()),
            band -> rounded(band.high()),
            band -> band.backtest().placeNights(),
            band -> band.backtest().lostPlaces(),
            band -> rounded(band.allShare())));
  }

  /**
   * The rows of one table.
   *
   * @param found the cells behind those that say which back-test a row speaks of
   */
  private static <T> CsvTable<T> table(
      List<T> rows,
      Function<T, RecordedBacktest> backtest,
      List<String> columns,
      List<Function<T, ?>> found) {
    var table = new CsvTable<>(rows.stream());
    var names = columns.iterator();
    OF_BACKTEST.forEach(cell -> table.column(names.next(), backtest.andThen(cell)));
    found.forEach(cell -> table.column(names.next(), cell));
    return table;
  }

  private static BigDecimal rounded(double value) {
    return Decimals.rounded(value, Decimals.PLACES);
  }

  private static Optional<BigDecimal> rounded(OptionalDouble value) {
    return value.isPresent() ? Optional.of(rounded(value.getAsDouble())) : Optional.empty();
  }
}
