package org.ridgeline.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.ridgeline.importing.ImportSummary.TableSummary;
import org.ridgeline.importing.journal.Staging;
import org.ridgeline.importing.table.Outcome;
import org.ridgeline.importing.table.VersionedTable;
import org.ridgeline.importing.table.VersionedTable.Absence;
import org.ridgeline.read.table.TableSchema;

/** A table that mapped events are told to, and what became of them. */
final class MappedTable implements AutoCloseable {

  /** A column that only some exports fill. */
  private static final String TAGS = "tags";

  private final String file;
  private final Staging staging;
  private final VersionedTable table;
  private final BiFunction<List<String>, MappedEvent, String[]> cells;
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

  MappedTable(
      TableSchema<?> schema,
      ImportRequest request,
      Staging staging,
      BiFunction<List<String>, MappedEvent, String[]> cells)
      throws IOException {
    this.file = request.file(schema.name());
    this.staging = staging;
    this.cells = cells;
    this.table =
        new VersionedTable(
            columns(schema, hasTags(request, staging.current(file))),
            staging.current(file),
            file,
            staging.scratch(schema.name() + ".new"),
            request.limits());
  }

  /** A file that imports wrote keeps its header, with tags or without. */
  private static boolean hasTags(ImportRequest request, Path before) throws IOException {
    if (!Files.exists(before)) {
      return request.mapping().kinds().stream()
          .flatMap(table -> table.lines().stream())
          .anyMatch(line -> !line.tags().isEmpty());
    }
    try (var lines = Files.lines(before)) {
      return lines
          .findFirst()
          .filter(header -> List.of(header.split(",", -1)).contains(TAGS))
          .isPresent();
    }
  }

  private static List<String> columns(TableSchema<?> schema, boolean hasTags) {
    return Stream.concat(schema.columns().stream(), schema.optional().stream())
        .filter(column -> hasTags || !column.equals(TAGS))
        .toList();
  }

  String file() {
    return file;
  }

  Outcome tell(MappedEvent event) throws IOException {
    var outcome = table.tell(cells.apply(table.columns(), event));
    outcomes.merge(outcome, 1, Integer::sum);
    return outcome;
  }

  /** A newer version of an id gives no row of this table. */
  void end(String id, LocalDate published) {
    if (table.end(id, published)) {
      outcomes.merge(Outcome.ENDED, 1, Integer::sum);
    }
  }

  VersionedTable.Returned returned() {
    return table.returned();
  }

  VersionedTable.Written write(Absence absence) throws IOException {
    return table.write(staging.stage(file), absence);
  }

  TableSummary summary(VersionedTable.Written written, Absence absence) {
    int absent = written.absent();
    return absence.on().isPresent()
        ? new TableSummary(outcomes, absent, written.newer(), written.rows())
        : new TableSummary(outcomes, 0, absent, written.rows());
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
