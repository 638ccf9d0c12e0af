package org.ridgeline.importing.place;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ridgeline.importing.table.CsvFile;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.RowFile;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.read.text.InvisibleCharacters;

/** A table of the input of which single cells are changed, and all else stays as it is written. */
final class EditedTable {

  private final List<String> columns = new ArrayList<>();
  private final String header;
  private final int before;
  private final List<Line> lines = new ArrayList<>();
  private final Map<Integer, Integer> byLine = new HashMap<>();
  private boolean changed;

  /**
   * A row.
   *
   * @param cells none if it cannot be read
   */
  private record Line(List<String> cells, String written, boolean isEdited) {}

  private EditedTable(List<String> header, String written) {
    for (var name : header) {
      columns.add(InvisibleCharacters.removedFromCode(name).toLowerCase(Locale.ROOT));
    }
    this.header = written;
    this.before = columns.size();
  }

  /** An empty one with a header of ours. */
  static EditedTable of(List<String> columns) {
    return new EditedTable(columns, String.join(",", columns));
  }

  /** One that is there. */
  static EditedTable read(Path file, String name, InputLimits limits) throws IOException {
    try (var rows = RowFile.open(new TableFile(file, name), limits)) {
      var first = rows.next().orElseThrow();
      var table = new EditedTable(first.cells(), first.written());
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        var record = row.get();
        boolean isWhole = record.fault().isEmpty() && record.cells().size() >= table.before;
        table.byLine.put(record.line(), table.lines.size());
        table.lines.add(
            new Line(
                isWhole ? record.cells().subList(0, table.before) : List.of(),
                record.written(),
                false));
      }
      return table;
    }
  }

  /** The cell of the row that begins in a line; empty if there is none. */
  String cell(int line, String column) {
    int index = columns.indexOf(column);
    var cells = lines.get(byLine.get(line)).cells();
    return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
  }

  /** Changes a cell, and adds the column to the table if it has none of that name. */
  void set(int line, String column, String value) {
    int at = byLine.get(line);
    var row = lines.get(at);
    if (row.cells().isEmpty()) {
      return;
    }
    if (!columns.contains(column)) {
      columns.add(column);
    }
    var cells = new ArrayList<>(row.cells());
    while (cells.size() < columns.size()) {
      cells.add("");
    }
    cells.set(columns.indexOf(column), value);
    lines.set(at, new Line(cells, row.written(), true));
    changed = true;
  }

  /** Adds a row at the end. */
  void add(Map<String, String> row) {
    lines.add(
        new Line(columns.stream().map(column -> row.getOrDefault(column, "")).toList(), "", true));
    changed = true;
  }

  boolean isChanged() {
    return changed;
  }

  int rows() {
    return lines.size();
  }

  void write(Path file) throws IOException {
    try (var csv = new CsvFile(file, List.of())) {
      var more = ",".repeat(columns.size() - before);
      var added = new StringBuilder(header);
      columns.subList(before, columns.size()).forEach(name -> added.append(',').append(name));
      csv.copy(added.toString());
      for (var line : lines) {
        if (!line.isEdited()) {
          csv.copy(line.written() + (line.cells().isEmpty() ? "" : more));
        } else {
          var cells = new ArrayList<>(line.cells());
          while (cells.size() < columns.size()) {
            cells.add("");
          }
          csv.write(cells.toArray(String[]::new));
        }
      }
    }
  }
}
