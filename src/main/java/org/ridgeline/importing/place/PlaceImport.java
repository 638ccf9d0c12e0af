package org.ridgeline.importing.place;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.ridgeline.fact.Settlement;
import org.ridgeline.importing.Coverage;
import org.ridgeline.importing.ImportSummary;
import org.ridgeline.importing.ImportSummary.TableSummary;
import org.ridgeline.importing.ImportedSources;
import org.ridgeline.importing.LeftOutRows;
import org.ridgeline.importing.LeftOutRows.Reason;
import org.ridgeline.importing.PreparedImport;
import org.ridgeline.importing.journal.Staging;
import org.ridgeline.importing.table.Outcome;
import org.ridgeline.read.KnownTheatre;
import org.ridgeline.read.file.BadTableException;

/** Reads gazetteers and tables of place codes, and makes the tables of an input folder ready. */
public final class PlaceImport {

  private final PlaceRequest request;
  private final Staging staging;
  private final KnownTheatre theatre;
  private final Coverage coverage = new Coverage();
  private final ImportedSources sources;
  private final PlaceMatches matches;
  private final GatheredPlaces gathered;
  private final SortedMap<String, Long> codesOfRegions = new TreeMap<>();
  private int made;
  private int withoutDay;

  private PlaceImport(
      PlaceRequest request, Staging staging, KnownTheatre theatre, IntConsumer progress) {
    this.request = request;
    this.staging = staging;
    this.theatre = theatre;
    this.sources =
        new ImportedSources(
            request.mapping().sources(),
            request.mapping().label(),
            "",
            theatre,
            request.sources(),
            coverage);
    this.matches =
        new PlaceMatches(theatre.places(), theatre.gazetteer(), request.mapping().limits());
    this.gathered = new GatheredPlaces(request, sources, coverage, matches, progress);
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
      gathered.read(leftOut);
      return write(leftOut);
    }
  }

  private PreparedImport write(LeftOutRows leftOut) throws IOException {
    var written =
        WrittenCells.read(staging.current(request.written()), request.written(), request.limits());
    var known = new KnownPlaces(request, staging, theatre, written, leftOut);
    var people = PeopleTable.read(request, theatre);
    var found = matches.find(gathered.places().values());
    var fresh = fresh(found, written, leftOut);
    known.leave(fresh);
    var regions = new HashMap<String, List<String>>();
    var byId = new HashMap<String, Settlement>();
    theatre.settlements().forEach(place -> byId.put(place.fact().id(), place.fact()));
    for (var each : new TreeMap<>(found.known()).entrySet()) {
      var place = gathered.places().get(each.getKey());
      known.take(each.getValue(), place);
      tellPeople(each.getValue(), place, people);
      var region = byId.get(each.getValue()).region();
      if (!region.isEmpty() && !place.regionCode().isEmpty()) {
        regions.computeIfAbsent(place.regionCode(), code -> new ArrayList<>()).add(region);
      }
      made += gathered.rowsOf(place).size();
    }
    int added = add(fresh, known, people, written, NewPlaces.learned(regions));
    return finish(known, people, written, found.known().size(), added, leftOut);
  }

  /** Those that are not known, if they can be places of the input. */
  private List<GazetteerPlace> fresh(
      PlaceMatches.Found found, WrittenCells written, LeftOutRows leftOut) throws IOException {
    var fresh = new ArrayList<GazetteerPlace>();
    for (var place : gathered.places().values()) {
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
    for (var where : gathered.rowsOf(place)) {
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
            gathered.namesOfRegions(),
            learned,
            request.mapping().limits().mostAliases());
    codesOfRegions.putAll(naming.withoutRegion(fresh));
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
    var notes =
        new PlaceNotes(
            theatre,
            known,
            people,
            codesOfRegions,
            matched,
            withoutDay,
            gathered.rows(),
            leftOut.told());
    return new PreparedImport(
        summary(tables(known, people, matched, added), notes, leftOut), files);
  }

  private ImportSummary summary(
      SortedMap<String, TableSummary> tables, PlaceNotes notes, LeftOutRows leftOut) {
    return new ImportSummary(
        gathered.rows(),
        made,
        leftOut.knowingly(),
        leftOut.faults(),
        tables,
        0,
        coverage,
        notes.lines());
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
