package org.ridgeline.write.briefing;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.sf.geographiclib.Geodesic;
import org.ridgeline.fact.Compass;
import org.ridgeline.fact.Settlement;

/** Which places lie around another, as reports tell it. */
final class PlaceNeighbours {

  private static final int NEAREST = 5;

  private final Map<String, BriefingPlace> places;

  PlaceNeighbours(List<BriefingPlace> places) {
    this.places = places.stream().collect(toMap(p -> p.assessment().settlement().id(), identity()));
  }

  /** The places nearest to one, the nearest first. */
  List<BriefingNeighbour> of(Settlement one) {
    if (!one.isPlace()) {
      return List.of();
    }
    return places.values().stream()
        .filter(other -> other.assessment().settlement().isPlace())
        .filter(other -> !other.assessment().settlement().id().equals(one.id()))
        .sorted(
            Comparator.comparingDouble((BriefingPlace other) -> roughly(one, other))
                .thenComparing(other -> other.assessment().settlement().id()))
        .limit(NEAREST)
        .map(other -> measured(one, other))
        .toList();
  }

  /** The square of the distance on a plane; only its order counts. */
  private static double roughly(Settlement one, BriefingPlace place) {
    var other = place.assessment().settlement();
    double north = other.latitude() - one.latitude();
    double east =
        Math.IEEEremainder(other.longitude() - one.longitude(), 360)
            * Math.cos(Math.toRadians(one.latitude()));
    return north * north + east * east;
  }

  private static BriefingNeighbour measured(Settlement one, BriefingPlace place) {
    var other = place.assessment().settlement();
    var line =
        Geodesic.WGS84.Inverse(
            one.latitude(), one.longitude(), other.latitude(), other.longitude());
    return new BriefingNeighbour(
        place, line.s12 / 1000, Compass.of((line.azi1 + 360) % 360).word());
  }
}
