package org.ridgeline.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.backtest.label.LossDefinition;

/**
 * What is to be held against what.
 *
 * @param from the first night
 * @param to the last night
 * @param stepDays from one night to the next
 * @param horizons within how many days after a night a loss counts
 * @param places the ids of those that are judged; all if there are none
 */
public record BacktestPlan(
    LocalDate from,
    LocalDate to,
    int stepDays,
    List<Integer> horizons,
    LossDefinition loss,
    Set<String> places) {

  public BacktestPlan {
    horizons = List.copyOf(horizons);
    places = Set.copyOf(places);
  }

  /** The nights, the oldest first. */
  public List<LocalDate> nights() {
    return Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(stepDays)).toList();
  }

  /** Whether a place is judged. */
  public boolean isJudged(String place) {
    return places.isEmpty() || places.contains(place);
  }
}
