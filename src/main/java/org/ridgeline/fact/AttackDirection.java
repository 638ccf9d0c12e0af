package org.ridgeline.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * From where one party attacked a settlement, or advanced on it, on one day.
 *
 * <p>What is reported of a district is told of its town as well. Reports that name no direction
 * give none.
 *
 * @param daysAgo days from that day to the cut-off
 * @param attacker the party that attacked, or empty if no report says
 * @param direction where the attack came from
 * @param bearing the same in degrees clockwise from north, 0 to 315
 */
public record AttackDirection(
    String settlement,
    LocalDate day,
    int daysAgo,
    String attacker,
    Compass direction,
    double bearing,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public AttackDirection {
    citations = List.copyOf(citations);
  }
}
