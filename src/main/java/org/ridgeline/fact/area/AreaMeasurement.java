package org.ridgeline.fact.area;

import java.time.LocalDate;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.RowFact;

/**
 * How the area that a party held on the map of a day lies to a settlement.
 *
 * @param day of the map
 * @param publishedOn the day on which that was known
 */
public record AreaMeasurement(
    String settlement,
    LocalDate day,
    LocalDate publishedOn,
    String holder,
    AreaFigures figures,
    Citation citation)
    implements AboutSettlement, RowFact {

  /** The same area, held by {@code party}. */
  public AreaMeasurement heldBy(String party) {
    return new AreaMeasurement(settlement, day, publishedOn, party, figures, citation);
  }
}
