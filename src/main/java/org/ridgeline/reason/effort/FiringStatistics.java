package org.ridgeline.reason.effort;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What it took the rules to fall silent.
 *
 * @param firingsByRule how often each rule fired, by its id, also where what it concluded was
 *     withdrawn again
 * @param limit how often all of them together may have
 * @param tuples how many tuples each condition tried
 * @param brokenOff why replays of other nights that were to go on in a session had to begin anew,
 *     of which nothing is to be seen in what they concluded
 */
public record FiringStatistics(
    SortedMap<String, Integer> firingsByRule,
    int limit,
    SortedMap<JoinCondition, Long> tuples,
    List<String> brokenOff) {

  /** Of rules that did not fire yet. */
  public static final FiringStatistics NONE =
      new FiringStatistics(new TreeMap<>(), 0, new TreeMap<>(), List.of());

  public FiringStatistics {
    firingsByRule = Collections.unmodifiableSortedMap(new TreeMap<>(firingsByRule));
    tuples = Collections.unmodifiableSortedMap(new TreeMap<>(tuples));
    brokenOff = List.copyOf(brokenOff);
  }

  /** The same where replays had to begin anew for these reasons. */
  public FiringStatistics brokenOff(List<String> reasons) {
    return new FiringStatistics(firingsByRule, limit, tuples, reasons);
  }

  /** What it took them here and there. */
  public FiringStatistics and(FiringStatistics other) {
    var firings = new TreeMap<>(firingsByRule);
    other.firingsByRule.forEach((rule, times) -> firings.merge(rule, times, Integer::sum));
    var tried = new TreeMap<>(tuples);
    other.tuples.forEach((condition, count) -> tried.merge(condition, count, Long::sum));
    return new FiringStatistics(firings, Math.max(limit, other.limit), tried, brokenOff);
  }

  /** How often any rule fired. */
  public int firings() {
    return firingsByRule.values().stream().mapToInt(Integer::intValue).sum();
  }
}
