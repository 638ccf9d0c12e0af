package org.ridgeline.derive.activity;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.Compass;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * From where one party attacked a settlement, or advanced on it, on one day.
 *
 * <p>What is reported of a district is told of its town as well. Reports that name no direction
 * give none.
 *
 * @param daysAgo days from that day to the cut-off
 * @param attacker the party that attacked, or empty if no report says
 * @param attacked the party that it presses, by who held the place that day, or empty if none is
 *     known
 * @param direction where the attack came from
 * @param bearing the same in degrees clockwise from north, 0 to 315
 */
public record AttackDirection(
    String settlement,
    LocalDate day,
    int daysAgo,
    String attacker,
    String attacked,
    Compass direction,
    double bearing,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public AttackDirection {
    citations = List.copyOf(citations);
  }
}
