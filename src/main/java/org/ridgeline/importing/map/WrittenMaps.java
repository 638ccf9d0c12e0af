package org.ridgeline.importing.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgeline.importing.table.CsvFile;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.RowFile;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.read.file.TableFile;

/** The maps that imports wrote, with the SHA-256 of each, so that one drawn by hand is known. */
final class WrittenMaps {

  private static final List<String> COLUMNS = List.of("map", "sha256");

  private final SortedMap<String, String> digests = new TreeMap<>();

  /** Those of earlier imports; none if there were none. */
  static WrittenMaps read(Path file, String name, InputLimits limits) throws IOException {
    var written = new WrittenMaps();
    if (!Files.exists(file)) {
      return written;
    }
    try (var rows = RowFile.open(new TableFile(file, name), limits)) {
      // Of the header nothing is told.
      rows.next();
      for (var row = rows.next(); row.isPresent(); row = rows.next()) {
        var cells = row.get().cells();
        if (cells.size() == COLUMNS.size()) {
          written.digests.put(cells.get(0), cells.get(1));
        }
      }
    }
    return written;
  }

  /**
   * Refuses to write over a map that somebody drew or changed.
   *
   * @throws BadTableException if no import wrote it as it is
   */
  void requireOwn(String name, Path file) throws IOException {
    if (!Sha256.of(file).equals(digests.get(name))) {
      throw new BadTableException(
          "%s: is there already, and no import wrote it so; take it away, or import the map of another day"
              .formatted(name));
    }
  }

  void put(String name, Path file) throws IOException {
    digests.put(name, Sha256.of(file));
  }

  void write(Path file) throws IOException {
    try (var csv = new CsvFile(file, COLUMNS)) {
      for (var each : digests.entrySet()) {
        csv.write(each.getKey(), each.getValue());
      }
    }
  }
}
