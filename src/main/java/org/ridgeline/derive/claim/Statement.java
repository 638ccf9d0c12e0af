package org.ridgeline.derive.claim;

import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;
import org.ridgeline.fact.provenance.Credit;

/**
 * A claim as it lies in time beside all other claims to its place, whoever still stands by them.
 *
 * <p>Who is said to hold most of the place or all of it is said to have it in hand. Days are
 * counted between the days that claims speak of, and are {@link #NEVER} where there is no other
 * claim.
 *
 * @param id of the claim
 * @param daysAgo from the day that it speaks of to the cut-off
 * @param newHolder whether its holder was not said to have the place in hand on any earlier day
 * @param lastWord whether neither its source, nor the origin of what it republishes, speaks of the
 *     place of a later day
 * @param partySpokeLater whether any office of the party that it speaks for does
 * @param otherVoiceDays to the nearest day, earlier or later, on which another voice says that the
 *     same party has the place in hand
 * @param repeatedDays until its own voice, and not one that passes it on, says so again of a later
 *     day
 * @param spokenDays until its own voice says anything of the place of a later day
 * @param claimedDays since anybody last said of an earlier day that the party holds all of it
 * @param deniedDays until another voice denies that the party is there, on that day or later
 * @param deniedByPartyDays until somebody who speaks for a party does
 */
public record Statement(
    ControlClaim claim,
    String id,
    String settlement,
    String holder,
    String voice,
    String party,
    int daysAgo,
    boolean newHolder,
    boolean lastWord,
    boolean partySpokeLater,
    int otherVoiceDays,
    int repeatedDays,
    int spokenDays,
    int claimedDays,
    int deniedDays,
    int deniedByPartyDays)
    implements AboutSettlement, Cited {

  /** More days than lie between any two claims, and more than anything that is counted. */
  public static final int NEVER = 999_999_999;

  /** Whether it says that its holder is in the place at all. */
  public boolean isPresence() {
    return claim.isPresence();
  }

  /** Whether it says that its holder has the whole place. */
  public boolean isWhole() {
    return claim.isWhole();
  }

  /** Whether it says that its holder has most of the place or all of it. */
  public boolean isInHand() {
    return claim.isInHand();
  }

  /** Whether it denies that its holder has as much of the place as it says. */
  public boolean isDenial() {
    return claim.isDenial();
  }

  /** Whether its source speaks for the very party that it says is there. */
  public boolean isOwnWord() {
    return claim.isOwnWord();
  }

  /** Whether its source speaks for a party, yet says that another is there. */
  public boolean isAdmission() {
    return claim.isAdmission();
  }

  /** Whether it comes from a source that speaks for no party, and is at least fair. */
  public boolean isCredible() {
    return party.isEmpty() && claim.citation().credit().isAtLeastFair();
  }

  /** Whether it says that its holder is in the place, and is of a doubtful source or in itself. */
  public boolean isDoubtful() {
    return isPresence() && claim.citation().credit() == Credit.DOUBTFUL;
  }

  @Override
  public List<Citation> citations() {
    return claim.citations();
  }

  /** Of the id alone, which tells claims apart. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
