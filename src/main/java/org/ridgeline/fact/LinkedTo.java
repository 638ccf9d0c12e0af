package org.ridgeline.fact;

import java.util.List;

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
