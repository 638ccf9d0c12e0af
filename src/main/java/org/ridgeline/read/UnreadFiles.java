package org.ridgeline.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.read.elevation.Elevation;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.read.map.ControlMaps;
import org.ridgeline.read.map.Geography;
import org.ridgeline.read.map.LayerKind;
import org.ridgeline.read.table.TableSchema;
import org.ridgeline.read.text.InvisibleCharacters;
import org.ridgeline.read.text.NearestName;

/**
 * What lies in an input folder and is not read, as somebody may believe that it is.
 *
 * @param read the files that were read, by their names in the folder
 */
record UnreadFiles(Path folder, Collection<String> read) {

  private static final int MOST = 5;

  private static final List<String> MAPS =
      List.of(ControlMaps.FOLDER, Geography.FOLDER, Elevation.FOLDER);

  private static final List<String> NAMES =
      Stream.concat(
              Stream.concat(
                      TableSchema.OF_INPUT.stream(),
                      Stream.of(KnownTheatre.NAMED, TableSchema.CORRECTIONS))
                  .map(TableSchema::name),
              MAPS.stream())
          .toList();

  /** A line for each, up to so many in one folder. */
  List<String> warnings() throws IOException {
    var targets = new HashSet<Path>();
    for (var name : read) {
      targets.add(folder.resolve(name).toRealPath());
    }
    var warnings = new ArrayList<String>();
    var here = new ArrayList<String>();
    for (var entry : FolderEntries.in(folder)) {
      var name = FolderEntries.name(entry);
      if (!Files.isDirectory(entry)) {
        if (!isRead(entry, targets) && !isOfTable(entry)) {
          here.add(stray(name, ""));
        }
      } else if (NAMES.stream().anyMatch(name::equalsIgnoreCase)) {
        warnings.addAll(few(name, within(entry, targets)));
      } else if (!FolderEntries.OF_THE_PROGRAM.contains(name.toLowerCase(Locale.ROOT))
          && holdsAnything(entry)) {
        here.add(stray(name, "/"));
      }
    }
    warnings.addAll(few("input", here));
    return warnings.stream().map(line -> InvisibleCharacters.onOneLine(line, "?")).toList();
  }

  private static List<String> few(String folder, List<String> lines) {
    if (lines.size() <= MOST) {
      return lines;
    }
    var few = new ArrayList<>(lines.subList(0, MOST));
    few.add(
        "%s: %,d more files and folders are not read; take them away"
            .formatted(folder, lines.size() - MOST));
    return few;
  }

  /** Whether it was read, be it only as what a link leads to. */
  private static boolean isRead(Path entry, Set<Path> targets) throws IOException {
    // What a process has open exists, and may have no path of its own.
    return Files.isRegularFile(entry) && targets.contains(entry.toRealPath());
  }

  private static boolean isOfTable(Path entry) {
    return TableFolder.isTable(entry)
        && NAMES.stream().anyMatch(TableFolder.stem(entry)::equalsIgnoreCase);
  }

  private static List<String> within(Path parts, Set<Path> targets) throws IOException {
    var warnings = new ArrayList<String>();
    if (FolderEntries.name(parts).equalsIgnoreCase(Geography.FOLDER)) {
      return besideLayers(parts, targets);
    }
    var endings = endings(FolderEntries.name(parts));
    for (var entry : FolderEntries.in(parts)) {
      var name = FolderEntries.name(parts) + "/" + FolderEntries.name(entry);
      if (FolderEntries.endsIn(name, endings) || isRead(entry, targets)) {
        continue;
      }
      if (!Files.isDirectory(entry)) {
        warnings.add(
            "%s: is not read, as its name does not end in %s; save it so, or take it away"
                .formatted(name, alternatives(endings)));
      } else if (holdsAnything(entry)) {
        warnings.add(
            "%s: is a folder, and nothing in it is read; put its files into %s itself"
                .formatted(name, FolderEntries.name(parts)));
      }
    }
    return warnings;
  }

  private static List<String> endings(String folder) {
    if (folder.equalsIgnoreCase(ControlMaps.FOLDER)) {
      return List.of(ControlMaps.ENDING);
    }
    return folder.equalsIgnoreCase(Elevation.FOLDER) ? Elevation.ENDINGS : TableFile.ENDINGS;
  }

  private static List<String> besideLayers(Path geography, Set<Path> targets) throws IOException {
    var warnings = new ArrayList<String>();
    for (var entry : FolderEntries.in(geography)) {
      if (!isRead(entry, targets) && (!Files.isDirectory(entry) || holdsAnything(entry))) {
        var name = FolderEntries.name(entry);
        warnings.add(
            "%s/%s: is not read%s"
                .formatted(
                    FolderEntries.name(geography),
                    name,
                    NearestName.hint(
                        LayerKind.nearestFile(name),
                        "of this folder only %s is; rename it, or take it away"
                            .formatted(alternatives(LayerKind.files())))));
      }
    }
    return warnings;
  }

  private static boolean holdsAnything(Path folder) throws IOException {
    return !Files.isReadable(folder)
        || !FolderEntries.below(folder).stream().allMatch(FolderEntries::isFolder);
  }

  private static String alternatives(List<String> endings) {
    int last = endings.size() - 1;
    return last == 0
        ? endings.get(0)
        : String.join(", ", endings.subList(0, last)) + " or " + endings.get(last);
  }

  private static String stray(String name, String slash) {
    if (slash.isEmpty() && FolderEntries.endsIn(name, Elevation.ENDINGS_OF_ITS_OWN)) {
      return "%s: is not read here; put it into the folder %s".formatted(name, Elevation.FOLDER);
    }
    if (FolderEntries.endsIn(name, ControlMaps.ENDING)) {
      return "%s: is not read here; put it into the folder %s"
          .formatted(
              name,
              LayerKind.files().stream().anyMatch(name::equalsIgnoreCase)
                  ? Geography.FOLDER
                  : ControlMaps.FOLDER);
    }
    var nearest = nearestTable(name);
    var ending = slash.isEmpty() && nearest.filter(MAPS::contains).isEmpty() ? ".csv" : "";
    return "%s: is no table, and is not read%s"
        .formatted(
            name + slash,
            NearestName.hint(
                nearest.map(table -> table + (ending.isEmpty() ? "/" : ending)),
                "the tables are " + String.join(", ", NAMES)));
  }

  /** The table that a file or folder of this name is probably meant to be. */
  static Optional<String> nearestTable(String name) {
    int dot = name.indexOf('.');
    var stem = dot > 0 ? name.substring(0, dot) : name;
    var words = words(stem);
    return NearestName.to(stem, NAMES)
        .or(
            () ->
                NAMES.stream()
                    .filter(table -> shared(words, table) > 0)
                    .max(
                        Comparator.comparingLong((String table) -> shared(words, table))
                            .thenComparing(NAMES::indexOf, Comparator.reverseOrder())));
  }

  private static long shared(Set<String> words, String table) {
    return words(table).stream().filter(words::contains).count();
  }

  /** The words of a name in small letters, each as if there were one. */
  private static Set<String> words(String name) {
    var words = new HashSet<String>();
    Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
        .filter(word -> word.length() > 2)
        .forEach(
            word -> words.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word));
    return words;
  }
}
