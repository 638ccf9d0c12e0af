package org.ridgeline.read.measure;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.Settlement;

/**
 * The disc that stands for each place, of which only a point is known: its radius goes by its kind,
 * and that of a large city by its people, as cities of all sizes are about as dense.
 */
final class PlaceDiscs {

  /** So many live within the radius of a plain city, and four times as many within twice that. */
  private static final double CITY_PEOPLE = 100_000;

  private static final double CITY_KM = 3;
  private static final double LARGEST_KM = 10;

  private final Map<String, List<Population>> people;
  private final OptionalDouble sameKm;

  PlaceDiscs(Collection<Population> people) {
    this(people, OptionalDouble.empty());
  }

  private PlaceDiscs(Collection<Population> people, OptionalDouble sameKm) {
    this.people = people.stream().collect(groupingBy(Population::settlement));
    this.sameKm = sameKm;
  }

  /** Discs that are all alike, whatever the place. */
  static PlaceDiscs of(double km) {
    return new PlaceDiscs(List.of(), OptionalDouble.of(km));
  }

  /** The radius by what was known on a day, in kilometres: streets stay when people leave. */
  double radiusKm(Settlement place, LocalDate day) {
    return sameKm.orElseGet(() -> byKind(place, day));
  }

  private double byKind(Settlement place, LocalDate day) {
    return switch (place.kind()) {
      case CITY -> city(most(place, day));
      case TOWN -> 2.5;
      case DISTRICT, DAM, BRIDGE, POWER_PLANT, CROSSING_POINT -> 0.7;
      case SETTLEMENT, VILLAGE, CAMP, AIRFIELD, REGION -> 1.5;
    };
  }

  private int most(Settlement place, LocalDate day) {
    return people.getOrDefault(place.id(), List.of()).stream()
        .filter(figure -> !figure.asOf().isAfter(day))
        .mapToInt(Population::people)
        .max()
        .orElse(0);
  }

  private static double city(int people) {
    return Math.min(LARGEST_KM, CITY_KM * Math.max(1, Math.sqrt(people / CITY_PEOPLE)));
  }
}
