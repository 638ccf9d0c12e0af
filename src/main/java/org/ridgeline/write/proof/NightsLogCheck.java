package org.ridgeline.write.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.write.proof.NightsLogLine.Event;

/** Holds the lines of a list of publications against each other. */
final class NightsLogCheck {

  private static final String REMEDY = "; restore the list from a backup";

  private final List<String> lines;
  private final boolean whole;

  /** The manifests of the nights that stand after the lines that were looked at. */
  private final Map<String, String> standing = new HashMap<>();

  private boolean published;

  NightsLogCheck(List<String> lines, boolean whole) {
    this.lines = lines;
    this.whole = whole;
  }

  List<String> faults() {
    var faults = new ArrayList<String>();
    for (int number = 1; number <= lines.size(); number++) {
      add(number, chainFault(number), faults);
      var line = NightsLogLine.read(lines.get(number - 1));
      if (line.isPresent()) {
        add(number, storyFault(line.get()), faults);
      }
    }
    if (!whole) {
      add(lines.size(), Optional.of("the last line has no end"), faults);
    }
    return faults;
  }

  /** Whether a line covers the one before it, and is covered by the one after it. */
  List<String> faultsAround(int number) {
    var faults = new ArrayList<String>();
    add(number, chainFault(number), faults);
    if (number < lines.size()) {
      add(number + 1, chainFault(number + 1), faults);
    }
    return faults;
  }

  private static void add(int number, Optional<String> fault, List<String> faults) {
    fault.ifPresent(
        words -> faults.add("%s:%d: %s%s".formatted(NightsLog.FILE, number, words, REMEDY)));
  }

  private Optional<String> chainFault(int number) {
    var line = NightsLogLine.read(lines.get(number - 1));
    if (line.isEmpty()) {
      return Optional.of("is no line of this list");
    }
    var before = number == 1 ? NightsLogLine.NOTHING : NightsLogLine.digest(lines.get(number - 2));
    if (line.get().before().equals(before)) {
      return Optional.empty();
    }
    return Optional.of(
        number == 1
            ? "is not the first line that was written; one before it was taken out or changed"
            : "does not follow the line before it; one of them was changed, moved, added or taken"
                + " out");
  }

  /** What cannot have happened after what the lines before tell. */
  private Optional<String> storyFault(NightsLogLine line) {
    boolean first = !published;
    published |= line.event() == Event.PUBLISHED;
    if (!line.isOfPublication()) {
      var manifest = standing.remove(line.folder());
      return line.manifest().equals(manifest)
          ? Optional.empty()
          : Optional.of(
              "tells that %s was removed, which no line before says stood so"
                  .formatted(line.folder()));
    }
    if (standing.put(line.folder(), line.manifest()) != null) {
      return Optional.of("tells for a second time that %s was published".formatted(line.folder()));
    }
    return line.event() == Event.FOUND && !first
        ? Optional.of(
            "tells of %s as of a night from before the list, and is not at its beginning"
                .formatted(line.folder()))
        : Optional.empty();
  }
}
