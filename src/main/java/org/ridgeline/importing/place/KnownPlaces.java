package org.ridgeline.importing.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgeline.derive.place.Geodesics;
import org.ridgeline.fact.Settlement;
import org.ridgeline.importing.LeftOutRows;
import org.ridgeline.importing.journal.Staging;
import org.ridgeline.read.KnownTheatre;
import org.ridgeline.read.SideTables.Stated;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.table.Gazetteer;
import org.ridgeline.read.table.TableSchema;
import org.ridgeline.read.text.NormalizedName;

/**
 * The places that the input has already: what is missing is added, what an import wrote renewed.
 */
final class KnownPlaces {

  private static final String ALIASES = "aliases";

  private final PlaceRequest request;
  private final Staging staging;
  private final Gazetteer gazetteer;
  private final WrittenCells written;
  private final LeftOutRows leftOut;
  private final Map<String, Stated<Settlement>> byId = new HashMap<>();
  private final Map<String, EditedTable> tables = new TreeMap<>();
  private final Map<String, Integer> added = new LinkedHashMap<>();
  private final Map<String, String> taken = new HashMap<>();
  private final Set<String> newNames = new HashSet<>();
  private int changed;
  private int packed;

  KnownPlaces(
      PlaceRequest request,
      Staging staging,
      KnownTheatre theatre,
      WrittenCells written,
      LeftOutRows leftOut) {
    this.request = request;
    this.staging = staging;
    this.gazetteer = theatre.gazetteer();
    this.written = written;
    this.leftOut = leftOut;
    theatre.settlements().forEach(place -> byId.putIfAbsent(place.fact().id(), place));
  }

  /** Leaves the names of new places to them. */
  void leave(Collection<GazetteerPlace> places) {
    places.forEach(place -> newNames.add(NormalizedName.of(place.name())));
  }

  /** What is made of a place that is known as {@code id}. */
  void take(String id, GazetteerPlace place) throws IOException {
    var known = byId.get(id);
    if (!FolderEntries.endsIn(known.file(), ".csv")) {
      packed++;
      return;
    }
    var table = table(known.file());
    var cells = new Cells(table, known, place);
    int before = changed;
    if (!request.isOfCodes()) {
      cells.fill("geonames_id", place.geonamesId());
      var metres = place.elevation();
      cells.fill("elevation_m", metres.isPresent() ? String.valueOf(metres.getAsInt()) : "");
      if (known.file().equals(request.settlements())) {
        cells.renew();
      } else {
        cells.compare();
      }
      cells.addAliases();
    }
    cells.fill("pcode", place.pcode());
    changed = Math.min(changed, before + 1);
  }

  private EditedTable table(String file) throws IOException {
    var there = tables.get(file);
    if (there == null) {
      there = EditedTable.read(staging.current(file), file, request.limits());
      tables.put(file, there);
    }
    return there;
  }

  /** The cells of one place. */
  private final class Cells {

    private final EditedTable table;
    private final Stated<Settlement> known;
    private final GazetteerPlace place;
    private final String id;

    Cells(EditedTable table, Stated<Settlement> known, GazetteerPlace place) {
      this.table = table;
      this.known = known;
      this.place = place;
      this.id = known.fact().id();
    }

    /** Writes what is missing, or was written by an import. */
    void fill(String column, String value) throws IOException {
      if (value.isEmpty()) {
        return;
      }
      var now = table.cell(known.line(), column);
      var before = written.get(id, column);
      if (now.equals(value)) {
        return;
      }
      if (now.equals(before)) {
        table.set(known.line(), column, value);
        written.put(id, column, value);
        added.merge(column, 1, Integer::sum);
        changed++;
      } else {
        tell(column, now, value);
      }
    }

    private void tell(String column, String now, String value) throws IOException {
      leftOut.tell(
          place.where().file(),
          place.where().line(),
          place.id(),
          column,
          "%s:%d has %s, and the table '%s'; what somebody wrote by hand stays"
              .formatted(
                  known.file(), known.line(), now.isEmpty() ? "none" : "'" + now + "'", value));
    }

    /** What an import wrote itself follows the newer table. */
    void renew() throws IOException {
      if (place.position().isPresent()) {
        fill("longitude", place.position().get().longitudeText());
        fill("latitude", place.position().get().latitudeText());
      }
      fill("kind", place.kind().map(kind -> kind.name().toLowerCase(Locale.ROOT)).orElse(""));
    }

    void compare() throws IOException {
      var at = place.position();
      double km = at.map(p -> Geodesics.km(p.longitude(), p.latitude(), known.fact())).orElse(0.0);
      if (km > request.mapping().limits().nameKm()) {
        tell(
            "longitude",
            known.fact().longitude() + " " + known.fact().latitude(),
            at.get().longitudeText() + " " + at.get().latitudeText());
      }
    }

    /** Other names that no other place goes by, as a name must mean one place. */
    void addAliases() {
      var now = table.cell(known.line(), ALIASES);
      var all = new ArrayList<>(list(now));
      var before = list(written.get(id, ALIASES));
      var added = new ArrayList<>(before);
      int most = request.mapping().limits().mostAliases();
      for (var alias : Stream.concat(Stream.of(place.name()), place.aliases().stream()).toList()) {
        boolean isOurs = gazetteer.named(alias).isEmpty() && !isNamed(all, alias);
        if (isOurs && all.size() < most && !before.contains(alias) && isOnlyOurs(alias)) {
          all.add(alias);
          added.add(alias);
        }
      }
      if (added.size() > before.size()) {
        table.set(known.line(), ALIASES, String.join("|", all));
        written.put(id, ALIASES, String.join("|", added));
        KnownPlaces.this.added.merge(ALIASES, 1, Integer::sum);
        changed++;
      }
    }

    private boolean isOnlyOurs(String alias) {
      var key = NormalizedName.of(alias);
      return !newNames.contains(key) && taken.merge(key, id, (one, other) -> one).equals(id);
    }
  }

  private static boolean isNamed(List<String> names, String alias) {
    var key = NormalizedName.of(alias);
    return names.stream().map(NormalizedName::of).anyMatch(key::equals);
  }

  private static List<String> list(String cell) {
    return Arrays.stream(cell.split("\\|", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Whether a place that is written by hand goes by a name, now that names were added. */
  boolean isNameOfOther(String name) {
    return taken.containsKey(NormalizedName.of(name))
        || gazetteer.named(name).stream()
            .anyMatch(id -> !byId.get(id).file().equals(request.settlements()));
  }

  /** The own table, which new places are added to. */
  EditedTable own() throws IOException {
    var file = request.settlements();
    if (!tables.containsKey(file) && !Files.exists(staging.current(file))) {
      var columns = new ArrayList<>(TableSchema.SETTLEMENTS.columns());
      columns.addAll(TableSchema.SETTLEMENTS.optional());
      tables.put(file, EditedTable.of(columns));
    }
    return table(file);
  }

  /** Writes the tables of which anything has changed, and names them. */
  List<String> write() throws IOException {
    var files = new ArrayList<String>();
    for (var each : tables.entrySet()) {
      if (each.getValue().isChanged()) {
        Path file = staging.stage(each.getKey());
        each.getValue().write(file);
        files.add(each.getKey());
      }
    }
    return files;
  }

  /** How many places have got something, or have it otherwise now. */
  int changed() {
    return changed;
  }

  /** How many places got something new in each column. */
  Map<String, Integer> added() {
    return added;
  }

  /** How many places stand in tables that are packed, and were left as they are. */
  int packed() {
    return packed;
  }
}
