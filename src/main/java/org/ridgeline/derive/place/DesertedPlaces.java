package org.ridgeline.derive.place;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.derive.activity.Activity;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.provenance.CitedRows;

/** The places in which nobody lives, as far as is known. */
public final class DesertedPlaces {

  /** Of a town or city, a report of destruction seldom means all of it. */
  private static final Set<SettlementKind> SMALL =
      Set.of(SettlementKind.DISTRICT, SettlementKind.VILLAGE, SettlementKind.CAMP);

  private DesertedPlaces() {}

  /** One for each of them, in the order of the settlements. */
  public static List<Deserted> measure(
      List<Settlement> settlements, List<Activity> activities, List<Residents> residents) {
    var counted = residents.stream().collect(toMap(Residents::settlement, Function.identity()));
    Map<String, List<Activity>> ruins =
        activities.stream()
            .filter(activity -> activity.kind() == EventKind.DESTRUCTION)
            .collect(Collectors.groupingBy(Activity::settlement));
    return settlements.stream()
        .flatMap(
            place ->
                deserted(
                    place,
                    Optional.ofNullable(counted.get(place.id())),
                    ruins.getOrDefault(place.id(), List.of()))
                    .stream())
        .toList();
  }

  private static Optional<Deserted> deserted(
      Settlement place, Optional<Residents> counted, List<Activity> ruins) {
    if (counted.isPresent() && counted.get().people() == 0) {
      var none = counted.get();
      return Optional.of(new Deserted(place.id(), none.asOf(), none.citations()));
    }
    return ruins.stream()
        .filter(ruin -> SMALL.contains(place.kind()))
        .filter(ruin -> counted.isEmpty() || counted.get().asOf().isBefore(ruin.day()))
        .min(Comparator.comparing(Activity::day))
        .map(
            ruin ->
                new Deserted(
                    place.id(),
                    ruin.day(),
                    CitedRows.once(
                        Stream.concat(
                            ruin.citations().stream(),
                            counted.stream().flatMap(figure -> figure.citations().stream())))));
  }
}
