package org.ridgeline.derive.activity;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * All that was reported of shelling and air strikes at a settlement, by whomever.
 *
 * @param first the first day of which a report tells
 * @param last the newest
 * @param daysAgo days from the newest to the cut-off
 * @param days of how many days reports tell
 * @param spanDays days from the first to the newest, both counted
 */
public record Bombardment(
    String settlement,
    LocalDate first,
    LocalDate last,
    int daysAgo,
    int days,
    int spanDays,
    List<Citation> citations)
    implements AboutSettlement, Cited {

  public Bombardment {
    citations = List.copyOf(citations);
  }

  /** Of what tells it from most others, and not of each row that it cites. */
  @Override
  public int hashCode() {
    return 31 * settlement.hashCode() + last.hashCode();
  }
}
