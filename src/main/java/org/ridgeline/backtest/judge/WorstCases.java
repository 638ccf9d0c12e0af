package org.ridgeline.backtest.judge;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ridgeline.backtest.outcome.PlaceNight;

/** The nights on which Threat was most wrong of a place, one a place. */
final class WorstCases {

  private static final int MOST = 10;

  private final HorizonSample sample;
  private final Map<PlaceNight, Double> standing = new HashMap<>();

  WorstCases(HorizonSample sample) {
    this.sample = sample;
    sample.rows().stream()
        .collect(groupingBy(PlaceNight::night))
        .values()
        .forEach(night -> night.forEach(at -> standing.put(at, standing(at, night))));
  }

  /** Which share of the other places of its night had less Threat; of equals half. */
  private static double standing(PlaceNight at, List<PlaceNight> night) {
    double below = 0;
    for (var other : night) {
      int difference = Integer.compare(at.said().threat(), other.said().threat());
      below += other.equals(at) ? 0 : (1 + difference) / 2.0;
    }
    return night.size() == 1 ? 0 : below / (night.size() - 1);
  }

  /** Lost, and of all that were lost the lowest on its night. */
  List<PlaceNight> misses() {
    return each(
        at -> at.isLostWithin(sample.horizonDays()),
        Comparator.comparing((PlaceNight at) -> standing.get(at))
            .thenComparing(at -> at.said().threat())
            .thenComparing(at -> at.risk().distanceKm()));
  }

  /** Not lost, and of all that were not the highest. */
  List<PlaceNight> falseAlarms() {
    return each(
        at -> !at.isLostWithin(sample.horizonDays()),
        Comparator.comparing((PlaceNight at) -> -at.said().threat())
            .thenComparing(at -> -at.risk().distanceKm()));
  }

  private List<PlaceNight> each(Predicate<PlaceNight> wrong, Comparator<PlaceNight> worst) {
    var order = worst.thenComparing(PlaceNight::night).thenComparing(at -> at.risk().place());
    return sample.rows().stream()
        .filter(wrong)
        .collect(groupingBy(at -> at.risk().place()))
        .values()
        .stream()
        .map(rows -> rows.stream().min(order).orElseThrow())
        .sorted(order)
        .limit(MOST)
        .toList();
  }
}
