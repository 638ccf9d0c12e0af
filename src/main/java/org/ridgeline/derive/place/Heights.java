package org.ridgeline.derive.place;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.read.measure.GroundHeight;
import org.ridgeline.read.measure.KnownGround;

/** How far each settlement stands above the ground around it, or above the places around. */
public final class Heights {

  private final Map<String, List<Neighbour>> near;
  private final double km;
  private final double leastPlaces;
  private final KnownGround ground;
  private final Map<String, Settlement> byId;
  private final Map<String, OptionalInt> elevations = new HashMap<>();

  private Heights(
      List<Settlement> places,
      List<Neighbour> neighbours,
      double km,
      double leastPlaces,
      KnownGround ground) {
    this.near =
        neighbours.stream()
            .filter(neighbour -> neighbour.distanceKm() <= km)
            .collect(groupingBy(Neighbour::settlement));
    this.km = km;
    this.leastPlaces = leastPlaces;
    this.ground = ground;
    this.byId = places.stream().collect(toMap(Settlement::id, identity()));
  }

  /**
   * Measures what can be: by the ground where enough of it is known, else by the places around.
   * Settlements of unknown elevation, or with too few places of known elevation around, are left
   * out.
   *
   * @param neighbours of each place all that are no more than {@code km} away, and maybe others
   * @param km how far around a place counts
   * @param leastPlaces how many places must be around
   */
  public static List<RelativeHeight> measure(
      List<Settlement> places,
      List<Neighbour> neighbours,
      double km,
      double leastPlaces,
      KnownGround ground) {
    var heights = new Heights(places, neighbours, km, leastPlaces, ground);
    var byGround = heights.byGround(places);
    return places.stream()
        .flatMap(
            place ->
                Optional.ofNullable(byGround.get(place.id()))
                    .or(() -> heights.byPlaces(place))
                    .stream())
        .toList();
  }

  private Map<String, RelativeHeight> byGround(List<Settlement> places) {
    var measured = new HashMap<String, RelativeHeight>();
    places.stream()
        .sorted(KnownGround.tileByTile())
        .forEach(
            place -> {
              elevations.put(
                  place.id(),
                  place.elevation().isPresent() ? place.elevation() : ground.elevation(place));
              ground
                  .height(place, km)
                  .ifPresent(height -> measured.put(place.id(), byGround(place, height)));
            });
    return measured;
  }

  private static RelativeHeight byGround(Settlement place, GroundHeight height) {
    var citations = new ArrayList<Citation>(List.of(place.citation()));
    citations.addAll(height.citations());
    var files = height.citations().stream().map(Citation::file).toList();
    return new RelativeHeight(
        place.id(),
        height.metres(),
        height.elevation(),
        0,
        height.reliefMetres(),
        String.join(" and ", files),
        citations);
  }

  private Optional<RelativeHeight> byPlaces(Settlement place) {
    if (elevations.get(place.id()).isEmpty()) {
      return Optional.empty();
    }
    var around =
        near.getOrDefault(place.id(), List.of()).stream()
            .map(neighbour -> byId.get(neighbour.other()))
            .filter(other -> elevations.get(other.id()).isPresent())
            .toList();
    return around.isEmpty() || around.size() < leastPlaces
        ? Optional.empty()
        : Optional.of(above(place, around));
  }

  private RelativeHeight above(Settlement place, List<Settlement> around) {
    int elevation = elevation(place);
    // A sum of whole metres is the same in any order; only the mean is rounded.
    var statistics = around.stream().mapToInt(this::elevation).summaryStatistics();
    int metres =
        Math.toIntExact(Math.round(elevation - (double) statistics.getSum() / around.size()));
    int highest = Math.max(elevation, statistics.getMax());
    int lowest = Math.min(elevation, statistics.getMin());
    var citations = new ArrayList<Citation>(List.of(place.citation()));
    around.stream().map(Settlement::citation).forEach(citations::add);
    return new RelativeHeight(
        place.id(), metres, elevation, around.size(), highest - lowest, "", citations);
  }

  private int elevation(Settlement place) {
    return elevations.get(place.id()).orElseThrow();
  }
}
