package org.ridgeline.importing.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.ridgeline.fact.Settlement;
import org.ridgeline.importing.Coverage;
import org.ridgeline.importing.ImportSummary;
import org.ridgeline.importing.ImportSummary.TableSummary;
import org.ridgeline.importing.LeftOutRows;
import org.ridgeline.importing.LeftOutRows.Reason;
import org.ridgeline.importing.PreparedImport;
import org.ridgeline.importing.export.ExportDay;
import org.ridgeline.importing.journal.Staging;
import org.ridgeline.importing.table.Outcome;
import org.ridgeline.read.KnownTheatre;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.map.ControlMaps;
import org.ridgeline.read.map.MapFeatures;

/** Reads maps of control, and makes those of an input folder ready, one a day. */
public final class ControlMapImport {

  private final MapRequest request;
  private final Staging staging;
  private final KnownTheatre theatre;
  private final IntConsumer progress;
  private final List<Settlement> places;
  private final Coverage coverage = new Coverage();
  private final FeatureParty parties;
  private final ExportDay days;
  private final List<String> notes = new ArrayList<>();
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final List<String> written = new ArrayList<>();
  private int rows;
  private int made;

  private ControlMapImport(
      MapRequest request, Staging staging, KnownTheatre theatre, IntConsumer progress) {
    this.request = request;
    this.staging = staging;
    this.theatre = theatre;
    this.progress = progress;
    this.places = theatre.places();
    this.days = new ExportDay(request.mapping().dayForm());
    this.parties =
        new FeatureParty(
            request.mapping(), request.party().map(this::known), theatre.names(), coverage);
  }

  /**
   * Makes everything ready; nothing is decided yet.
   *
   * @param progress is told now and then how many features were read
   * @throws BadTableException if a map, the mapping or a table of the input cannot be used
   */
  public static PreparedImport prepare(MapRequest request, Staging staging, IntConsumer progress)
      throws IOException {
    var theatre = KnownTheatre.read(request.input(), request.limits());
    return new ControlMapImport(request, staging, theatre, progress).prepare();
  }

  private String known(String party) {
    return theatre
        .names()
        .spelling(party)
        .orElseThrow(
            () ->
                new BadTableException(
                    "--party %s: is no party of the input; name one as parties.csv or sources.csv does, or add it to parties.csv"
                        .formatted(party)));
  }

  private PreparedImport prepare() throws IOException {
    theatre.passedOver().ifPresent(notes::add);
    var before =
        WrittenMaps.read(staging.current(request.written()), request.written(), request.limits());
    try (var leftOut = new LeftOutRows(staging.stage(request.leftOut()))) {
      for (var group : groups().values()) {
        var maps = new TreeMap<LocalDate, DayMap>();
        for (var file : group) {
          read(new MapContent(file, request.limits()), maps, leftOut);
        }
        for (var map : maps.entrySet()) {
          write(map.getKey(), map.getValue(), before);
        }
      }
      before.write(staging.stage(request.written()));
      coverage.write(staging.stage(request.coverage()));
      var files = new ArrayList<>(written);
      files.addAll(List.of(request.leftOut(), request.coverage(), request.written()));
      return new PreparedImport(summary(leftOut), files);
    }
  }

  private ImportSummary summary(LeftOutRows leftOut) {
    var tables = new TreeMap<String, TableSummary>();
    if (!outcomes.isEmpty()) {
      int count = outcomes.values().stream().mapToInt(Integer::intValue).sum();
      tables.put(ControlMaps.FOLDER, new TableSummary(outcomes, 0, 0, count));
    }
    return new ImportSummary(
        rows, made, leftOut.knowingly(), leftOut.faults(), tables, 0, coverage, notes);
  }

  /** The files by the day that is known before they are read, so that one day is held at a time. */
  private SortedMap<String, List<Path>> groups() {
    var groups = new TreeMap<String, List<Path>>();
    for (var file : request.files()) {
      var day = dayOf(file.getFileName().toString()).map(LocalDate::toString).orElse("");
      groups.computeIfAbsent(day, d -> new ArrayList<>()).add(file);
    }
    return groups;
  }

  private Optional<LocalDate> dayOf(String name) {
    return request.day().or(() -> ControlMaps.dayIn(name));
  }

  /** What is to be drawn of one file, by the day and the number of the feature. */
  private static final class Drawn {

    private final Map<LocalDate, MapFeatures> maps = new TreeMap<>();
    private final Map<LocalDate, Map<Integer, Integer>> lines = new HashMap<>();
  }

