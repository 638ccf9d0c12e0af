package org.ridgeline.reason.conclude;

import java.util.List;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;
import org.ridgeline.phrase.English;

/**
 * A claim that still counts: its source has not said anything newer, and it has not gone stale.
 *
 * @param voice whom the claim's source speaks for
 * @param id of the claim
 * @param daysAgo from the day that the claim speaks of to the cut-off
 * @param rank how much of the place the claim is about, from 0 (none of it) to 4 (all of it); of a
 *     denial, from how much on it denies
 */
public record StandingClaim(
    ControlClaim claim,
    String id,
    String settlement,
    String holder,
    String voice,
    Stance stance,
    int rank,
    int daysAgo)
    implements AboutSettlement, Cited {

  /** The claim that the statement is, as one that still counts. */
  public static StandingClaim of(Statement statement) {
    return of(statement.claim(), statement.daysAgo());
  }

  /** The claim, of so many days ago, as one that still counts. */
  static StandingClaim of(ControlClaim claim, int daysAgo) {
    return new StandingClaim(
        claim,
        claim.id(),
        claim.settlement(),
        claim.holder(),
        claim.citation().voice(),
        claim.stance(),
        claim.rank(),
        daysAgo);
  }

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

  /** Whether it denies that its holder has as much of the place as its rank says. */
  public boolean isDenial() {
    return claim.isDenial();
  }

  /** Whether its source speaks for the party that it says is there. */
  public boolean isOwnWord() {
    return claim.isOwnWord();
  }

  /** Whether its source speaks for a party, be it this one or its opponent. */
  public boolean isPartisan() {
    return !claim.citation().party().isEmpty();
  }

  /** Whether it says the like of {@code place} as {@code status} does. */
  boolean agreesThat(String place, Status status) {
    // Who puts another party in a district says that the town is shared.
    if (!settlement.equals(place)) {
      return status == Status.CONTESTED && isPresence();
    }
    if (status != Status.CONTESTED) {
      return isWhole();
    }
    // Who puts a party in a part, or denies that it has more, says that the place is shared.
    return isPresence() ? !isWhole() : rank >= Extent.MOST.rank();
  }

  /** The claim in words: who says what of whom, the day that it speaks of, and the source. */
  public String statement() {
    return statement(PartyNames.NONE);
  }

  /** The same with the names of parties. */
  String statement(PartyNames names) {
    return "%s %s (%s)".formatted(speaker(names), predicate(names), origin());
  }

  /** Whose word it is: a party's, or that of a source without one. */
  String speaker(PartyNames names) {
    return isPartisan() ? names.of(voice) : claim.citation().source().name();
  }

  /** The day that it speaks of, and of a party which of its offices speaks. */
  String origin() {
    var day = English.day(claim.asOf());
    return isPartisan() ? day + ", " + claim.citation().source().name() : day;
  }

  /** What the speaker says. */
  String predicate(PartyNames names) {
    // Who says that a party holds none of it denies that it holds any.
    var extent = claim.extent() == Extent.NONE ? "any of it" : claim.words();
    if (isDenial()) {
      return "denies that %s holds %s".formatted(names.of(holder), extent);
    }
    if (claim.isAdmission()) {
      return "admits that %s holds %s".formatted(names.of(holder), extent);
    }
    return isOwnWord()
        ? "claims " + extent
        : "reports that %s holds %s".formatted(names.of(holder), extent);
  }

  @Override
  public List<Citation> citations() {
    return claim.citations();
  }
}
