package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.ridgeline.text.PrintableText;

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

  /** So many reports lie in a folder at most. */
  static final int KEPT = 5;

  private static final Pattern NAME = Pattern.compile("ridgeline-bug-\\d{1,19}\\.txt");

  /** No failure is caused by more failures than this, unless by itself. */
  private static final int DEEPEST = 20;

  /** Writes the report and returns where it is; failing that, the report itself. */
  String write() {
    var text = text();
    for (var place : places()) {
      try {
        // In place of whatever has the name, and not through a link to somewhere else.
        Files.deleteIfExists(place);
        Files.writeString(place, text, StandardOpenOption.CREATE_NEW);
        forgetOlder(place.toAbsolutePath());
        return place.toString();
      } catch (IOException e) {
        // The disk may be what failed; the next place may be on another.
      }
    }
    return "this:\n" + text;
  }

  /** Removes all but the newest few, as the same bug comes back every night. */
  private static void forgetOlder(Path newest) {
    try (var files = Files.list(newest.getParent())) {
      var reports =
          files
              .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
              .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
              .filter(file -> !file.equals(newest))
              .sorted(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed())
              .skip(KEPT - 1)
              .toList();
      for (var report : reports) {
        // Where everybody's temporary files lie, so do reports of others.
        if (Files.getOwner(report, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(newest))) {
          Files.delete(report);
        }
      }
    } catch (IOException | UnsupportedOperationException e) {
      // One file too many is not worth losing the report for.
    }
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
    lines.add("command   " + PrintableText.line(String.join(" ", line)));
    lines.add("time      " + clock.instant());
    lines.add("java      " + System.getProperty("java.vm.version"));
    lines.add("system    " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    lines.add("");
    stack(lines);
    lines.add("");
    fingerprints.forEach((file, sha256) -> lines.add(sha256 + "  " + PrintableText.line(file)));
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
