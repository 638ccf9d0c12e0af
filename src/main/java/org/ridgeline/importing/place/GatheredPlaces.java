package org.ridgeline.importing.place;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.ridgeline.importing.Coverage;
import org.ridgeline.importing.ExportFit;
import org.ridgeline.importing.ImportedSources;
import org.ridgeline.importing.LeftOutRows;
import org.ridgeline.importing.LeftOutRows.Reason;
import org.ridgeline.importing.export.ExportFile;
import org.ridgeline.importing.mapping.PlaceField;
import org.ridgeline.importing.place.GazetteerPlace.Where;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.work.ReadAhead;

/** The places of all files of an import, each once, and what the files call their regions. */
final class GatheredPlaces {

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
  private final ImportedSources sources;
  private final Coverage coverage;
  private final PlaceMatches matches;
  private final IntConsumer progress;
  private final Map<String, String> namesOfRegions = new HashMap<>();
  private final Map<String, GazetteerPlace> places = new LinkedHashMap<>();
  private final Map<String, List<Where>> more = new HashMap<>();
  private int rows;

  /**
   * Nothing yet.
   *
   * @param progress is told now and then how many rows were read
   */
  GatheredPlaces(
      PlaceRequest request,
      ImportedSources sources,
      Coverage coverage,
      PlaceMatches matches,
      IntConsumer progress) {
    this.request = request;
    this.sources = sources;
    this.coverage = coverage;
    this.matches = matches;
    this.progress = progress;
  }

  /**
   * Reads the files one after the other.
   *
   * @throws BadTableException if the mapping is not for one, or there are too many places
   */
  void read(LeftOutRows leftOut) throws IOException {
    for (var file : request.files()) {
      try (var export = ExportFile.open(file, request.limits(), OF_DUMPS)) {
        read(export, leftOut);
      }
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

  /** The places by their keys. */
  Map<String, GazetteerPlace> places() {
    return places;
  }

  /** Where the rows stand that a place was made of. */
  List<Where> rowsOf(GazetteerPlace place) {
    var all = new ArrayList<>(List.of(place.where()));
    all.addAll(more.getOrDefault(place.key(), List.of()));
    return all;
  }

  /** What the files call their regions, by the codes. */
  Map<String, String> namesOfRegions() {
    return namesOfRegions;
  }

  /** How many rows were read. */
  int rows() {
    return rows;
  }
}
