package org.ridgeline.reason.engine;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What it took the rules to fall silent.
 *
 * @param firingsByRule how often each rule fired, by its id, also where what it concluded was
 *     withdrawn again
 * @param limit how often all of them together may have
 */
public record FiringStatistics(SortedMap<String, Integer> firingsByRule, int limit) {

  public FiringStatistics {
    firingsByRule = Collections.unmodifiableSortedMap(new TreeMap<>(firingsByRule));
  }

  /** How often any rule fired. */
  public int firings() {
    return firingsByRule.values().stream().mapToInt(Integer::intValue).sum();
  }
}
