package org.ridgeline.write.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ridgeline.read.file.Sha256;
import org.ridgeline.read.record.LineCount;

/** Holds a published folder against its manifest. */
public final class Verification {

  private Verification() {}

  /** What is not as it was published, one sentence a fault; empty if all is. */
  public static List<String> faults(Path folder) throws IOException {
    var manifest = Manifest.of(folder);
    return manifest.isEmpty()
        ? List.of("%s: is missing, or is no manifest".formatted(Manifest.FILE))
        : faults(folder, manifest.get());
  }

  private static List<String> faults(Path folder, Manifest manifest) throws IOException {
    var faults = new ArrayList<String>();
    for (var output : manifest.outputs().entrySet()) {
      var file = folder.resolve(output.getKey());
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        faults.add("%s: is missing".formatted(output.getKey()));
      } else if (!Sha256.of(file).equals(output.getValue())) {
        faults.add("%s: is not what was published; its SHA-256 differs".formatted(output.getKey()));
      }
    }
    for (var name : names(folder)) {
      if (!manifest.outputs().containsKey(name) && !name.equals(Manifest.FILE)) {
        faults.add("%s: was added after publication".formatted(name));
      }
    }
    manifest.tables().entrySet().stream()
        .filter(table -> !table.getValue().balance())
        .map(table -> unbalanced(table.getKey(), table.getValue()))
        .forEach(faults::add);
    manifest.files().entrySet().stream()
        .filter(file -> !file.getValue().balance())
        .map(file -> unbalanced(file.getKey(), file.getValue()))
        .forEach(faults::add);
    return faults;
  }

  private static String unbalanced(String file, LineCount count) {
    return "%s: of the %d lines of %s, 1 is the header, %d begin records, %d go on with them, %d are blank and %d left out, which is not all"
        .formatted(
            Manifest.FILE,
            count.lines(),
            file,
            count.records(),
            count.quotedBreaks(),
            count.blank(),
            count.leftOut());
  }

  private static String unbalanced(String table, Manifest.Rows rows) {
    return "%s: of the %d rows of %s, %d were asserted, %d left out and %d later, which is not all"
        .formatted(
            Manifest.FILE, rows.read(), table, rows.asserted(), rows.leftOut(), rows.later());
  }

  private static SortedSet<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      var names = new TreeSet<String>();
      entries.forEach(entry -> names.add(entry.getFileName().toString()));
      return names;
    }
  }
}
