package org.ridgeline.read.table;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.stream.IntStream;
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
  private final FirstRows taken = new FirstRows();

  /** All rows of each key that several have, by the day of their publication. */
  private final Map<String, NavigableMap<LocalDate, Version>> versions = new HashMap<>();

  /**
   * A row that is what its source says from one day up to, and not with, another. There may be
   * millions, so that nothing is kept of a row but where it stands and what tells it from others.
   *
   * @param content a number that rows have in common only if they say the same, but for a chance of
   *     one in 2^32
   */
  private record Version(String file, int line, long content, LocalDate from, LocalDate until) {

    boolean overlaps(Version other) {
      return from.isBefore(other.until) && other.from.isBefore(until);
    }

    String place() {
      return file + ":" + line;
    }
  }

  /**
   * The first row of each key, numbered as they come; arrays, as objects would take thrice that.
   */
  private static final class FirstRows {

    private static final int FEW = 64;

    /** A number and one for each key, and 0 where none stands; at least half of them are free. */
    private int[] slots = new int[2 * FEW];

    private String[] keys = new String[FEW];
    private String[] files = new String[FEW];
    private int[] lines = new int[FEW];
    private long[] contents = new long[FEW];
    private LocalDate[] from = new LocalDate[FEW];
    private LocalDate[] until = new LocalDate[FEW];
    private int size;

    /** Keeps the row, unless there is one with that key; then returns the number of that, or -1. */
    int putIfAbsent(String key, Version row) {
      int slot = slot(key);
      if (slots[slot] > 0) {
        return slots[slot] - 1;
      }
      if (size == keys.length) {
        grow();
        slot = slot(key);
      }
      keys[size] = key;
      files[size] = row.file();
      lines[size] = row.line();
      contents[size] = row.content();
      from[size] = row.from();
      until[size] = row.until();
      size++;
      slots[slot] = size;
      return -1;
    }

    /** Where a key stands, or would stand. */
    private int slot(String key) {
      int mask = slots.length - 1;
      int hash = key.hashCode();
      int slot = (hash ^ (hash >>> Short.SIZE)) & mask;
      while (slots[slot] > 0 && !keys[slots[slot] - 1].equals(key)) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void grow() {
      int room = 2 * size;
      keys = Arrays.copyOf(keys, room);
      files = Arrays.copyOf(files, room);
      lines = Arrays.copyOf(lines, room);
      contents = Arrays.copyOf(contents, room);
      from = Arrays.copyOf(from, room);
      until = Arrays.copyOf(until, room);
      slots = new int[2 * room];
      for (int i = 0; i < size; i++) {
        slots[slot(keys[i])] = i + 1;
      }
    }

    String key(int number) {
      return keys[number];
    }

    String place(int number) {
      return files[number] + ":" + lines[number];
    }

    Version row(int number) {
      return new Version(
          files[number], lines[number], contents[number], from[number], until[number]);
    }

    int size() {
      return size;
    }
  }

  public UniqueKeys(TableSchema<?> table) {
    this.byId = table.columns().contains("id");
    this.hasVersions = table.optional().contains(TableSchema.WITHDRAWN_ON);
  }

  /**
   * Lets {@code row} have {@code key}, unless another has it at the same time.
   *
   * @param hash of the row's cells
   * @return the day from which it is no longer what its source says, if it ever is not
   */
  public Optional<LocalDate> take(String key, Row row, int hash) {
    // What is wrong with the day of a withdrawal is to be told of every row.
    var withdrawnOn = withdrawnOn(row);
    var own = version(row, hash, withdrawnOn);
    int earliest = taken.putIfAbsent(key, own);
    if (earliest < 0) {
      return withdrawnOn;
    }
    var all = versions.computeIfAbsent(key, k -> begin(taken.row(earliest)));
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

  private Version version(Row row, int hash, Optional<LocalDate> withdrawnOn) {
    return new Version(
        row.file(),
        row.line(),
        content(row.cells(), hash),
        hasVersions ? publishedOn(row) : LocalDate.MIN,
        withdrawnOn.orElse(LocalDate.MAX));
  }

  private static long content(List<String> cells, int hash) {
    int length = 0;
    for (var cell : cells) {
      length += cell.length();
    }
    return ((long) hash << Integer.SIZE) | length;
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
        alike()
            .boxed()
            .collect(groupingBy(number -> small(taken.key(number)), toList()))
            .values()
            .stream()
            .filter(numbers -> numbers.size() > 1)
            .sorted(Comparator.comparing(numbers -> numbers.get(1)))
            .toList();
    for (var numbers : alike) {
      int first = numbers.get(0);
      int other = numbers.get(1);
      told.add(
          "%s: id: '%s' differs from '%s' of %s in capitals alone; keep one if both are one row"
              .formatted(
                  taken.place(other), taken.key(other), taken.key(first), taken.place(first)));
      if (told.size() == NAMED && alike.size() > NAMED) {
        told.add(told.remove(NAMED - 1) + "; so do %,d more ids".formatted(alike.size() - NAMED));
        break;
      }
    }
    return told;
  }

  /** The numbers of all keys that may be one in small letters: few, of however many. */
  private IntStream alike() {
    var hashes = new int[taken.size()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = smallHash(taken.key(i));
    }
    Arrays.parallelSort(hashes);
    var twice = new HashSet<Integer>();
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i] == hashes[i - 1]) {
        twice.add(hashes[i]);
      }
    }
    return twice.isEmpty()
        ? IntStream.empty()
        : IntStream.range(0, hashes.length).filter(i -> twice.contains(smallHash(taken.key(i))));
  }

  /** A number that keys have in common if they are one in small letters. */
  private static int smallHash(String key) {
    int hash = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c >= 0x80) {
        return small(key).hashCode();
      }
      hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    return hash;
  }

  private static String small(String key) {
    return key.toLowerCase(Locale.ROOT);
  }
}
