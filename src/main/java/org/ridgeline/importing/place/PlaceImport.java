package org.ridgeline.importing.place;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.ridgeline.fact.Settlement;
import org.ridgeline.importing.Coverage;
import org.ridgeline.importing.ExportFit;
import org.ridgeline.importing.ImportSummary;
import org.ridgeline.importing.ImportSummary.TableSummary;
import org.ridgeline.importing.ImportedSources;
import org.ridgeline.importing.LeftOutRows;
import org.ridgeline.importing.LeftOutRows.Reason;
import org.ridgeline.importing.PreparedImport;
import org.ridgeline.importing.export.ExportFile;
import org.ridgeline.importing.journal.Staging;
import org.ridgeline.importing.mapping.PlaceField;
import org.ridgeline.importing.place.GazetteerPlace.Where;
import org.ridgeline.importing.table.VersionedTable.Outcome;
import org.ridgeline.read.KnownTheatre;
import org.ridgeline.read.SideTables.Stated;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.work.ReadAhead;

/** Reads gazetteers and tables of place codes, and makes the tables of an input folder ready. */
public final class PlaceImport {

  /** The columns of a dump of GeoNames, which has no header. */
  private static final List<String> OF_DUMPS =
      List.of(
          "geonameid",
          "name",
          "asciiname",
          "alternatenames",
          "latitude",
          "longitude",
          "feature_class",
          "feature_code",
          "country_code",
          "cc2",
          "admin1_code",
          "admin2_code",
          "admin3_code",
          "admin4_code",
          "population",
          "elevation",
          "dem",
          "timezone",
          "modification_date");

  private static final int ROWS_A_MESSAGE = 10_000;

  /** More than a memory of the usual size holds; a country has a tenth of it. */
  private static final int MOST_PLACES = 500_000;

  private final PlaceRequest request;
  private final Staging staging;
  private final KnownTheatre theatre;
  private final IntConsumer progress;
  private final Coverage coverage = new Coverage();
  private final ImportedSources sources;
  private final PlaceMatches matches;
  private final Map<String, String> namesOfRegions = new HashMap<>();
  private final Map<String, GazetteerPlace> places = new LinkedHashMap<>();
  private final Map<String, List<Where>> more = new HashMap<>();
  private int rows;
  private int made;
  private int withoutDay;

  private PlaceImport(
      PlaceRequest request, Staging staging, KnownTheatre theatre, IntConsumer progress) {
    this.request = request;
    this.staging = staging;
    this.theatre = theatre;
    this.progress = progress;
    this.sources =
        new ImportedSources(
            request.mapping().sources(),
            request.mapping().label(),
            "",
            theatre,
            request.sources(),
            coverage);
    this.matches =
        new PlaceMatches(
            theatre.settlements().stream().map(Stated::fact).toList(),
            theatre.gazetteer(),
            request.mapping().limits());
  }

  /**
   * Makes everything ready; nothing is decided yet.
   *
   * @param progress is told now and then how many rows were read
   * @throws BadTableException if a file, the mapping or a table of the input cannot be used
   */
  public static PreparedImport prepare(PlaceRequest request, Staging staging, IntConsumer progress)
      throws IOException {
    var theatre = KnownTheatre.read(request.input(), request.limits());
    return new PlaceImport(request, staging, theatre, progress).prepare();
  }

  private PreparedImport prepare() throws IOException {
    sources.require();
    try (var leftOut = new LeftOutRows(staging.stage(request.leftOut()))) {
      for (var file : request.files()) {
        try (var export = ExportFile.open(file, request.limits(), OF_DUMPS)) {
          read(export, leftOut);
        }
      }
      return write(leftOut);
    }
  }

  private void read(ExportFile export, LeftOutRows leftOut) throws IOException {
    export.readTags();
    requireColumns(export);
    var reader = new GazetteerRows(request, export, sources, coverage, namesOfRegions);
    try (var ahead = ReadAhead.of(export::next)) {
      for (var row = ahead.next(); row.isPresent(); row = ahead.next()) {
        if (++rows % ROWS_A_MESSAGE == 0) {
          progress.accept(rows);
        }
        var read = reader.read(row.get());
        if (read.place().isPresent()) {
          take(read.place().get(), leftOut);
        } else {
          leftOut.add(export.fileName(), row.get().line(), read.id(), read.reason().orElseThrow());
        }
      }
    }
  }

