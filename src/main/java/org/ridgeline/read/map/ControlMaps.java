package org.ridgeline.read.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.TableFile;

/**
 * The maps of control of an input folder: {@code control_map/<day>.geojson}.
 *
 * <p>Each is read when somebody asks for its day, and dropped: years of daily maps fit into no
 * memory. Only the newest is kept, which is the one that is drawn.
 */
public final class ControlMaps {

  /** The folder that they lie in. */
  public static final String FOLDER = "control_map";

  /** How their files end, in small letters or capitals. */
  public static final String ENDING = ".geojson";

  /** No maps. */
  public static final ControlMaps NONE =
      new ControlMaps(InputLimits.USUAL, Theatre.of(List.of()), KnownHolders.anybody());

  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(\\d{4})([-_.]?)(\\d\\d)\\2(\\d\\d)(?!\\d)");

  private final InputLimits limits;
  private final Theatre theatre;
  private final KnownHolders holders;
  private final NavigableMap<LocalDate, List<TableFile>> files = new TreeMap<>();
  private final List<String> warnings = new ArrayList<>();
  private final SortedMap<String, String> fingerprints = new TreeMap<>();
  private List<ControlArea> newest = List.of();

  private record Dated(LocalDate day, TableFile file) {}

  private ControlMaps(InputLimits limits, Theatre theatre, KnownHolders holders) {
    this.limits = limits;
    this.theatre = theatre;
    this.holders = holders;
  }

  /**
   * Reads every map once, to tell what is wrong with it; none if there is no such folder.
   *
   * @param lastDay the last day that is not yet to come
   * @param settlements the places that the maps are drawn behind
   * @param holders the parties of the war
   * @throws BadTableException if a file is no map of a day, lies elsewhere, or is too large
   */
  public static ControlMaps read(
      Path input,
      InputLimits limits,
      LocalDate lastDay,
      Collection<Settlement> settlements,
      KnownHolders holders)
      throws IOException {
    return new ControlMaps(limits, Theatre.of(settlements), holders).read(maps(input), lastDay);
  }

  /** Reads maps that lie anywhere, likewise. */
  public static ControlMaps of(
      Collection<Path> files,
      InputLimits limits,
      LocalDate lastDay,
      Collection<Settlement> settlements,
      KnownHolders holders)
      throws IOException {
    var maps = new ArrayList<Dated>();
    for (var path : files) {
      var file = TableFile.of(path.toAbsolutePath().getParent(), path.toAbsolutePath());
      maps.add(new Dated(day(file, file.name()), file));
    }
    maps.sort(Comparator.comparing(Dated::day));
    return new ControlMaps(limits, Theatre.of(settlements), holders).read(maps, lastDay);
  }

  private ControlMaps read(List<Dated> maps, LocalDate lastDay) throws IOException {
    Map<String, String> known = new HashMap<>();
    for (var map : maps) {
      var sha256 = map.file().sha256(limits);
      var first = known.putIfAbsent(map.day() + " " + sha256, map.file().name());
      if (map.day().isAfter(lastDay)) {
        warn(map, "%s is yet to come, and the map was left out; name it by its day", map.day());
      } else if (first != null) {
        warn(map, "holds the same as %s, and was not read again; remove one", first);
      } else {
        fingerprints.put(map.file().name(), sha256);
        add(map);
      }
    }
    AreaOverlap.of(newest).ifPresent(warnings::add);
    warnings.addAll(holders.warnings());
    return this;
  }

  private void add(Dated map) throws IOException {
    var features = MapFeatures.read(map.file(), map.day(), limits, theatre, holders.unnamed());
    warnings.addAll(features.warnings());
    var areas = features.areas().stream().map(holders::noted).toList();
    boolean isOfSameDay = files.containsKey(map.day());
    files.computeIfAbsent(map.day(), day -> new ArrayList<>()).add(map.file());
    if (!areas.isEmpty()) {
      newest = isOfSameDay ? Stream.concat(newest.stream(), areas.stream()).toList() : areas;
    }
  }

  private void warn(Dated map, String what, Object argument) {
    warnings.add(map.file().name() + ": " + what.formatted(argument));
  }

  /** What is odd about a map, or left out of it. */
  public List<String> warnings() {
    return warnings;
  }

  /** The SHA-256 of each map by its name. */
  public SortedMap<String, String> fingerprints() {
    return fingerprints;
  }

  /** The days of all maps, the oldest first. */
  public List<LocalDate> days() {
    return List.copyOf(files.keySet());
  }

  /** The day of the newest map up to {@code day}. */
  public Optional<LocalDate> newestDay(LocalDate day) {
    return Optional.ofNullable(files.floorKey(day));
  }

  /**
   * The areas of the map of a day, each with its holder as tables write it.
   *
   * @throws BadTableException if the file is no longer what it was
   */
  public List<ControlArea> areas(LocalDate day) {
    if (!newest.isEmpty() && newest.get(0).day().equals(day)) {
      return newest;
    }
    var areas = new ArrayList<ControlArea>();
    for (var file : files.getOrDefault(day, List.of())) {
      areas.addAll(again(file, day));
    }
    return areas;
  }

  private List<ControlArea> again(TableFile file, LocalDate day) {
    try {
      if (!file.sha256(limits).equals(fingerprints.get(file.name()))) {
        throw new BadTableException(
            "%s: was changed while the night was at work; run it again".formatted(file.name()));
      }
      return MapFeatures.read(file, day, limits, theatre, holders.unnamed()).areas().stream()
          .map(holders::spelled)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file.name(), e);
    }
  }

  private static List<Dated> maps(Path input) throws IOException {
    var maps = new ArrayList<Dated>();
    for (var map : FolderEntries.inFolders(input, FOLDER)) {
      if (FolderEntries.endsIn(FolderEntries.name(map), ENDING)) {
        var file = TableFile.of(input, map);
        maps.add(new Dated(day(file, FolderEntries.name(map)), file));
      }
    }
    maps.sort(Comparator.comparing(Dated::day));
    return maps;
  }

  private static LocalDate day(TableFile file, String name) {
    return dayIn(name)
        .orElseThrow(
            () ->
                new BadTableException(
                    "%s: name it by its day, as 2025-03-31%s".formatted(file.name(), ENDING)));
  }

  /** The one day in the name of a file. */
  public static Optional<LocalDate> dayIn(String name) {
    var days = DAY.matcher(name).results().toList();
    if (days.size() != 1) {
      return Optional.empty();
    }
    var found = days.get(0);
    return day(found.group(1), found.group(3), found.group(4));
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
