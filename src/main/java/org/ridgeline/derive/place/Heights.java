package org.ridgeline.derive.place;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;

/** How far each settlement stands above those around it. */
public final class Heights {

  private Heights() {}

  /** Settlements of unknown elevation, or with no place of known elevation around, are left out. */
  public static List<RelativeHeight> measure(
      List<Settlement> places, Geodesics geodesics, double km) {
    var byId = places.stream().collect(toMap(Settlement::id, identity()));
    return places.stream()
        .filter(place -> place.elevation().isPresent())
        .map(
            place ->
                above(
                    place,
                    geodesics.around(place, km).stream()
                        .map(neighbour -> byId.get(neighbour.other()))
                        .filter(around -> around.elevation().isPresent())
                        .toList()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<RelativeHeight> above(Settlement place, List<Settlement> around) {
    if (around.isEmpty()) {
      return Optional.empty();
    }
    int elevation = place.elevation().orElseThrow();
    // A sum of whole metres is the same in any order; only the mean is rounded.
    int sum = around.stream().mapToInt(a -> a.elevation().orElseThrow()).sum();
    int metres = Math.toIntExact(Math.round(elevation - (double) sum / around.size()));
    var citations = new ArrayList<Citation>(List.of(place.citation()));
    around.stream().map(Settlement::citation).forEach(citations::add);
    return Optional.of(new RelativeHeight(place.id(), metres, elevation, around.size(), citations));
  }
}
