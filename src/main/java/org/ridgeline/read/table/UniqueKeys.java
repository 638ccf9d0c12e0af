package org.ridgeline.read.table;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the rows of one table go by: the first row with a key keeps it. */
public final class UniqueKeys {

  /** How many pairs of ids that differ in capitals alone are named. */
  private static final int NAMED = 3;

  private final boolean byId;
  private final Map<String, First> taken = new HashMap<>();

  /**
   * The first row with a key.
   *
   * @param cells a hash of what it says
   * @param number of keys that were taken before
   */
  private record First(String place, int cells, int number) {}

  public UniqueKeys(TableSchema<?> table) {
    this.byId = table.columns().contains("id");
  }

  /** Lets {@code row} have {@code key}, unless another has it. */
  public void take(String key, Row row) {
    var own = new First(row.place(), row.cells().hashCode(), taken.size());
    var first = taken.putIfAbsent(key, own);
    if (first == null) {
      return;
    }
    if (first.cells() == own.cells()) {
      throw new BadRowException("", "repeats %s; keep one of them".formatted(first.place()));
    }
    throw byId
        ? new BadRowException(
            "id",
            "'%s' is taken by %s; give each row an id of its own".formatted(key, first.place()))
        : new BadRowException(
            "", "%s tells otherwise of '%s'; keep the right one".formatted(first.place(), key));
  }

  /**
   * The ids that differ from an earlier one in capitals alone, as one row that stands twice may.
   */
  public List<String> warnings() {
    if (!byId) {
      return List.of();
    }
    var told = new ArrayList<String>();
    var alike =
        alike().stream().collect(groupingBy(UniqueKeys::small, toList())).values().stream()
            .filter(ids -> ids.size() > 1)
            .map(ids -> ids.stream().sorted(Comparator.comparing(this::number)).toList())
            .sorted(Comparator.comparing(ids -> number(ids.get(1))))
            .toList();
    for (var ids : alike) {
      told.add(
          "%s: id: '%s' differs from '%s' of %s in capitals alone; keep one if both are one row"
              .formatted(
                  taken.get(ids.get(1)).place(),
                  ids.get(1),
                  ids.get(0),
                  taken.get(ids.get(0)).place()));
      if (told.size() == NAMED && alike.size() > NAMED) {
        told.add(told.remove(NAMED - 1) + "; so do %,d more ids".formatted(alike.size() - NAMED));
        break;
      }
    }
    return told;
  }

  /** All keys that may be one in small letters: few, of however many. */
  private List<String> alike() {
    int[] hashes =
        taken.keySet().stream().mapToInt(key -> small(key).hashCode()).sorted().toArray();
    var twice = new HashSet<Integer>();
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i] == hashes[i - 1]) {
        twice.add(hashes[i]);
      }
    }
    return twice.isEmpty()
        ? List.of()
        : taken.keySet().stream().filter(key -> twice.contains(small(key).hashCode())).toList();
  }

  private int number(String key) {
    return taken.get(key).number();
  }

  private static String small(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
