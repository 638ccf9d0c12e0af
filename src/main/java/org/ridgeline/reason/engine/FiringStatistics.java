package org.ridgeline.reason.engine;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ridgeline.reason.effort.JoinCondition;

/**
 * What it took the rules to fall silent.
 *
 * @param firingsByRule how often each rule fired, by its id, also where what it concluded was
 *     withdrawn again
 * @param limit how often all of them together may have
 * @param tuples how many tuples each condition tried
 */
public record FiringStatistics(
    SortedMap<String, Integer> firingsByRule, int limit, SortedMap<JoinCondition, Long> tuples) {

  public FiringStatistics {
    firingsByRule = Collections.unmodifiableSortedMap(new TreeMap<>(firingsByRule));
    tuples = Collections.unmodifiableSortedMap(new TreeMap<>(tuples));
  }

  /** How often any rule fired. */
  public int firings() {
    return firingsByRule.values().stream().mapToInt(Integer::intValue).sum();
  }
}
