package org.ridgeline.survey.fact;

import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * How far a settlement is from the nearest place, itself included, that has a hostile town within
 * {@code flank-radius-km}; there is none if that is beyond {@code neighbour-km}.
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
}
