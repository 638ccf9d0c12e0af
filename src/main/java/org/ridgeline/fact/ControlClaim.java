package org.ridgeline.fact;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.RowFact;

/**
 * One source's statement that a party holds a settlement or part of it, or that it does not.
 *
 * <p>A claim is what somebody said, never what is so; only rules turn claims into conclusions.
 *
 * @param asOf the day the statement speaks of, not the day it was published
 * @param holder the party that the statement is about
 * @param sharePercent how much of the settlement a map shows in the party's hands, if one measured
 * @param credibility by the Admiralty code, from 1 (confirmed) to 6 (cannot be judged)
 */
public record ControlClaim(
    String id,
    LocalDate asOf,
    LocalDate publishedOn,
    String settlement,
    String holder,
    Extent extent,
    OptionalDouble sharePercent,
    Stance stance,
    String source,
    int credibility,
    String url,
    String text,
    Citation citation)
    implements AboutSettlement, RowFact {

  /** A claim that nobody measured. */
  public ControlClaim(
      String id,
      LocalDate asOf,
      LocalDate publishedOn,
      String settlement,
      String holder,
      Extent extent,
      Stance stance,
      String source,
      int credibility,
      String url,
      String text,
      Citation citation) {
    this(
        id,
        asOf,
        publishedOn,
        settlement,
        holder,
        extent,
        OptionalDouble.empty(),
        stance,
        source,
        credibility,
        url,
        text,
        citation);
  }

  /** How much it says that the party holds, in words that follow {@code holds}. */
  public String words() {
    // Whoever is there at all has more than nothing, however a map rounds.
    return isPresence() && sharePercent.orElse(0) > 0
        ? Extent.share(sharePercent.getAsDouble())
        : extent.words();
  }

  /** Whether it says that the party does not hold the settlement, or not as much of it. */
  public boolean isDenial() {
    return stance == Stance.DENIES || extent == Extent.NONE;
  }

  /**
   * How much of the settlement it is about, from 0 (none) to 4 (all): of a claim, how much the
   * party is said to hold; of a denial, from how much on it is said not to.
   */
  public int rank() {
    // Who says that a party holds none of it denies that it holds even the outskirts.
    return extent == Extent.NONE ? Extent.OUTSKIRTS.rank() : extent.rank();
  }

  /** Whether it says that the party is there at all. */
  public boolean isPresence() {
    return stance == Stance.CLAIMS && extent != Extent.NONE;
  }

  /** Whether it says that the party holds the whole settlement. */
  public boolean isWhole() {
    return stance == Stance.CLAIMS && extent == Extent.ALL;
  }

  /** Whether it says that the party has most of the settlement or all of it in hand. */
  public boolean isInHand() {
    return isPresence() && rank() >= Extent.MOST.rank();
  }

  /** Whether its source speaks for the very party that it says is there. */
  public boolean isOwnWord() {
    return citation.party().equals(holder);
  }

  /** Whether its source speaks for a party, yet says that another is there. */
  public boolean isAdmission() {
    return isPresence() && !citation.party().isEmpty() && !isOwnWord();
  }

  /** Whether {@code other} says at least as much: who sees all of it sees its outskirts too. */
  public boolean isConfirmedBy(ControlClaim other) {
    if (!holder.equals(other.holder()) || isDenial() != other.isDenial()) {
      return false;
    }
    int more = other.rank() - rank();
    // Who denies that a party holds even a part denies all the more that it holds all.
    return isDenial() ? more <= 0 : more >= 0;
  }

  /**
   * Whether {@code other} says that this is not so. Who saw another party there on an earlier day
   * says nothing of who came later; a denial speaks of the change itself, however often that is
   * claimed again.
   */
  public boolean isContradictedBy(ControlClaim other) {
    if (holder.equals(other.holder())) {
      return isDeniedBy(other) || other.isDeniedBy(this);
    }
    return isPresence()
        && other.isPresence()
        && leavesNoRoom(other)
        && !other.asOf().isBefore(asOf);
  }

  private boolean isDeniedBy(ControlClaim denial) {
    return isPresence() && denial.isDenial() && denial.rank() <= rank();
  }

  /** Two parties may each hold a part, but neither all nor most beside the other's most. */
  private boolean leavesNoRoom(ControlClaim other) {
    return isWhole() || other.isWhole() || (extent == Extent.MOST && other.extent() == Extent.MOST);
  }

  /** The same claim of another holder. */
  public ControlClaim heldBy(String party) {
    return new ControlClaim(
        id,
        asOf,
        publishedOn,
        settlement,
        party,
        extent,
        sharePercent,
        stance,
        source,
        credibility,
        url,
        text,
        citation);
  }

  /** Of the id alone, which tells claims apart. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
