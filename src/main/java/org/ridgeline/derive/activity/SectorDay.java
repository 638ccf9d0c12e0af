package org.ridgeline.derive.activity;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * The attacks on the ground that one party made in one sector on one day, repelled or not.
 *
 * @param daysAgo days from that day to the cut-off
 * @param attacker the party that attacked, or empty if no report says
 * @param attacked the party that it presses, by who held the place that day, or empty if none is
 *     known
 * @param count the highest figure in any one report; figures of different reports are not added
 */
public record SectorDay(
    String sector,
    LocalDate day,
    int daysAgo,
    String attacker,
    String attacked,
    double count,
    List<Citation> citations)
    implements Cited {

  public SectorDay {
    citations = List.copyOf(citations);
  }

  /** Of what tells it from most others, and not of each row that it cites. */
  @Override
  public int hashCode() {
    return 31 * (31 * sector.hashCode() + day.hashCode()) + attacker.hashCode();
  }
}