  private void read(MapContent file, Map<LocalDate, DayMap> maps, LeftOutRows leftOut)
      throws IOException {
    var drawn = new Drawn();
    int before = rows;
    file.each(feature -> take(file, feature, drawn, leftOut));
    if (rows == before) {
      notes.add(
          "%s: holds no feature; if that is a surprise, download it again"
              .formatted(file.fileName()));
    }
    for (var each : drawn.maps.entrySet()) {
      var read = each.getValue().read();
      var lines = drawn.lines.get(each.getKey());
      read.warnings().stream()
          .filter(line -> read.leftOut().isEmpty() || !line.contains(" left out: "))
          .forEach(notes::add);
      var map = maps.computeIfAbsent(each.getKey(), day -> new DayMap());
      for (var area : read.areas()) {
        map.add(area.holder(), area.area());
        lines.remove(area.feature());
        made++;
      }
      for (var left : new TreeMap<>(lines).entrySet()) {
        var why = read.leftOut().getOrDefault(left.getKey(), "the map lies far from all places");
        leftOut.add(
            file.fileName(),
            left.getValue(),
            "feature " + left.getKey(),
            Reason.fault("", "is no area that can be drawn", why));
      }
    }
  }

  private void take(MapContent file, DrawnFeature feature, Drawn drawn, LeftOutRows leftOut)
      throws IOException {
    progress.accept(++rows);
    var day = day(file, feature);
    var holder = parties.of(feature);
    Optional<Reason> reason =
        feature.fault().isEmpty()
            ? holder.reason()
            : Optional.of(
                feature.isMeant()
                    ? Reason.meant("", feature.fault())
                    : Reason.fault("", "is no area that can be drawn", feature.fault()));
    if (reason.isEmpty() && day.isEmpty()) {
      throw new BadTableException(
          "%s:%d: neither its name nor a property says of which day it is; name the day with --day, or the file by it, as 2025-03-31.geojson"
              .formatted(file.name(), feature.line()));
    }
    if (reason.isEmpty() && day.get().isAfter(request.lastDay())) {
      reason =
          Optional.of(Reason.fault("day", "is of a day that is yet to come", day.get().toString()));
    }
    if (reason.isPresent()) {
      leftOut.add(file.fileName(), feature.line(), "feature " + feature.number(), reason.get());
      return;
    }
    drawn
        .maps
        .computeIfAbsent(day.get(), d -> MapFeatures.of(file.fileName(), d, places))
        .add(feature.number(), holder.party(), feature.polygons());
    drawn
        .lines
        .computeIfAbsent(day.get(), d -> new HashMap<>())
        .put(feature.number(), feature.line());
  }

  private Optional<LocalDate> day(MapContent file, DrawnFeature feature) {
    return dayOf(file.fileName())
        .or(
            () ->
                request.mapping().day().stream()
                    .flatMap(name -> feature.property(name).stream())
                    .flatMap(value -> days.of(value).stream())
                    .findFirst());
  }

  private void write(LocalDate day, DayMap map, WrittenMaps before) throws IOException {
    if (map.isEmpty()) {
      return;
    }
    var name = ControlMaps.FOLDER + "/" + day + ControlMaps.ENDING;
    if (written.contains(name)) {
      throw new BadTableException(
          "%s: several of the files have a map of that day, one by its name and one by a property; import them one by one"
              .formatted(name));
    }
    var current = staging.current(name);
    boolean isThere = Files.exists(current);
    if (isThere) {
      before.requireOwn(name, current);
      keepOthers(current, day, map);
    }
    var file = staging.stage(name);
    map.write(file);
    var outcome =
        !isThere
            ? Outcome.ADDED
            : Files.mismatch(current, file) < 0 ? Outcome.UNCHANGED : Outcome.CHANGED;
    outcomes.merge(outcome, 1, Integer::sum);
    before.put(name, file);
    written.add(name);
  }

  /** Who held what on that day by an earlier import stays, but for the parties of this one. */
  private void keepOthers(Path current, LocalDate day, DayMap map) throws IOException {
    var others = MapFeatures.of(current.getFileName().toString(), day, places);
    new MapContent(current, request.limits())
        .each(
            feature -> {
              var holder = feature.property("holder").orElse("");
              if (!map.has(holder)) {
                others.add(feature.number(), holder, feature.polygons());
              }
            });
    others.read().areas().forEach(area -> map.add(area.holder(), area.area()));
  }
}
