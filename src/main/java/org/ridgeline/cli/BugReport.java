package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A file that tells the developers what went wrong, without any row of the input.
 *
 * <p>A failure's own words may quote a row, so that only its kind and its place in the program are
 * told. Fingerprints say which files were read to whoever has them.
 *
 * @param line what stood on the command line
 * @param fingerprints the SHA-256 of every file that was read, by its name
 * @param folder where the file belongs; if not given or not possible, among the temporary ones
 */
record BugReport(
    Throwable failure,
    List<String> line,
    SortedMap<String, String> fingerprints,
    Optional<Path> folder,
    Clock clock) {

  /** No failure is caused by more failures than this, unless by itself. */
  private static final int DEEPEST = 20;

  /** Writes the report and returns where it is; failing that, the report itself. */
  String write() {
    var text = text();
    for (var place : places()) {
      try {
        return Files.writeString(place, text).toString();
      } catch (IOException e) {
        // The disk may be what failed; the next place may be on another.
      }
    }
    return "this:\n" + text;
  }

  private List<Path> places() {
    var name = "ridgeline-bug-%d.txt".formatted(clock.millis());
    var places = new ArrayList<Path>();
    folder.ifPresent(folder -> places.add(folder.resolve(name)));
    places.add(Path.of(System.getProperty("java.io.tmpdir"), name));
    return places;
  }

  private String text() {
    var lines = new ArrayList<String>();
    lines.add("ridgeline " + Ridgeline.Version.number());
    lines.add("command   " + String.join(" ", line));
    lines.add("time      " + clock.instant());
    lines.add("java      " + System.getProperty("java.vm.version"));
    lines.add("system    " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    lines.add("");
    stack(lines);
    lines.add("");
    fingerprints.forEach((file, sha256) -> lines.add(sha256 + "  " + file));
    return String.join("\n", lines) + "\n";
  }

  private void stack(List<String> lines) {
    var each = failure;
    for (int depth = 0; each != null && depth < DEEPEST; depth++) {
      lines.add((depth == 0 ? "" : "caused by ") + each.getClass().getName());
      for (var frame : each.getStackTrace()) {
        lines.add("    at " + frame);
      }
      each = each.getCause();
    }
  }
}
