package org.ridgeline.derive.place;

import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * How one settlement lies to another; measured both ways.
 *
 * @param distanceKm length of the geodesic on WGS 84, in kilometres, to 10 m
 * @param bearing direction of the other seen from the settlement, in degrees clockwise from north,
 *     0 up to 360, to a tenth
 */
public record Neighbour(
    String settlement, String other, double distanceKm, double bearing, List<Citation> citations)
    implements AboutSettlement, Cited {

  public Neighbour {
    citations = List.copyOf(citations);
  }
}
