package org.ridgeline.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.ridgeline.importing.EventMapper.Mapped;
import org.ridgeline.importing.export.ExportFile;
import org.ridgeline.importing.export.ExportRow;
import org.ridgeline.importing.journal.Staging;
import org.ridgeline.importing.mapping.Field;
import org.ridgeline.read.KnownTheatre;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.table.TableSchema;
import org.ridgeline.work.ReadAhead;

/** Reads exports of events by a mapping, and makes the tables of an input folder ready. */
public final class EventImport {

  private static final int ROWS_A_MESSAGE = 10_000;

  private final ImportRequest request;
  private final Staging staging;
  private final KnownTheatre theatre;
  private final IntConsumer progress;
  private final Coverage coverage = new Coverage();
  private final ProposedPlaces proposed = new ProposedPlaces();
  private final ImportedWords words;
  private final ImportedSources sources;
  private final PlaceFinder places;
  private int rows;
  private int made;

  /** A row of the export, by the line it begins in, and what it gives. */
  private record Read(int line, Mapped mapped) {

    static Read of(ExportRow row, EventMapper mapper) {
      return new Read(row.line(), mapper.map(row));
    }
  }

  private EventImport(
      ImportRequest request, Staging staging, KnownTheatre theatre, IntConsumer progress) {
    this.request = request;
    this.staging = staging;
    this.theatre = theatre;
    this.progress = progress;
    this.words = new ImportedWords(request.mapping(), theatre.names(), coverage);
    this.sources =
        new ImportedSources(
            request.mapping().sources(),
            request.mapping().label(),
            request.mapping().form(Field.SOURCE),
            theatre,
            request.file(TableSchema.SOURCES.name()),
            coverage);
    this.places =
        new PlaceFinder(theatre.places(), theatre.gazetteer(), request.mapping().limits());
  }

  /**
   * Makes everything ready; nothing is decided yet.
   *
   * @param progress is told now and then how many rows were read
   * @throws BadTableException if an export, the mapping or a table of the input cannot be used
   */
  public static PreparedImport prepare(ImportRequest request, Staging staging, IntConsumer progress)
      throws IOException {
    var theatre = KnownTheatre.read(request.input(), request.limits());
    var summary = new EventImport(request, staging, theatre, progress).prepare();
    return new PreparedImport(summary, files(request));
  }

  /** The names of all files that such an import may write. */
  private static List<String> files(ImportRequest request) {
    return List.of(
        request.file(TableSchema.SOURCES.name()),
        request.file(TableSchema.EVENT_REPORTS.name()),
        request.file(TableSchema.CONTROL_CLAIMS.name()),
        LeftOutRows.file(request.name()),
        Coverage.file(request.name()),
        ImportRequest.aside(ProposedPlaces.FILE));
  }

  private ImportSummary prepare() throws IOException {
    sources.require();
    try (var tables = new EventTables(request, staging);
        var leftOut = new LeftOutRows(staging.stage(LeftOutRows.file(request.name())))) {
      for (var file : request.files()) {
        try (var export = ExportFile.open(file, request.limits())) {
          read(export, tables, leftOut);
        }
      }
      var summaries = tables.write();
      sources.write(staging);
      coverage.write(staging.stage(Coverage.file(request.name())));
      if (proposed.count() > 0) {
        proposed.write(staging.stage(ImportRequest.aside(ProposedPlaces.FILE)));
      }
      return new ImportSummary(
          rows,
          made,
          leftOut.knowingly(),
          leftOut.faults(),
          summaries,
          proposed.count(),
          coverage,
          notes(tables));
    }
  }

  private List<String> notes(EventTables tables) {
    var notes = new ArrayList<String>();
    theatre.passedOver().ifPresent(notes::add);
    if (rows == 0) {
      notes.add("the export has a header and no row; if that is a surprise, export it again");
    }
    var strangers = coverage.unmapped("parties");
    if (!strangers.isEmpty()) {
      notes.add(
          "times that an actor is named who is no party of the input: %,d, most often '%s'; if it is one, give it that name or alias in parties.csv of the input, or a line in parties.csv of the mapping"
              .formatted(
                  strangers.stream().mapToInt(Coverage.Count::rows).sum(),
                  strangers.get(0).use().value()));
    }
    if (tables.withoutHolder() > 0) {
      notes.add(
          "changes of control that gave a report and no claim: %,d, as parties.csv of the mapping does not say who holds the place"
              .formatted(tables.withoutHolder()));
    }
    if (proposed.more() > 0) {
      notes.add(
          "%,d more rows want places that are not in %s, as it would be too long"
              .formatted(proposed.more(), ProposedPlaces.FILE));
    }
    return notes;
  }

  private void read(ExportFile export, EventTables tables, LeftOutRows leftOut) throws IOException {
    export.readTags();
    ExportFit.require(request.mapping(), export, request.publishedOn().isPresent());
    words.under(export.header());
    var mapper = new EventMapper(request, export.header(), words, sources, places, proposed);
    // Reading, mapping and telling, each on a thread of its own.
    try (var ahead = ReadAhead.of(export::next);
        var events = ReadAhead.of(() -> ahead.next().map(row -> Read.of(row, mapper)))) {
      for (var read = events.next(); read.isPresent(); read = events.next()) {
        take(export, read.get(), tables, leftOut);
      }
    }
  }

  private void take(ExportFile export, Read read, EventTables tables, LeftOutRows leftOut)
      throws IOException {
    var mapped = read.mapped();
    if (++rows % ROWS_A_MESSAGE == 0) {
      progress.accept(rows);
    }
    var reason = mapped.reason().isPresent() ? mapped.reason() : tables.tell(mapped);
    if (mapped.reason().isPresent()) {
      tables.end(mapped);
    }
    if (reason.isPresent()) {
      leftOut.add(export.fileName(), read.line(), mapped.id(), reason.get());
    } else {
      made++;
    }
  }
}
