package org.ridgeline.fact;

import java.time.LocalDate;

/**
 * One source's statement that a party holds a settlement or part of it, or that it does not.
 *
 * <p>A claim is what somebody said, never what is so; only rules turn claims into conclusions.
 *
 * @param asOf the day the statement speaks of, not the day it was published
 * @param holder the party that the statement is about
 * @param credibility by the Admiralty code, from 1 (confirmed) to 6 (cannot be judged)
 */
public record ControlClaim(
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
    Citation citation)
    implements AboutSettlement, Stated {

  /** Whether it says that the party is there at all. */
  public boolean isPresence() {
    return stance == Stance.CLAIMS && extent != Extent.NONE;
  }

  /** Whether it says that the party holds the whole settlement. */
  public boolean isWhole() {
    return stance == Stance.CLAIMS && extent == Extent.ALL;
  }

  /** Whether its source speaks for the very party that it says is there. */
  public boolean isOwnWord() {
    return citation.source().party().equals(holder);
  }
}
