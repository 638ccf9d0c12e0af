package org.ridgeline.importing;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.importing.journal.Staging;
import org.ridgeline.importing.mapping.Field;
import org.ridgeline.importing.mapping.MappingLine.OfSource;
import org.ridgeline.importing.mapping.ValueTable;
import org.ridgeline.importing.table.CsvFile;
import org.ridgeline.read.KnownTheatre;
import org.ridgeline.read.SideTables.Stated;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.table.TableSchema;

/** The sources that an export names, as the theatre knows them or the mapping describes them. */
public final class ImportedSources {

  private static final int REMEMBERED = 50_000;

  private final ValueTable<OfSource> lines;
  private final String label;
  private final Map<String, Source> ofOthers;
  private final Map<String, Source> former;
  private final String file;
  private final Coverage coverage;
  private final Pattern separator;
  private final SortedMap<String, Source> used = new TreeMap<>();
  private final Map<String, Named> sourceOfCell = new HashMap<>();

  /** The source of a cell, or empty, and the names in it. */
  private record Named(String source, List<Coverage.Use> names) {}

  /**
   * Sources of one mapping and theatre.
   *
   * @param lines of the mapping
   * @param label what messages call the mapping
   * @param sign what stands between several in a cell, or empty
   * @param file where those go that no other file has
   */
  public ImportedSources(
      ValueTable<OfSource> lines,
      String label,
      String sign,
      KnownTheatre theatre,
      String file,
      Coverage coverage) {
    this.lines = lines;
    this.label = label;
    this.file = file;
    this.ofOthers = byId(theatre, false);
    this.former = byId(theatre, true);
    this.coverage = coverage;
    this.separator = Pattern.compile(sign.isEmpty() ? "[;|]" : Pattern.quote(sign));
  }

  private Map<String, Source> byId(KnownTheatre theatre, boolean isOwn) {
    return theatre.sources().stream()
        .filter(source -> source.file().equals(file) == isOwn)
        .collect(toMap(source -> source.fact().id(), Stated::fact, (a, b) -> a));
  }

  /**
   * Requires each source that the mapping names and does not describe to be there.
   *
   * @throws BadTableException if one is not
   */
  public void require() {
    var faults =
        lines.lines().stream()
            .filter(line -> line.name().isEmpty() && !ofOthers.containsKey(line.source()))
            .map(
                line ->
                    "%s/%s: source: '%s' is not in sources.csv of the input; add it there, or write its name, kind and reliability here"
                        .formatted(label, line.place(), line.source()))
            .toList();
    if (!faults.isEmpty()) {
      throw new BadTableException(faults);
    }
  }

  /** The id of the source that a cell names: of several, the one that is most reliable. */
  public String source(String cell) {
    var named = sourceOfCell.get(cell);
    if (named == null) {
      named = find(cell);
      if (sourceOfCell.size() < REMEMBERED) {
        sourceOfCell.put(cell, named);
      }
    }
    named.names().forEach(coverage::count);
    return named.source();
  }

  private Named find(String cell) {
    var found = new ArrayList<Source>();
    var names = new LinkedHashSet<Coverage.Use>();
    for (var each : separator.split(cell, -1)) {
      var name = each.strip();
      var source = lines.line(name).flatMap(this::source);
      source.ifPresent(found::add);
      names.add(
          new Coverage.Use(
              "sources", Field.SOURCE.word(), name, source.map(Source::id).orElse("")));
    }
    var best = found.stream().min(Comparator.comparing(Source::reliability));
    best.filter(source -> !ofOthers.containsKey(source.id()))
        .ifPresent(source -> used.put(source.id(), source));
    return new Named(best.map(Source::id).orElse(""), List.copyOf(names));
  }

  private Optional<Source> source(OfSource line) {
    var there = ofOthers.get(line.source());
    if (there != null || line.name().isEmpty()) {
      return Optional.ofNullable(there);
    }
    return Optional.of(
        new Source(
            line.source(),
            line.name(),
            line.kind().orElseThrow(),
            line.party(),
            line.reliability().orElse(Reliability.F),
            ""));
  }

  /** Writes them. Those of earlier imports stay, as rows that were taken back name them still. */
  public void write(Staging staging) throws IOException {
    var all = new TreeMap<>(former);
    all.putAll(used);
    all.keySet().removeAll(ofOthers.keySet());
    if (all.isEmpty()) {
      return;
    }
    var schema = TableSchema.SOURCES;
    var columns = new ArrayList<>(schema.columns());
    columns.addAll(schema.optional());
    try (var csv = new CsvFile(staging.stage(file), columns)) {
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
}
