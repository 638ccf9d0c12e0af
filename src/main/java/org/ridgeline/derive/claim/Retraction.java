package org.ridgeline.derive.claim;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * That a source has taken back what it said of who is in a place, and has not put it otherwise.
 *
 * @param claim what it said; no rule knows it as a claim any more
 * @param id of the claim
 * @param holder the party that it put there, or said not to be there
 * @param voice whose word it was
 * @param party for whom the source speaks, or empty
 * @param day on which it was taken back
 * @param daysAgo from that day to the cut-off
 * @param saidDaysAgo from the day of which the claim spoke to the cut-off
 */
public record Retraction(
    ControlClaim claim,
    String id,
    String settlement,
    String holder,
    String voice,
    String party,
    LocalDate day,
    int daysAgo,
    int saidDaysAgo)
    implements AboutSettlement, Cited {

  /** Whether it said that its holder is in the place at all. */
  public boolean isPresence() {
    return claim.isPresence();
  }

  /** Whether it said that its holder has most of the place or all of it. */
  public boolean isInHand() {
    return claim.isInHand();
  }

  /** Whether its source spoke for the very party that it said is there. */
  public boolean isOwnWord() {
    return claim.isOwnWord();
  }

  @Override
  public List<Citation> citations() {
    return claim.citations();
  }

  /** Of the id alone, which tells most claims apart. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
