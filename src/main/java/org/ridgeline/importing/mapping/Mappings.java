package org.ridgeline.importing.mapping;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ridgeline.read.SideTables;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.file.InputLimits;

/** The mappings that ship with the program, and those of an input folder, which go before them. */
public final class Mappings {

  private static final String GAZETTEER = "geonames";

  private static final String CODES = "pcodes";
  private static final String MAPS = "control-map";

  /** The exports of events of which a mapping ships. */
  public static final List<String> SHIPPED = List.of("acled", "ucdp", "viina");

  /** The other formats of which a mapping ships. */
  public static final List<String> SHIPPED_BESIDES = List.of(GAZETTEER, CODES, MAPS);

  /** All of which a mapping ships. */
  public static final List<String> ALL_SHIPPED =
      Stream.of(SHIPPED, SHIPPED_BESIDES).flatMap(List::stream).toList();

  /** The tables of which the mapping of an export of events is made. */
  public static final List<String> FILES =
      List.of(
          "columns.csv",
          "kinds.csv",
          "parties.csv",
          "credibility.csv",
          "sources.csv",
          "thresholds.csv");

  private Mappings() {}

  /** Does something with the folder of a mapping that ships. */
  @FunctionalInterface
  private interface Use<T> {

    T with(Path folder) throws IOException;
  }

  /** Reads the mapping in a folder, which messages call by a label. */
  @FunctionalInterface
  private interface Reader<M> {

    M read(Path folder, String label) throws IOException;
  }

  /**
   * The mapping of an export of events: that in a folder somebody names, else that of the input,
   * else the one that ships.
   *
   * @throws BadTableException if it is broken, or there is none
   */
  public static Mapping of(String name, Path input, Optional<Path> named) throws IOException {
    return of(name, input, named, MappingReader::read);
  }

  /** The same for a gazetteer or a table of place codes. */
  public static PlaceMapping ofPlaces(String name, Path input, Optional<Path> named)
      throws IOException {
    return of(name, input, named, PlaceMappingReader::read);
  }

  /** The same for maps of control. */
  public static MapMapping ofMaps(Path input, Optional<Path> named) throws IOException {
    return of(MAPS, input, named, MapMapping::read);
  }

  private static <M> M of(String name, Path input, Optional<Path> named, Reader<M> reader)
      throws IOException {
    if (named.isPresent()) {
      if (!Files.isDirectory(named.get())) {
        throw new BadTableException(
            "%s: there is no such folder; name the one that has the tables of the mapping"
                .formatted(named.get()));
      }
      return reader.read(named.get(), named.get().toString());
    }
    var own = input.resolve(FolderEntries.OF_MAPPINGS).resolve(name);
    if (Files.isDirectory(own)) {
      return reader.read(own, own.toString());
    }
    if (!SHIPPED.contains(name) && !SHIPPED_BESIDES.contains(name)) {
      throw new BadTableException(
          "%s: there is no mapping of that name; write one there, or name its folder with --mapping"
              .formatted(own));
    }
    return shipped(name, folder -> reader.read(folder, "shipped mapping " + name));
  }

  /** The names of the tables of a mapping that ships. */
  public static List<String> files(String name) throws IOException {
    return shipped(
        name, folder -> FolderEntries.in(folder).stream().map(FolderEntries::name).toList());
  }

  /** The text of a table of a mapping that ships, for whoever wants to edit it. */
  public static String text(String name, String file) throws IOException {
    return shipped(name, folder -> Files.readString(folder.resolve(file)));
  }

  /** The texts of all tables of a mapping that ships, by their names. */
  public static SortedMap<String, String> texts(String name) throws IOException {
    return shipped(
        name,
        folder -> {
          var texts = new TreeMap<String, String>();
          for (var file : FolderEntries.in(folder)) {
            texts.put(FolderEntries.name(file), Files.readString(file));
          }
          return texts;
        });
  }

  /** All that is wrong with the mappings of an input, each as {@code file:line: what; remedy}. */
  public static List<String> faults(Path input) throws IOException {
    var folder = input.resolve(FolderEntries.OF_MAPPINGS);
    var faults = new ArrayList<String>();
    if (!Files.isDirectory(folder)) {
      return faults;
    }
    for (var each : FolderEntries.in(folder)) {
      if (Files.isDirectory(each) && Files.exists(each.resolve(FILES.get(0)))) {
        try {
          reader(each).read(each, each.toString());
        } catch (BadTableException e) {
          e.getMessage().lines().forEach(faults::add);
        }
      }
    }
    return faults;
  }

  /** A gazetteer says where names come from, a map whose an area is, and an export when it was. */
  private static Reader<?> reader(Path folder) throws IOException {
    var name = FolderEntries.name(folder);
    if (name.equals(GAZETTEER) || name.equals(CODES) || hasField(folder, PlaceField.NAME.word())) {
      return PlaceMappingReader::read;
    }
    boolean isOfEvents = Files.exists(folder.resolve("kinds.csv"));
    return name.equals(MAPS) || !isOfEvents ? MapMapping::read : MappingReader::read;
  }

  private static boolean hasField(Path folder, String word) throws IOException {
    return new SideTables(folder, InputLimits.OF_RULES)
        .read(MappingTables.COLUMNS).stream().anyMatch(line -> line.fact().field().equals(word));
  }

  private static <T> T shipped(String name, Use<T> use) throws IOException {
    var resource = Mappings.class.getResource(name + "/" + FILES.get(0));
    try {
      var uri = resource.toURI();
      if (!uri.getScheme().equals("jar")) {
        return use.with(Path.of(uri).getParent());
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri(uri), Map.of())) {
        return use.with(jar.provider().getPath(uri).getParent());
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a class knows where its resources are", e);
    }
  }

  private static URI uri(URI resource) {
    var text = resource.toString();
    return URI.create(text.substring(0, text.indexOf("!/")));
  }
}
