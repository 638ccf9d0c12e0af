package org.ridgeline.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.read.table.TableSchema;

/**
 * The files of one folder that tables are read from.
 *
 * <p>Windows tells no capitals from small letters, so that {@code LINKS.CSV} is {@code links.csv}.
 */
final class TableFolder {

  private final Path folder;
  private final InputLimits limits;
  private final List<String> warnings = new ArrayList<>();

  TableFolder(Path folder, InputLimits limits) {
    this.folder = folder;
    this.limits = limits;
  }

  /** What is odd about the files that were asked for. */
  List<String> warnings() {
    return warnings;
  }

  /** The file of a table, and those in the folder of its name, each in the order of names. */
  List<TableFile> of(TableSchema<?> table) throws IOException {
    var files = new ArrayList<TableFile>();
    var entries = FolderEntries.ofInput(folder);
    for (var entry : entries) {
      if (isTable(entry) && stem(entry).equalsIgnoreCase(table.name())) {
        files.add(TableFile.of(folder, entry));
      }
    }
    for (var entry : entries) {
      if (Files.isDirectory(entry) && FolderEntries.name(entry).equalsIgnoreCase(table.name())) {
        files.addAll(parts(entry));
      }
    }
    return withoutCopies(files);
  }

  private List<TableFile> parts(Path parts) throws IOException {
    var files = new ArrayList<TableFile>();
    for (var entry : FolderEntries.ofInput(parts)) {
      if (isTable(entry)) {
        files.add(TableFile.of(folder, entry));
      }
    }
    return files;
  }

  /** Of files that are called alike and hold the same, one plain and one packed, the first. */
  private List<TableFile> withoutCopies(List<TableFile> files) throws IOException {
    var kept = new ArrayList<TableFile>();
    Map<String, TableFile> byName = new HashMap<>();
    for (var file : files) {
      var first = byName.putIfAbsent(file.withoutEnding(), file);
      if (first == null || !first.holdsTheSameAs(file, limits)) {
        kept.add(file);
      } else {
        warnings.add(
            "%s: holds the same as %s, and was not read again; remove one"
                .formatted(file.name(), first.name()));
      }
    }
    return kept;
  }

  /** What lies beside the file of a missing table and may be meant to be it, and what to do. */
  Optional<String> mistakenFor(TableSchema<?> table) throws IOException {
    return FolderEntries.ofInput(folder).stream()
        .filter(
            entry ->
                UnreadFiles.nearestTable(FolderEntries.name(entry))
                    .equals(Optional.of(table.name())))
        .findFirst()
        .map(entry -> isNotRead(entry, table));
  }

  private static String isNotRead(Path entry, TableSchema<?> table) {
    var name = FolderEntries.name(entry);
    return Files.isDirectory(entry) && name.equalsIgnoreCase(table.name())
        ? "the folder '%s' has no .csv file; put one there, or save the table as %s"
            .formatted(name, table.file())
        : "'%s' is not read for it; save it as %s".formatted(name, table.file());
  }

  static boolean isTable(Path entry) {
    return FolderEntries.endsIn(FolderEntries.name(entry), TableFile.ENDINGS);
  }

  /** The name of a file up to the ending of tables. */
  static String stem(Path entry) {
    return TableFile.withoutEnding(FolderEntries.name(entry));
  }
}
