package org.ridgeline.importing;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.importing.EventMapper.Mapped;
import org.ridgeline.importing.export.ExportFile;
import org.ridgeline.importing.journal.Staging;
import org.ridgeline.importing.table.CsvFile;
import org.ridgeline.read.KnownTheatre;
import org.ridgeline.read.SideTables.Stated;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.ImportState;
import org.ridgeline.read.table.TableSchema;
import org.ridgeline.work.ReadAhead;

/** Reads exports of events by a mapping, and makes the tables of an input folder ready. */
public final class EventImport {

  private static final int ROWS_A_MESSAGE = 10_000;
  private static final String LEFT_OUT = ".left-out.csv";
  private static final String COVERAGE = ".coverage.csv";

  private final ImportRequest request;
  private final Staging staging;
  private final KnownTheatre theatre;
  private final Map<String, Source> sourcesOfOthers;
  private final IntConsumer progress;
  private final Coverage coverage = new Coverage();
  private final ProposedPlaces proposed = new ProposedPlaces();
  private final ImportedWords words;
  private final PlaceFinder places;
  private int rows;
  private int made;

  private EventImport(
      ImportRequest request, Staging staging, KnownTheatre theatre, IntConsumer progress) {
    this.request = request;
    this.staging = staging;
    this.theatre = theatre;
    this.progress = progress;
    this.sourcesOfOthers =
        theatre.sources().stream()
            .filter(source -> !source.file().equals(sourceFile()))
            .collect(toMap(source -> source.fact().id(), Stated::fact, (a, b) -> a));
    this.words = new ImportedWords(request.mapping(), theatre.names(), sourcesOfOthers, coverage);
    this.places =
        new PlaceFinder(
            theatre.settlements().stream().map(Stated::fact).toList(),
            theatre.gazetteer(),
            request.mapping().limits());
  }

  private String sourceFile() {
    return request.file(TableSchema.SOURCES.name());
  }

  /**
   * Makes everything ready; nothing is decided yet.
   *
   * @param progress is told now and then how many rows were read
   * @throws BadTableException if an export, the mapping or a table of the input cannot be used
   */
  public static ImportSummary prepare(ImportRequest request, Staging staging, IntConsumer progress)
      throws IOException {
    var theatre = KnownTheatre.read(request.input(), request.limits());
    return new EventImport(request, staging, theatre, progress).prepare();
  }

  /** The names of all files that such an import may write. */
  public static List<String> files(ImportRequest request) {
    return List.of(
        request.file(TableSchema.SOURCES.name()),
        request.file(TableSchema.EVENT_REPORTS.name()),
        request.file(TableSchema.CONTROL_CLAIMS.name()),
        aside(request.name() + LEFT_OUT),
        aside(request.name() + COVERAGE),
        aside(ProposedPlaces.FILE));
  }

  private static String aside(String file) {
    return ImportState.FOLDER + "/" + file;
  }

  private ImportSummary prepare() throws IOException {
    requireSources();
    try (var tables = new EventTables(request, staging);
        var leftOut = new LeftOutRows(staging.stage(aside(request.name() + LEFT_OUT)))) {
      for (var file : request.files()) {
        try (var export = ExportFile.open(file, request.limits())) {
          read(export, tables, leftOut);
        }
      }
      var summaries = tables.write();
      writeSources();
      coverage.write(staging.stage(aside(request.name() + COVERAGE)));
      if (proposed.count() > 0) {
        proposed.write(staging.stage(aside(ProposedPlaces.FILE)));
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
    if (!theatre.problems().isEmpty()) {
      notes.add(
          "rows of the input that cannot be read were passed over: %,d; the first is %s"
              .formatted(theatre.problems().size(), theatre.problems().get(0)));
    }
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

  /** A mapping may name a source without describing it only if it is there. */
  private void requireSources() {
    var faults =
        request.mapping().sources().lines().stream()
            .filter(line -> line.name().isEmpty() && !sourcesOfOthers.containsKey(line.source()))
            .map(
                line ->
                    "%s: source: '%s' is not in sources.csv of the input; add it there, or write its name, kind and reliability here"
                        .formatted(request.mapping().place(line), line.source()))
            .toList();
    if (!faults.isEmpty()) {
      throw new BadTableException(faults);
    }
  }

  private void read(ExportFile export, EventTables tables, LeftOutRows leftOut) throws IOException {
    export.readTags();
    ExportFit.require(request.mapping(), export, request.publishedOn().isPresent());
    words.under(export.header());
    var mapper = new EventMapper(request, export.header(), words, places, proposed);
    try (var ahead = ReadAhead.of(export::next)) {
      for (var row = ahead.next(); row.isPresent(); row = ahead.next()) {
        take(export, mapper.map(row.get()), row.get().line(), tables, leftOut);
      }
    }
  }

  private void take(
      ExportFile export, Mapped mapped, int line, EventTables tables, LeftOutRows leftOut)
      throws IOException {
    if (++rows % ROWS_A_MESSAGE == 0) {
      progress.accept(rows);
    }
    var reason = mapped.reason().isPresent() ? mapped.reason() : tables.tell(mapped);
    if (reason.isPresent()) {
      leftOut.add(export.fileName(), line, mapped.id(), reason.get());
    } else {
      made++;
    }
  }

  /** The sources of earlier imports stay, as rows that were taken back name them still. */
  private void writeSources() throws IOException {
    var all = new TreeMap<String, Source>();
    theatre.sources().stream()
        .filter(source -> source.file().equals(sourceFile()))
        .forEach(source -> all.put(source.fact().id(), source.fact()));
    all.putAll(words.used());
    all.keySet().removeAll(sourcesOfOthers.keySet());
    if (all.isEmpty()) {
      return;
    }
    var schema = TableSchema.SOURCES;
    var columns = new ArrayList<>(schema.columns());
    columns.addAll(schema.optional());
    try (var csv = new CsvFile(stage(sourceFile()), columns)) {
      for (var source : all.values()) {
        csv.write(
            source.id(),
            source.name(),
            source.kind().name().toLowerCase(Locale.ROOT),
            source.party(),
            source.reliability().name(),
            source.republishes());
      }
    }
  }

  private Path stage(String name) throws IOException {
    return staging.stage(name);
  }
}
