package org.ridgeline.importing.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgeline.store.DurableFile;

/**
 * Which files of an input folder an import puts in place.
 *
 * @param files the SHA-256 of each by its name in the folder; {@link #NONE} for one that goes
 */
record ImportPlan(SortedMap<String, String> files) {

  /** In place of the digest of a file that goes. */
  static final String NONE = "-";

  private static final String FILE = "plan.csv";

  /** Writes it beside the files that it speaks of. */
  void write(Path folder) throws IOException {
    var text = new StringBuilder();
    files.forEach((name, digest) -> text.append(digest).append(',').append(name).append('\n'));
    DurableFile.write(
        folder.resolve(FILE), out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads one. */
  static ImportPlan read(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    for (var line : Files.readAllLines(folder.resolve(FILE))) {
      int comma = line.indexOf(',');
      files.put(line.substring(comma + 1), line.substring(0, comma));
    }
    return new ImportPlan(files);
  }

  /** The files, in the order of their names. */
  List<Map.Entry<String, String>> entries() {
    return List.copyOf(files.entrySet());
  }
}