  private void requireColumns(ExportFile export) {
    var faults = new ArrayList<String>();
    boolean hasPoint = has(PlaceField.LONGITUDE, export) && has(PlaceField.LATITUDE, export);
    var needed = new ArrayList<>(List.of(PlaceField.NAME));
    needed.addAll(request.isOfCodes() ? List.of(PlaceField.PCODE) : List.of());
    if (!request.only().countries().isEmpty()) {
      needed.add(PlaceField.COUNTRY);
    }
    boolean isOfNames = has(PlaceField.GEONAMES_ID, export) && has(PlaceField.ALIASES, export);
    if (!request.isOfCodes() && !hasPoint && !isOfNames) {
      needed.addAll(List.of(PlaceField.LONGITUDE, PlaceField.LATITUDE));
    }
    for (var field : needed) {
      if (!has(field, export)) {
        faults.add(lacks(field, export));
      }
    }
    if (!faults.isEmpty()) {
      throw new BadTableException(faults);
    }
  }

  private boolean has(PlaceField field, ExportFile export) {
    var template = request.mapping().templates().get(field);
    return template != null
        && template.columns().stream()
            .allMatch(column -> export.header().index(column).isPresent());
  }

  private String lacks(PlaceField field, ExportFile export) {
    var template = request.mapping().templates().get(field);
    if (template == null) {
      return "%s: the mapping does not say where '%s' comes from"
          .formatted(export.name(), field.word());
    }
    return ExportFit.lacks(
        export.name(),
        export.header(),
        template.columns().get(0),
        request.mapping().place(request.mapping().fields().get(field)));
  }

  /** Of two rows of one place the newer counts; where rows have no point, each is a name more. */
  private void take(GazetteerPlace place, LeftOutRows leftOut) throws IOException {
    if (place.people().orElse(0) < request.only().leastPeople() && !matches.mayBeKnown(place)) {
      leftOut.add(
          place.where().file(),
          place.where().line(),
          place.id(),
          Reason.meant("people", "has fewer people than --min-population names"));
      return;
    }
    var before = places.get(place.key());
    if (before == null) {
      places.put(place.key(), place);
      if (places.size() > MOST_PLACES) {
        throw new BadTableException(
            "%s: has more than %,d places; choose some with --country, --within or --min-population"
                .formatted(place.where().file(), MOST_PLACES));
      }
    } else if (place.position().isEmpty() && before.position().isEmpty()) {
      var all = new ArrayList<>(before.aliases());
      all.addAll(place.aliases());
      places.put(place.key(), before.called(all.stream().distinct().toList()));
      more.computeIfAbsent(place.key(), key -> new ArrayList<>()).add(place.where());
    } else {
      boolean isNewer =
          place.changedOn().isPresent()
              && before.changedOn().filter(on -> !on.isBefore(place.changedOn().get())).isEmpty();
      var older = isNewer ? before : place;
      if (isNewer) {
        places.put(place.key(), place);
      }
      leftOut.add(
          older.where().file(),
          older.where().line(),
          older.id(),
          Reason.meant("", "stands twice, and the newer row counts"));
    }
  }

  private PreparedImport write(LeftOutRows leftOut) throws IOException {
    var written =
        WrittenCells.read(staging.current(request.written()), request.written(), request.limits());
    var known = new KnownPlaces(request, staging, theatre, written, leftOut);
    var people = PeopleTable.read(request, theatre);
    var found = matches.find(places.values());
    var fresh = fresh(found, written, leftOut);
    known.leave(fresh);
    var regions = new HashMap<String, List<String>>();
    var byId = new HashMap<String, Settlement>();
    theatre.settlements().forEach(place -> byId.put(place.fact().id(), place.fact()));
    for (var each : new TreeMap<>(found.known()).entrySet()) {
      var place = places.get(each.getKey());
      known.take(each.getValue(), place);
      tellPeople(each.getValue(), place, people);
      var region = byId.get(each.getValue()).region();
      if (!region.isEmpty()) {
        regions.computeIfAbsent(place.regionCode(), code -> new ArrayList<>()).add(region);
      }
      made += 1 + more.getOrDefault(each.getKey(), List.of()).size();
    }
    int added = add(fresh, known, people, written, NewPlaces.learned(regions));
    return finish(known, people, written, found.known().size(), added, leftOut);
  }

