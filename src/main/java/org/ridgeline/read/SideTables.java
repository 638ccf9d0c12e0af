package org.ridgeline.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.read.table.ReferenceData;
import org.ridgeline.read.table.TableSchema;

/**
 * Single tables of a folder, read for another purpose than a night.
 *
 * <p>A table that is not there is empty, and what is wrong is kept until it is asked for.
 */
public final class SideTables {

  private final Path folder;
  private final InputLimits limits;
  private final TableReader reader;
  private final List<String> faults = new ArrayList<>();

  public SideTables(Path folder, InputLimits limits) {
    this.folder = folder;
    this.limits = limits;
    this.reader = new TableReader(folder, limits);
  }

  /**
   * A fact, and where its row stands.
   *
   * @param file relative to the folder
   */
  public record Stated<T>(String file, int line, T fact) {}

  /** The good rows of a table, those that refer to nothing. */
  public <T> List<Stated<T>> read(TableSchema<T> table) throws IOException {
    return read(table, ReferenceData.empty());
  }

  /** The good rows of a table. */
  public <T> List<Stated<T>> read(TableSchema<T> table, ReferenceData known) throws IOException {
    if (!Files.isDirectory(folder) || new TableFolder(folder, limits).of(table).isEmpty()) {
      return List.of();
    }
    try {
      return reader.read(table, known).stream()
          .map(a -> new Stated<>(a.file(), a.line(), a.fact()))
          .toList();
    } catch (BadTableException e) {
      e.getMessage().lines().forEach(faults::add);
      return List.of();
    }
  }

  /**
   * Refuses tables that could not be read at all.
   *
   * @throws BadTableException with a line for each
   */
  void requireTables() {
    if (!faults.isEmpty()) {
      throw new BadTableException(faults);
    }
  }

  /** What keeps a table or a row from being read, each as {@code file:line: what; remedy}. */
  public List<String> faults() {
    return Stream.concat(faults.stream(), reader.problems().stream().map(RowProblem::toString))
        .toList();
  }

  /** What is odd about what was read. */
  public List<String> warnings() {
    return reader.warnings();
  }
}
