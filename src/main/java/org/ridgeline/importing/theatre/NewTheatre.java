package org.ridgeline.importing.theatre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.importing.mapping.Mappings;
import org.ridgeline.read.KnownTheatre;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.table.TableSchema;

/** An input folder that begins: every table with its header, the mappings, and what to do first. */
public final class NewTheatre {

  private static final String README = "README.md";

  private NewTheatre() {}

  /**
   * Lays out {@code folder}, which is made if it is not there.
   *
   * @throws FileSystemException if it is no folder, or holds anything
   */
  public static void in(Path folder) throws IOException {
    requireFree(folder);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(KnownTheatre.NAMED.file()), theatre(folder));
    for (var table : TableSchema.OF_INPUT) {
      Files.writeString(folder.resolve(table.file()), header(table));
    }
    for (var each : Mappings.ALL_SHIPPED) {
      var mapping = folder.resolve(FolderEntries.OF_MAPPINGS).resolve(each);
      Files.createDirectories(mapping);
      for (var file : Mappings.texts(each).entrySet()) {
        Files.writeString(mapping.resolve(file.getKey()), file.getValue());
      }
    }
    Files.writeString(folder.resolve(README), readme(folder));
  }

  private static void requireFree(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw new FileSystemException(
              folder + ": is not empty; name a folder that is not there yet, or an empty one");
        }
      }
    } else if (Files.exists(folder)) {
      throw new FileSystemException(
          folder + ": is no folder; name one that is not there yet, or an empty one");
    }
  }

  /** The table with the name that the folder gives, if it gives one. */
  private static String theatre(Path folder) {
    var name = KnownTheatre.nameOf(folder);
    return header(KnownTheatre.NAMED) + (KnownTheatre.isName(name) ? name + "\n" : "");
  }

  private static String header(TableSchema<?> table) {
    return String.join(
            ",", Stream.of(table.columns(), table.optional()).flatMap(List::stream).toList())
        + "\n";
  }

  /** What to do first, with the headers as they are and the folder as it is called. */
  private static String readme(Path folder) {
    var name = folder.toString();
    // A shell takes what stands in quotes for one word.
    var text = template().replace("{folder}", name.contains(" ") ? "\"" + name + "\"" : name);
    for (var table : TableSchema.OF_INPUT) {
      text = text.replace("{" + table.name() + "}\n", header(table));
    }
    return text;
  }

  private static String template() {
    try (var in = NewTheatre.class.getResourceAsStream(README)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
