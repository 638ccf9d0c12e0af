package org.ridgeline.derive.route;

import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.LinkKind;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * A road or railway seen from one of its ends; measured both ways.
 *
 * @param distanceKm along the link where its source says, else the geodesic, in kilometres, to 10 m
 */
public record LinkedTo(
    String settlement,
    String other,
    LinkKind kind,
    String name,
    double distanceKm,
    String link,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public LinkedTo {
    citations = List.copyOf(citations);
  }
}
