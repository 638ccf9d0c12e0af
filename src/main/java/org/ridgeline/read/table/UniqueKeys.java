package org.ridgeline.read.table;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the rows of one table go by: the first row with a key keeps it, until its source withdraws
 * it.
 */
public final class UniqueKeys {

  /** How many pairs of ids that differ in capitals alone are named. */
  private static final int NAMED = 3;

  private final boolean byId;
  private final boolean hasVersions;
  private final Map<String, Version> taken = new HashMap<>();

  /** All rows of each key that several have, by the day of their publication. */
  private final Map<String, NavigableMap<LocalDate, Version>> versions = new HashMap<>();

  /**
   * A row that is what its source says from one day up to, and not with, another. There may be
   * millions, so that nothing is kept of a row but where it stands and what tells it from others.
   *
   * @param content a number that rows have in common only if they say the same, but for a chance of
   *     one in 2^32
   * @param number of keys that were taken before
   */
  private record Version(
      String file, int line, long content, LocalDate from, LocalDate until, int number) {

    boolean overlaps(Version other) {
      return from.isBefore(other.until) && other.from.isBefore(until);
    }

    String place() {
      return file + ":" + line;
    }
  }

  public UniqueKeys(TableSchema<?> table) {
    this.byId = table.columns().contains("id");
    this.hasVersions = table.optional().contains(TableSchema.WITHDRAWN_ON);
  }

  /**
   * Lets {@code row} have {@code key}, unless another has it at the same time.
   *
   * @return the day from which it is no longer what its source says, if it ever is not
   */
  public Optional<LocalDate> take(String key, Row row) {
    // What is wrong with the day of a withdrawal is to be told of every row.
    var withdrawnOn = withdrawnOn(row);
    var own = version(row, withdrawnOn);
    var earliest = taken.putIfAbsent(key, own);
    if (earliest == null) {
      return withdrawnOn;
    }
    var all = versions.computeIfAbsent(key, k -> begin(earliest));
    var other = overlapping(all, own);
    if (other.isPresent()) {
      throw refused(key, own, other.get());
    }
    all.put(own.from(), own);
    return withdrawnOn;
  }

  private Optional<LocalDate> withdrawnOn(Row row) {
    var withdrawn =
        hasVersions ? row.optionalDay(TableSchema.WITHDRAWN_ON) : Optional.<LocalDate>empty();
    if (withdrawn.isPresent() && !withdrawn.get().isAfter(publishedOn(row))) {
      throw new BadRowException(
          TableSchema.WITHDRAWN_ON,
          "%s is not after published_on, %s; a row that was withdrawn at once was never known, so remove it"
              .formatted(withdrawn.get(), publishedOn(row)));
    }
    return withdrawn;
  }

  private static LocalDate publishedOn(Row row) {
    return row.day("published_on");
  }

  private Version version(Row row, Optional<LocalDate> withdrawnOn) {
    return new Version(
        row.file(),
        row.line(),
        content(row.cells()),
        hasVersions ? publishedOn(row) : LocalDate.MIN,
        withdrawnOn.orElse(LocalDate.MAX),
        taken.size());
  }

  private static long content(List<String> cells) {
    int length = 0;
    for (var cell : cells) {
      length += cell.length();
    }
    return ((long) cells.hashCode() << Integer.SIZE) | length;
  }

  private static NavigableMap<LocalDate, Version> begin(Version first) {
    return new TreeMap<>(Map.of(first.from(), first));
  }

  /** A version that stands on a day of another; all that are there have no day in common. */
  private static Optional<Version> overlapping(
      NavigableMap<LocalDate, Version> all, Version other) {
    return Stream.of(all.floorEntry(other.from()), all.ceilingEntry(other.from()))
        .filter(Objects::nonNull)
        .map(Map.Entry::getValue)
        .filter(other::overlaps)
        .findFirst();
  }

  private BadRowException refused(String key, Version own, Version other) {
    var place = other.place();
    if (other.content() == own.content()) {
      return new BadRowException("", "repeats %s; keep one of them".formatted(place));
    }
    if (!byId) {
      return new BadRowException(
          "", "%s tells otherwise of '%s'; keep the right one".formatted(place, key));
    }
    boolean isVersion = !own.until().equals(LocalDate.MAX) || !other.until().equals(LocalDate.MAX);
    return new BadRowException(
        "id",
        isVersion
            ? "'%s' is taken by %s from %s on%s; a version of a row ends before the next begins"
                .formatted(key, place, other.from(), until(other))
            : "'%s' is taken by %s; give each row an id of its own".formatted(key, place));
  }

  private static String until(Version version) {
    return version.until().equals(LocalDate.MAX) ? "" : ", until " + version.until();
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
