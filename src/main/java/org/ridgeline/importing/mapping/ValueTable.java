package org.ridgeline.importing.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.importing.mapping.MappingLine.OfValue;

/**
 * The lines of a mapping for one column: of those that fit a value, the first counts.
 *
 * <p>What was found for a value is remembered, as exports repeat themselves.
 */
public final class ValueTable<T extends OfValue> {

  private static final int REMEMBERED = 20_000;

  private final String column;
  private final List<Entry<T>> entries = new ArrayList<>();
  private final Map<String, Integer> singles = new HashMap<>();
  private final Map<String, Optional<T>> remembered = new HashMap<>();

  private record Entry<T>(ValuePattern pattern, T line) {}

  ValueTable(String column) {
    this.column = column;
  }

  void add(ValuePattern pattern, T line) {
    pattern.single().ifPresent(word -> singles.putIfAbsent(word, entries.size()));
    entries.add(new Entry<>(pattern, line));
  }

  /** The column as the mapping names it. */
  public String column() {
    return column;
  }

  /** The lines, in their order. */
  public List<T> lines() {
    return entries.stream().map(Entry::line).toList();
  }

  /** The first line that fits a value. */
  public Optional<T> line(String value) {
    var known = remembered.get(value);
    if (known == null) {
      known = find(value);
      if (remembered.size() < REMEMBERED) {
        remembered.put(value, known);
      }
    }
    return known;
  }

  private Optional<T> find(String value) {
    int single = singles.getOrDefault(ValuePattern.plain(value), entries.size());
    for (int i = 0; i < single; i++) {
      var entry = entries.get(i);
      if (entry.pattern().single().isEmpty() && entry.pattern().fits(value)) {
        return Optional.of(entry.line());
      }
    }
    return single == entries.size() ? Optional.empty() : Optional.of(entries.get(single).line());
  }

  /** What the star of a line that fits a value stands for, in capitals as it is written. */
  public String starAsWritten(T line, String value) {
    return entries.stream()
        .filter(entry -> entry.line().equals(line))
        .map(entry -> entry.pattern().starAsWritten(value))
        .findFirst()
        .orElse("");
  }

  /** What the star of a line that fits a value stands for. */
  public String star(T line, String value) {
    return entries.stream()
        .filter(entry -> entry.line().equals(line))
        .map(entry -> entry.pattern().star(value))
        .findFirst()
        .orElse("");
  }
}
