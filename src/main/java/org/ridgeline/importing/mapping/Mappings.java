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
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FolderEntries;

/** The mappings that ship with the program, and those of an input folder, which go before them. */
public final class Mappings {

  /** The exports of events of which a mapping ships. */
  public static final List<String> SHIPPED = List.of("acled", "ucdp", "viina");

  /** The tables of which a mapping is made. */
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

  /**
   * The mapping of an export: that in a folder somebody names, else that of the input, else the one
   * that ships.
   *
   * @throws BadTableException if it is broken, or there is none
   */
  public static Mapping of(String name, Path input, Optional<Path> named) throws IOException {
    if (named.isPresent()) {
      if (!Files.isDirectory(named.get())) {
        throw new BadTableException(
            "%s: there is no such folder; name the one that has the tables of the mapping"
                .formatted(named.get()));
      }
      return MappingReader.read(named.get(), named.get().toString());
    }
    var own = input.resolve(InputFolder.OF_MAPPINGS).resolve(name);
    if (Files.isDirectory(own)) {
      return MappingReader.read(own, own.toString());
    }
    if (!SHIPPED.contains(name)) {
      throw new BadTableException(
          "%s: there is no mapping of that name; write one there, or name its folder with --mapping"
              .formatted(own));
    }
    return shipped(name, folder -> MappingReader.read(folder, "shipped mapping " + name));
  }

  /** The text of a table of a mapping that ships, for whoever wants to edit it. */
  public static String text(String name, String file) throws IOException {
    return shipped(name, folder -> Files.readString(folder.resolve(file)));
  }

  /** All that is wrong with the mappings of an input, each as {@code file:line: what; remedy}. */
  public static List<String> faults(Path input) throws IOException {
    var folder = input.resolve(InputFolder.OF_MAPPINGS);
    var faults = new ArrayList<String>();
    if (!Files.isDirectory(folder)) {
      return faults;
    }
    for (var each : FolderEntries.in(folder)) {
      if (Files.isDirectory(each) && Files.exists(each.resolve(FILES.get(0)))) {
        try {
          MappingReader.read(each, each.toString());
        } catch (BadTableException e) {
          e.getMessage().lines().forEach(faults::add);
        }
      }
    }
    return faults;
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