  /** Those that are not known, if they can be places of the input. */
  private List<GazetteerPlace> fresh(
      PlaceMatches.Found found, WrittenCells written, LeftOutRows leftOut) throws IOException {
    var fresh = new ArrayList<GazetteerPlace>();
    for (var place : places.values()) {
      if (found.known().containsKey(place.key())) {
        continue;
      }
      var unclear = found.unclear().get(place.key());
      var reason = unclear != null ? unclear : whyNone(place, written);
      if (reason == null) {
        fresh.add(place);
        continue;
      }
      leaveOut(place, reason, leftOut);
    }
    return fresh;
  }

  private void leaveOut(GazetteerPlace place, Reason reason, LeftOutRows leftOut)
      throws IOException {
    var all = new ArrayList<>(List.of(place.where()));
    all.addAll(more.getOrDefault(place.key(), List.of()));
    for (var where : all) {
      leftOut.add(where.file(), where.line(), place.id(), reason);
    }
  }

  private Reason whyNone(GazetteerPlace place, WrittenCells written) {
    if (request.isOfCodes() || place.position().isEmpty()) {
      return Reason.meant("name", "is no place that the input has");
    }
    if (place.kind().isEmpty()) {
      return Reason.fault("", "no line of kinds.csv fits", "");
    }
    if (place.people().orElse(0) < request.only().leastPeople()) {
      return Reason.meant("people", "has fewer people than --min-population names");
    }
    return written.hasGeonames(place.geonamesId())
        ? Reason.meant("", "was imported before, and somebody has removed it since")
        : null;
  }

  private int add(
      Collection<GazetteerPlace> fresh,
      KnownPlaces known,
      PeopleTable people,
      WrittenCells written,
      Map<String, String> learned)
      throws IOException {
    if (fresh.isEmpty()) {
      return 0;
    }
    var naming =
        new NewPlaces(
            theatre.gazetteer(),
            known,
            namesOfRegions,
            learned,
            request.mapping().limits().mostAliases());
    var table = known.own();
    for (var row : naming.rows(fresh)) {
      table.add(row.cells());
      row.cells().forEach((column, value) -> written.put(row.id(), column, value));
      tellPeople(row.id(), row.place(), people);
      made++;
    }
    return fresh.size();
  }

  private void tellPeople(String id, GazetteerPlace place, PeopleTable people) {
    if (place.people().isEmpty() || request.isOfCodes()) {
      return;
    }
    var on = place.changedOn().filter(day -> !day.isAfter(request.lastDay())).or(request::peopleOn);
    if (on.isPresent()) {
      people.tell(id, place.people().getAsInt(), on.get(), place.source());
    } else {
      withoutDay++;
    }
  }

  private PreparedImport finish(
      KnownPlaces known,
      PeopleTable people,
      WrittenCells written,
      int matched,
      int added,
      LeftOutRows leftOut)
      throws IOException {
    var files = new ArrayList<>(known.write());
    if (people.added() > 0) {
      people.write(staging.stage(request.people()));
      files.add(request.people());
    }
    if (added > 0 || people.added() > 0) {
      sources.write(staging);
      files.add(request.sources());
    }
    written.write(staging.stage(request.written()));
    coverage.write(staging.stage(request.coverage()));
    files.addAll(List.of(request.written(), request.coverage(), request.leftOut()));
    var summary =
        new ImportSummary(
            rows,
            made,
            leftOut.knowingly(),
            leftOut.faults(),
            tables(known, people, matched, added),
            0,
            coverage,
            new PlaceNotes(theatre, known, people, matched, withoutDay, rows, leftOut.told())
                .lines());
    return new PreparedImport(summary, files);
  }

  private SortedMap<String, TableSummary> tables(
      KnownPlaces known, PeopleTable people, int matched, int added) {
    var tables = new TreeMap<String, TableSummary>();
    var places = new EnumMap<Outcome, Integer>(Outcome.class);
    places.put(Outcome.ADDED, added);
    places.put(Outcome.CHANGED, known.changed());
    places.put(Outcome.UNCHANGED, matched - known.changed());
    tables.put("settlements", new TableSummary(places, 0, 0, theatre.settlements().size() + added));
    if (people.rows() > 0) {
      var figures = new EnumMap<Outcome, Integer>(Outcome.class);
      figures.put(Outcome.ADDED, people.added());
      figures.put(Outcome.UNCHANGED, people.kept());
      tables.put(request.people(), new TableSummary(figures, 0, 0, people.rows()));
    }
    return tables;
  }
}
