package org.ridgeline.write.briefing;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import net.sf.geographiclib.Geodesic;
import org.ridgeline.fact.Compass;
import org.ridgeline.fact.Settlement;

/** Which places lie around another, as reports tell it. */
final class PlaceNeighbours {

  private static final int NEAREST = 5;

  private final List<BriefingPlace> places;

  private record Candidate(BriefingPlace place, double roughly) {

    private static final Comparator<Candidate> NEAREST_FIRST =
        Comparator.comparingDouble(Candidate::roughly)
            .thenComparing(candidate -> candidate.place().assessment().settlement().id());
  }

  PlaceNeighbours(List<BriefingPlace> places) {
    this.places = places.stream().filter(p -> p.assessment().settlement().isPlace()).toList();
  }

  /** The places nearest to one, the nearest first. */
  List<BriefingNeighbour> of(Settlement one) {
    if (!one.isPlace()) {
      return List.of();
    }
    // Of many places few are kept: sorting them all would take longer than all else of a page.
    var nearest = new TreeSet<>(Candidate.NEAREST_FIRST);
    for (var other : places) {
      double roughly = roughly(one, other);
      boolean isNear = nearest.size() < NEAREST || roughly <= nearest.last().roughly();
      if (isNear && !other.assessment().settlement().id().equals(one.id())) {
        nearest.add(new Candidate(other, roughly));
        if (nearest.size() > NEAREST) {
          nearest.pollLast();
        }
      }
    }
    return nearest.stream().map(candidate -> measured(one, candidate.place())).toList();
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
