package org.ridgeline.write.table;

import static java.util.stream.Collectors.joining;

import com.opencsv.CSVWriterBuilder;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The columns of a CSV report, and what each shows of a {@code T}.
 *
 * <p>Written by RFC 4180 with the line ends of the input tables. Spreadsheets run a cell that looks
 * like a formula, so text that does gets an apostrophe in front (OWASP, "CSV Injection"); numbers
 * stay numbers.
 */
public final class CsvTable<T> {

  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final List<Column<T>> columns = new ArrayList<>();

  private record Column<T>(String name, Function<T, ?> cell) {}

  /**
   * Adds a column on the right.
   *
   * @param cell gives text, a number, several texts, or an Optional, which if empty leaves the cell
   *     empty
   */
  public CsvTable<T> column(String name, Function<T, ?> cell) {
    columns.add(new Column<>(name, cell));
    return this;
  }

  /** Writes the header, then a line for each of {@code rows}. */
  public void write(Collection<T> rows, Writer out) throws IOException {
    // The caller closes the file, and with it this.
    @SuppressWarnings("resource")
    var csv = new CSVWriterBuilder(out).withLineEnd("\n").build();
    csv.writeNext(columns.stream().map(c -> written(c.name())).toArray(String[]::new), false);
    for (var row : rows) {
      csv.writeNext(
          columns.stream().map(c -> written(c.cell().apply(row))).toArray(String[]::new), false);
    }
    csv.flush();
    // opencsv keeps a failure to itself until it is asked, and a full disk must not pass unnoticed.
    if (csv.checkError()) {
      throw new IOException("the CSV report could not be written", csv.getException());
    }
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
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
