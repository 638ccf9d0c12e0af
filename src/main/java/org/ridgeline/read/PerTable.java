package org.ridgeline.read;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A setting that holds for every table but those that have one of their own.
 *
 * @param others what holds for the tables that are not named, if anything does
 */
public record PerTable<T>(Optional<T> others, Map<String, T> named) {

  public PerTable {
    named = Map.copyOf(new TreeMap<>(named));
  }

  /** The same for all tables. */
  public static <T> PerTable<T> all(T setting) {
    return new PerTable<>(Optional.of(setting), Map.of());
  }

  /** What holds for a table. */
  public Optional<T> of(String table) {
    return named.containsKey(table) ? Optional.of(named.get(table)) : others;
  }
}
