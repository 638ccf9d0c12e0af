package org.ridgeline.backtest.judge;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.backtest.warning.LeadTimes;
import org.ridgeline.backtest.warning.WarningSeries;
import org.ridgeline.backtest.warning.WarningSeries.LeadTime;

/**
 * Warnings of one forecaster: a place is warned of on a night if at most ten places stand as high
 * or higher.
 */
final class FirstTen {

  private static final double WARNED = 1;

  private final Map<String, List<PlaceNight>> places;
  private final Set<PlaceNight> warned = new HashSet<>();
  private final int stepDays;

  FirstTen(HorizonSample sample, ToDoubleFunction<PlaceNight> value, int stepDays) {
    this.stepDays = stepDays;
    sample.rows().stream()
        .collect(groupingBy(PlaceNight::night))
        .values()
        .forEach(night -> warn(night, value));
    this.places =
        sample.rows().stream()
            .collect(groupingBy(at -> at.risk().place(), TreeMap::new, inOrder()));
  }

  private static Collector<PlaceNight, ?, List<PlaceNight>> inOrder() {
    return Collectors.collectingAndThen(
        Collectors.toList(),
        rows -> rows.stream().sorted(Comparator.comparing(PlaceNight::night)).toList());
  }

  private void warn(List<PlaceNight> night, ToDoubleFunction<PlaceNight> value) {
    var lowestFirst = night.stream().mapToDouble(value).sorted().toArray();
    double eleventh =
        lowestFirst.length > Figures.FIRST
            ? lowestFirst[lowestFirst.length - 1 - Figures.FIRST]
            : Double.NEGATIVE_INFINITY;
    night.stream().filter(at -> value.applyAsDouble(at) > eleventh).forEach(warned::add);
  }

  /** How early each loss had been warned of. */
  LeadTimes leadTimes() {
    var times = new ArrayList<Optional<LeadTime>>();
    places.forEach(
        (place, rows) ->
            losses(rows)
                .forEach(day -> times.add(series(rows).leadTime(WARNED, day.toEpochDay()))));
    return LeadTimes.of(times);
  }

  private static List<LocalDate> losses(List<PlaceNight> rows) {
    return rows.stream().flatMap(row -> row.risk().lostOn().stream()).distinct().sorted().toList();
  }

  /** How often a warning was taken back or given again, a place and year. */
  OptionalDouble flipFlopsAYear() {
    return WarningSeries.flipFlopsAYear(
        places.values().stream().map(this::series).toList(), WARNED);
  }

  private WarningSeries series(List<PlaceNight> rows) {
    return WarningSeries.of(
        rows.stream().mapToLong(row -> row.night().toEpochDay()).toArray(),
        rows.stream().mapToDouble(row -> warned.contains(row) ? WARNED : 0).toArray(),
        stepDays);
  }
}
