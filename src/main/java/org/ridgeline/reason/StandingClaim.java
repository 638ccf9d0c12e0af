package org.ridgeline.reason;

import java.util.List;
import org.ridgeline.fact.Citation;
import org.ridgeline.fact.Cited;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Stance;

/**
 * A claim that still counts: its source has not said anything newer, and it has not gone stale.
 *
 * @param voice whom the claim's source speaks for
 * @param rank how much of the place the claim is about, from 0 (none of it) to 4 (all of it)
 */
public record StandingClaim(
    ControlClaim claim, String settlement, String holder, String voice, Stance stance, int rank)
    implements Cited {

  /** The claim, as one that still counts. */
  public static StandingClaim of(ControlClaim claim) {
    return new StandingClaim(
        claim,
        claim.settlement(),
        claim.holder(),
        claim.citation().voice(),
        claim.stance(),
        claim.extent().rank());
  }

  /** Whether it says that its holder is in the place at all. */
  public boolean isPresence() {
    return claim.isPresence();
  }

  /** Whether it says that its holder has the whole place. */
  public boolean isWhole() {
    return claim.isWhole();
  }

  /** Whether it denies that its holder has as much of the place as its rank says. */
  public boolean isDenial() {
    return stance == Stance.DENIES;
  }

  /** Whether its source speaks for the party that it says is there. */
  public boolean isOwnWord() {
    return claim.isOwnWord();
  }

  @Override
  public List<Citation> citations() {
    return claim.citations();
  }
}
