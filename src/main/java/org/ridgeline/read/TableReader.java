package org.ridgeline.read;

import static java.util.stream.Collectors.joining;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the tables of one folder. A bad row costs that row and is noted; a bad table stops it.
 *
 * <p>Not thread-safe: it gathers problems and warnings as it reads.
 */
final class TableReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path folder;
  private final List<RowProblem> problems = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  TableReader(Path folder) {
    this.folder = folder;
  }

  /** A fact beside the row that states it, so that a later doubt can still name the row. */
  record Accepted<T>(Row row, T fact) {}

  List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /**
   * Reads {@code table} from its one file, or from all files in the folder of its name.
   *
   * @throws BadTableException if it is missing, not UTF-8, or lacks a column
   */
  <T> List<Accepted<T>> read(InputTable<T> table, Directory known) throws IOException {
    var accepted = new ArrayList<Accepted<T>>();
    var places = new HashMap<String, String>();
    for (var file : files(table)) {
      readFile(table, file, known, accepted, places);
    }
    return accepted;
  }

  private List<Path> files(InputTable<?> table) throws IOException {
    var single = folder.resolve(table.file());
    var many = folder.resolve(table.name());
    var files = new ArrayList<Path>();
    if (Files.isRegularFile(single)) {
      files.add(single);
    }
    if (Files.isDirectory(many)) {
      try (Stream<Path> parts = Files.list(many)) {
        parts.filter(f -> f.toString().endsWith(".csv")).sorted().forEach(files::add);
      }
    }
    if (files.isEmpty()) {
      throw new BadTableException(
          "%s: the table is missing; an empty table still needs its header: %s"
              .formatted(table.file(), String.join(",", table.columns())));
    }
    return files;
  }

  private <T> void readFile(
      InputTable<T> table,
      Path file,
      Directory known,
      List<Accepted<T>> accepted,
      Map<String, String> places)
      throws IOException {
    var name = folder.relativize(file).toString().replace('\\', '/');
    var bad = new ArrayList<BadRow>();
    try (var csv = open(file)) {
      var header = header(table, name, csv.readNext());
      int before = (int) csv.getLinesRead();
      for (var cells = csv.readNext(); cells != null; cells = csv.readNext()) {
        int last = (int) csv.getLinesRead();
        if (cells.length > 1 || !cells[0].isBlank()) {
          var row = new Row(header, List.of(cells), name, before + 1, last, known);
          try {
            complete(row);
            var fact = table.toFact().apply(row);
            unique(row, places);
            accepted.add(new Accepted<>(row, fact));
          } catch (BadRowException e) {
            bad.add(new BadRow(row, e));
          }
        }
        before = last;
      }
    } catch (CharacterCodingException e) {
      throw new BadTableException(NotUtf8.describe(name, file));
    } catch (CsvMalformedLineException e) {
      throw new BadTableException(
          "%s:%d: a quote is opened here and never closed; close it, or double it inside a cell"
              .formatted(name, e.getLineNumber()));
    } catch (CsvValidationException e) {
      throw new BadTableException("%s: %s".formatted(name, e.getMessage()));
    }
    noteAll(bad, file);
  }

  private static CSVReader open(Path file) throws IOException {
    BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    // The default opencsv parser takes a backslash for an escape, which RFC 4180 does not.
    return new CSVReaderBuilder(text)
        .withCSVParser(new RFC4180ParserBuilder().build())
        .withVerifyReader(false)
        .build();
  }

  private Header header(InputTable<?> table, String name, String[] cells) {
    var columns = cells == null ? List.<String>of() : Stream.of(cells).map(String::strip).toList();
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
    return new Header(columns);
  }

  private static void complete(Row row) {
    int wanted = row.header().columns().size();
    if (row.cells().size() != wanted) {
      throw new BadRowException(
          "",
          "has %d cells where the header has %d; put quotes around a cell that holds a comma"
              .formatted(row.cells().size(), wanted));
    }
  }

  /** Keeps ids unique: the first row that uses one keeps it. */
  private static void unique(Row row, Map<String, String> places) {
    var id = row.text("id");
    if (id.isEmpty()) {
      return;
    }
    var first = places.putIfAbsent(id, row.file() + ":" + row.line());
    if (first != null) {
      throw new BadRowException(
          "id", "'%s' is taken by %s; give each row an id of its own".formatted(id, first));
    }
  }

  /** Passes each fact through {@code check}; those that it throws out are noted and dropped. */
  <T> List<T> keep(List<Accepted<T>> accepted, UnaryOperator<T> check) throws IOException {
    var kept = new ArrayList<T>();
    for (var each : accepted) {
      try {
        kept.add(check.apply(each.fact()));
      } catch (BadRowException e) {
        noteAll(List.of(new BadRow(each.row(), e)), folder.resolve(each.row().file()));
      }
    }
    return kept;
  }

  private record BadRow(Row row, BadRowException why) {}

  /** Reads the file once more, only if it has bad rows, to keep them as they were written. */
  private void noteAll(List<BadRow> bad, Path file) throws IOException {
    if (bad.isEmpty()) {
      return;
    }
    var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (var each : bad) {
      var row = each.row();
      var original =
          IntStream.rangeClosed(row.line(), row.lastLine())
              .mapToObj(line -> lines.get(line - 1))
              .collect(joining("\n"));
      problems.add(
          new RowProblem(
              row.file(), row.line(), each.why().column(), each.why().getMessage(), original));
    }
  }
}
