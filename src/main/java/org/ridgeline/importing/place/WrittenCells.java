package org.ridgeline.importing.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ridgeline.importing.table.CsvFile;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.RowFile;
import org.ridgeline.read.file.TableFile;

/** What imports wrote into the cells of places, by which what somebody wrote by hand is known. */
final class WrittenCells {

  private static final List<String> COLUMNS = List.of("settlement", "column", "value");

  private final Map<String, Map<String, String>> cells = new TreeMap<>();
  private final Map<String, String> byGeonames = new HashMap<>();

  /** Those of an earlier import; none if there was none. */
  static WrittenCells read(Path file, String name, InputLimits limits) throws IOException {
    var written = new WrittenCells();
    if (!Files.exists(file)) {
      return written;
    }
    try (var rows = RowFile.open(new TableFile(file, name), limits)) {
      var header = rows.next();
      if (header.isEmpty() || !header.get().cells().equals(COLUMNS)) {
        throw new BadTableException(
            name
                + ":1: is not what an import wrote; put back what it wrote, or take the file away, and all that stands counts as written by hand");
      }
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        var record = row.get();
        if (record.fault().isEmpty() && record.cells().size() == COLUMNS.size()) {
          written.put(record.cells().get(0), record.cells().get(1), record.cells().get(2));
        }
      }
    }
    return written;
  }

  String get(String settlement, String column) {
    return cells.getOrDefault(settlement, Map.of()).getOrDefault(column, "");
  }

  void put(String settlement, String column, String value) {
    cells.computeIfAbsent(settlement, id -> new TreeMap<>()).put(column, value);
    // Places that have no number are not all the same place.
    if (column.equals("geonames_id") && !value.isEmpty()) {
      byGeonames.put(value, settlement);
    }
  }

  /** Whether an import wrote a place with that number. */
  boolean hasGeonames(String number) {
    return byGeonames.containsKey(number);
  }

  void write(Path file) throws IOException {
    try (var csv = new CsvFile(file, COLUMNS)) {
      for (var place : cells.entrySet()) {
        for (var cell : place.getValue().entrySet()) {
          csv.write(place.getKey(), cell.getKey(), cell.getValue());
        }
      }
    }
  }
}
