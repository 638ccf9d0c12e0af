package org.ridgeline.read.quarantine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The corrected rows of a quarantine that was handed back.
 *
 * <p>A row is known by its file and its words, so that a correction finds it on whatever line it
 * stands by now, and never hits another. Empty cells that a new column has put behind it since
 * stand behind the corrected one, too.
 */
public final class Corrections {

  private final Map<Key, Correction> open = new HashMap<>();
  private final Map<String, String> unused = new TreeMap<>();

  private record Key(String file, String original) {}

  public Corrections(Collection<Correction> corrections) {
    for (var each : corrections) {
      if (!each.corrected().isEmpty()) {
        var original = plain(QuarantineCell.read(each.original()));
        open.put(new Key(each.file(), bare(original)), each);
        unused.put(each.place(), each.file());
      }
    }
  }

  /** What to read in the place of a row, if somebody has corrected it. */
  public Optional<String> of(String file, String written) {
    if (open.isEmpty()) {
      return Optional.empty();
    }
    var row = plain(written);
    var found = open.get(new Key(file, bare(row)));
    if (found == null) {
      return Optional.empty();
    }
    int more = row.length() - plain(QuarantineCell.read(found.original())).length();
    if (more < 0) {
      return Optional.empty();
    }
    unused.remove(found.place());
    return Optional.of(found.corrected() + ",".repeat(more));
  }

  /** A row without the empty cells at its end. */
  private static String bare(String row) {
    int end = row.length();
    while (end > 0 && row.charAt(end - 1) == ',') {
      end--;
    }
    return row.substring(0, end);
  }

  /** A CSV reader makes all line ends within a cell alike. */
  private static String plain(String row) {
    return row.replace("\r\n", "\n").replace('\r', '\n').strip();
  }

  /** Says of each correction that no row was found for it. */
  public List<String> warnings() {
    var warnings = new ArrayList<String>();
    unused.forEach(
        (place, file) ->
            warnings.add(
                "%s: no row of %s reads like its original any more; remove the correction"
                    .formatted(place, file)));
    return warnings;
  }
}
