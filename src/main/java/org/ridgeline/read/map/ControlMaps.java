package org.ridgeline.read.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.file.TableFile;

/**
 * The maps of control of an input folder: {@code control_map/<day>.geojson}.
 *
 * @param areas of every map, the oldest first
 * @param warnings what is odd about a map, or left out of it
 * @param fingerprints the SHA-256 of each map by its name
 */
public record ControlMaps(
    List<ControlArea> areas, List<String> warnings, SortedMap<String, String> fingerprints) {

  /** The folder that they lie in. */
  public static final String FOLDER = "control_map";

  /** How their files end, in small letters or capitals. */
  public static final String ENDING = ".geojson";

  /** No maps. */
  public static final ControlMaps NONE = new ControlMaps(List.of(), List.of(), new TreeMap<>());

  private static final Pattern DAY =
      Pattern.compile("(?<!\\d)(\\d{4})([-_.]?)(\\d\\d)\\2(\\d\\d)(?!\\d)");

  private record Dated(LocalDate day, TableFile file) {}

  /**
   * Reads every map; none if there is no such folder.
   *
   * @param lastDay the last day that is not yet to come
   * @param settlements the places that the maps are drawn behind
   * @throws BadTableException if a file is no map of a day, lies elsewhere, or is too large
   */
  public static ControlMaps read(
      Path input, InputLimits limits, LocalDate lastDay, Collection<Settlement> settlements)
      throws IOException {
    var read = new ControlMaps(new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
    var theatre = Theatre.of(settlements);
    Map<String, String> known = new HashMap<>();
    for (var map : maps(input)) {
      var sha256 = map.file().sha256(limits);
      var first = known.putIfAbsent(map.day() + " " + sha256, map.file().name());
      if (map.day().isAfter(lastDay)) {
        read.warn(
            map, "%s is yet to come, and the map was left out; name it by its day", map.day());
      } else if (first != null) {
        read.warn(map, "holds the same as %s, and was not read again; remove one", first);
      } else {
        read.fingerprints().put(map.file().name(), sha256);
        var features = MapFeatures.read(map.file(), map.day(), limits, theatre);
        read.areas().addAll(features.areas());
        read.warnings().addAll(features.warnings());
      }
    }
    AreaOverlap.ofNewest(read.areas()).ifPresent(read.warnings()::add);
    return read;
  }

  private void warn(Dated map, String what, Object argument) {
    warnings.add(map.file().name() + ": " + what.formatted(argument));
  }

  /** Of every folder of that name, as only some systems tell capitals from small letters. */
  private static List<Dated> maps(Path input) throws IOException {
    var maps = new ArrayList<Dated>();
    for (var folder : FolderEntries.in(input)) {
      if (FolderEntries.name(folder).equalsIgnoreCase(FOLDER) && Files.isDirectory(folder)) {
        for (var map : FolderEntries.ofInput(folder)) {
          if (FolderEntries.endsIn(FolderEntries.name(map), ENDING)) {
            var file = TableFile.of(input, map);
            maps.add(new Dated(day(file, FolderEntries.name(map)), file));
          }
        }
      }
    }
    maps.sort((one, other) -> one.day().compareTo(other.day()));
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
