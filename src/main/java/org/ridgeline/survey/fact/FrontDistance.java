package org.ridgeline.survey.fact;

import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * How far a settlement is from the nearest place at the front, which it may be itself; there is
 * none if that is beyond {@code neighbour-km}. A place is at the front that is contested or was
 * lately attacked, or that has an opponent or a contested place near.
 *
 * @param other that place, which may be the settlement itself
 * @param distanceKm length of the geodesic on WGS 84, in kilometres, to 10 m
 */
public record FrontDistance(
    String settlement, String other, double distanceKm, List<Citation> citations)
    implements AboutSettlement, Cited {

  public FrontDistance {
    citations = List.copyOf(citations);
  }

  /** Whether the settlement itself is at the front. */
  public boolean isAtFront() {
    return other.equals(settlement);
  }
}
