package org.ridgeline.derive.activity;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * A day on which one party attacked a settlement on the ground, beside the shelling and the air
 * strikes nearest to it in time.
 *
 * @param day the day of the attack on the ground
 * @param daysAgo days from that day to the cut-off
 * @param attacker the only party that any of the reports names, or empty if none names one
 * @param attacked the party that it presses, by who held the place that day, or empty if none is
 *     known
 * @param withinDays the length of the shortest span of days that holds the attack, a shelling and
 *     an air strike; 1 if all three fell on one day
 */
public record CombinedAssault(
    String settlement,
    LocalDate day,
    int daysAgo,
    String attacker,
    String attacked,
    int withinDays,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public CombinedAssault {
    citations = List.copyOf(citations);
  }

  /** Of what tells it from most others, and not of each row that it cites. */
  @Override
  public int hashCode() {
    return 31 * (31 * settlement.hashCode() + day.hashCode()) + attacker.hashCode();
  }
}
