package org.ridgeline.fact.area;

import java.time.LocalDate;
import java.util.Optional;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.RowFact;

/**
 * How the area that a party held on the map of a day lies to a settlement.
 *
 * @param day of the map
 * @param publishedOn the day on which that was known
 * @param acrossWater whether water lies between the two, if that is stated
 */
public record AreaMeasurement(
    String settlement,
    LocalDate day,
    LocalDate publishedOn,
    String holder,
    AreaFigures figures,
    Optional<Boolean> acrossWater,
    Citation citation)
    implements AboutSettlement, RowFact {

  /** The same area, and whether water lies between. */
  public AreaMeasurement across(boolean water) {
    return new AreaMeasurement(
        settlement, day, publishedOn, holder, figures, Optional.of(water), citation);
  }

  /** The same area, held by {@code party}. */
  public AreaMeasurement heldBy(String party) {
    return new AreaMeasurement(settlement, day, publishedOn, party, figures, acrossWater, citation);
  }
}
