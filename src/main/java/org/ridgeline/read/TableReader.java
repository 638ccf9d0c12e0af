package org.ridgeline.read;

import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.CellHygiene;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.RowFile;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.read.file.TableHeader;
import org.ridgeline.read.quarantine.Corrections;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.read.table.BadRowException;
import org.ridgeline.read.table.NearestName;
import org.ridgeline.read.table.ReferenceData;
import org.ridgeline.read.table.Row;
import org.ridgeline.read.table.TableSchema;
import org.ridgeline.read.table.UniqueKeys;
import org.ridgeline.work.OutOfMemoryException;

/**
 * Reads the tables of one folder. A bad row costs that row and is noted; a bad table stops it.
 *
 * <p>Not thread-safe: it gathers problems, warnings and fingerprints as it reads.
 */
final class TableReader implements RowReader {

  private final Path folder;
  private final InputLimits limits;
  private final List<RowProblem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final SortedMap<String, String> fingerprints = new TreeMap<>();
  private final Map<String, Integer> rowsRead = new HashMap<>();
  private Corrections corrections = new Corrections(List.of());

  TableReader(Path folder, InputLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  @Override
  public List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public List<String> warnings() {
    return Stream.concat(warnings.stream(), corrections.warnings().stream()).toList();
  }

  @Override
  public SortedMap<String, String> fingerprints() {
    return fingerprints;
  }

  @Override
  public int rowsRead(TableSchema<?> table) {
    return rowsRead.getOrDefault(table.name(), 0);
  }

  /** From now on, rows are read as they were corrected. */
  void correct(Corrections known) {
    corrections = known;
  }

  /** Reads {@code table} as {@link #read} does, or nothing if there is none. */
  <T> List<Accepted<T>> readIfAny(TableSchema<T> table, ReferenceData known) throws IOException {
    return files(table).isEmpty() ? List.of() : read(table, known);
  }

  /**
   * Reads {@code table} from its one file, or from all files in the folder of its name.
   *
   * @throws BadTableException if it is missing, not UTF-8, lacks a column, or exceeds a limit
   */
  @Override
  public <T> List<Accepted<T>> read(TableSchema<T> table, ReferenceData known) throws IOException {
    var files = files(table);
    if (files.isEmpty()) {
      throw new BadTableException(
          "%s: the table is missing; an empty table still needs its header: %s"
              .formatted(table.file(), String.join(",", table.columns())));
    }
    var accepted = new ArrayList<Accepted<T>>();
    var keys = new UniqueKeys(table);
    for (var file : files) {
      try (var rows = RowFile.open(file, limits)) {
        read(table, file.name(), rows, known, accepted, keys);
      } catch (OutOfMemoryError e) {
        throw OutOfMemoryException.at("reading " + file.name(), e);
      }
    }
    return accepted;
  }

  private List<TableFile> files(TableSchema<?> table) throws IOException {
    var files = new ArrayList<TableFile>();
    for (var ending : TableFile.ENDINGS) {
      var single = folder.resolve(table.name() + ending);
      if (Files.exists(single)) {
        files.add(TableFile.of(folder, single));
      }
    }
    for (var part : parts(folder.resolve(table.name()))) {
      files.add(TableFile.of(folder, part));
    }
    return files;
  }

  private static List<Path> parts(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> parts = Files.list(folder)) {
      return parts
          .filter(part -> TableFile.ENDINGS.stream().anyMatch(part.toString()::endsWith))
          .sorted()
          .toList();
    }
  }

  private <T> void read(
      TableSchema<T> table,
      String name,
      RowFile rows,
      ReferenceData known,
      List<Accepted<T>> accepted,
      UniqueKeys keys)
      throws IOException {
    var header = header(table, name, rows.next().orElse(List.of()));
    for (var cells = rows.next(); cells.isPresent(); cells = rows.next()) {
      count(table, name, rows.line());
      var row = new Row(header, cells.get(), name, rows.line(), known);
      try {
        row = corrected(row, rows.written());
        complete(row, rows.isCutOff());
        if (!table.isQuoting()) {
          requireCleanCells(row);
        }
        var fact = table.toFact().apply(row);
        keys.take(table.key().apply(fact), row);
        accepted.add(new Accepted<>(row, rows.written(), fact));
      } catch (BadRowException e) {
        note(row, rows.written(), e);
      }
    }
    rows.mixedEnds()
        .ifPresent(
            ends ->
                warnings.add(
                    "%s: rows end in different ways (%s); save it with one kind of line end"
                        .formatted(name, ends)));
    fingerprints.put(name, rows.sha256());
  }

  private void count(TableSchema<?> table, String name, int line) {
    if (rowsRead.merge(table.name(), 1, Integer::sum) > limits.rows()) {
      throw new BadTableException(
          "%s:%d: the table has more than %,d rows; --max-rows allows no more"
              .formatted(name, line, limits.rows()));
    }
  }

  private TableHeader header(TableSchema<?> table, String name, List<String> cells) {
    var columns = cells.stream().map(String::strip).toList();
    var faults = new ArrayList<String>();
    var unknown = new LinkedHashSet<>(columns);
    table.columns().forEach(unknown::remove);
    table.optional().forEach(unknown::remove);
    for (var column : table.columns()) {
      if (!columns.contains(column)) {
        faults.add(
            "%s:1: column '%s' is missing; the header needs %s"
                .formatted(name, column, String.join(",", table.columns())));
      }
    }
    columns.stream()
        .filter(c -> columns.indexOf(c) != columns.lastIndexOf(c))
        .distinct()
        .forEach(c -> faults.add("%s:1: column '%s' stands twice; keep one".formatted(name, c)));
    if (!faults.isEmpty()) {
      throw new BadTableException(faults);
    }
    var known = Stream.concat(table.columns().stream(), table.optional().stream()).toList();
    for (var column : unknown) {
      warnings.add(
          "%s:1: column '%s' is unknown and was ignored%s"
              .formatted(name, column, NearestName.hint(column, known)));
    }
    return new TableHeader(columns);
  }

  /** The row as somebody has corrected it since it was left out. */
  private Row corrected(Row row, String written) throws IOException {
    var instead = corrections.of(row.file(), written);
    if (instead.isEmpty()) {
      return row;
    }
    try (var csv = RowFile.parse(new StringReader(instead.get()))) {
      return new Row(row.header(), List.of(csv.readNext()), row.file(), row.line(), row.known());
    } catch (CsvMalformedLineException | CsvValidationException e) {
      throw new BadRowException("", "its correction opens a quote and never closes it");
    }
  }

  private static void complete(Row row, boolean cutOff) {
    int wanted = row.header().columns().size();
    int cells = row.cells().size();
    if (cutOff && cells < wanted) {
      throw new BadRowException(
          "",
          "has %d cells where the header has %d, and there the file ends; it was cut off"
              .formatted(cells, wanted));
    }
    if (cells != wanted) {
      throw new BadRowException(
          "",
          "has %d cells where the header has %d; put quotes around a cell that holds a comma"
              .formatted(cells, wanted));
    }
  }

  private void requireCleanCells(Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      var blemish = CellHygiene.of(row.cells().get(i), limits);
      if (blemish.isPresent()) {
        throw new BadRowException(row.header().columns().get(i), blemish.get());
      }
    }
  }

  @Override
  public void note(Row row, String written, BadRowException why) {
    problems.add(new RowProblem(row.file(), row.line(), why.column(), why.getMessage(), written));
  }
}
