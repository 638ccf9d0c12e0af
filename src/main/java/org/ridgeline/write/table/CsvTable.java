package org.ridgeline.write.table;

import static java.util.stream.Collectors.joining;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A CSV report: its rows, its columns, and what each shows of a {@code T}.
 *
 * <p>Written by RFC 4180 with the line ends of the input tables. Spreadsheets run a cell that looks
 * like a formula, so text that does gets an apostrophe in front (OWASP, "CSV Injection"); numbers
 * stay numbers.
 */
public final class CsvTable<T> {

  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  /** What a spreadsheet takes for a number, as it is one. */
  private static final Pattern NEGATIVE = Pattern.compile("-\\d{1,15}(?:\\.\\d{1,15})?");

  private final Stream<T> rows;
  private final List<Column<T>> columns = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private List<String> key = List.of();

  private record Column<T>(Field field, Function<T, ?> cell) {}

  /**
   * That cells of a column name rows of another table.
   *
   * @param table the file of the other without its ending
   */
  public record Reference(String column, String table, String key) {}

  /**
   * A table without columns.
   *
   * @param rows gone through once, when it is written
   */
  public CsvTable(Stream<T> rows) {
    this.rows = rows;
  }

  /**
   * Adds a column on the right.
   *
   * @param cell gives text, a number, several texts, or an Optional, which if empty leaves the cell
   *     empty
   */
  public CsvTable<T> column(Field field, Function<T, ?> cell) {
    columns.add(new Column<>(field, cell));
    return this;
  }

  /** Adds a column of which the name says all. */
  public CsvTable<T> column(String name, Function<T, ?> cell) {
    return column(Field.text(name, ""), cell);
  }

  /** Says which columns together tell each row from all others. */
  CsvTable<T> key(String... names) {
    key = List.of(names);
    return this;
  }

  /** Says that cells of a column are ids of places, each of which has a row of its own. */
  CsvTable<T> namesPlaces(String column) {
    references.add(new Reference(column, AssessmentCsv.TABLE, AssessmentCsv.PLACE));
    return this;
  }

  /** What the columns mean, from the left. */
  public List<Field> fields() {
    return columns.stream().map(Column::field).toList();
  }

  /** The columns that together tell each row from all others; none if nothing does. */
  public List<String> key() {
    return key;
  }

  /** Which columns name rows of other tables. */
  public List<Reference> references() {
    return List.copyOf(references);
  }

  /** Writes the header, then a line for each row. */
  public void write(Writer out) throws IOException {
    write(out, false);
  }

  /** The same with a line of HXL tags below the header. */
  void writeTagged(Writer out) throws IOException {
    write(out, true);
  }

  private void write(Writer out, boolean isTagged) throws IOException {
    // The caller closes the file, and with it this.
    @SuppressWarnings("resource")
    var csv = new CSVWriterBuilder(out).withLineEnd("\n").build();
    write(csv, column -> written(column.field().name()));
    if (isTagged) {
      write(csv, column -> column.field().tag());
    }
    rows.forEachOrdered(row -> write(csv, column -> written(column.cell().apply(row))));
    csv.flush();
    // opencsv keeps a failure to itself until it is asked, and a full disk must not pass unnoticed.
    if (csv.checkError()) {
      throw new IOException("the CSV report could not be written", csv.getException());
    }
  }

  private void write(ICSVWriter csv, Function<Column<T>, String> cell) {
    csv.writeNext(columns.stream().map(cell).toArray(String[]::new), false);
  }

  private static String written(Object cell) {
    if (cell instanceof Optional<?> maybe) {
      return maybe.map(CsvTable::written).orElse("");
    }
    if (cell instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (cell instanceof Number number) {
      return number.toString();
    }
    if (cell instanceof Collection<?> several) {
      return harmless(several.stream().map(Object::toString).collect(joining("|")));
    }
    return harmless(cell.toString());
  }

  private static String harmless(String text) {
    boolean looksLikeFormula =
        !text.isEmpty()
            && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
            && !NEGATIVE.matcher(text).matches();
    return looksLikeFormula ? "'" + text : text;
  }
}
