package org.ridgeline.derive.claim;

import org.ridgeline.fact.AboutSettlement;

/**
 * Another party that is said to have a place in hand, seen from one statement that somebody has.
 *
 * @param statement id of the claim that it is seen from
 * @param holder the party which that claim says is there
 * @param other the other party
 * @param earlier whether anybody says so of the other of an earlier day
 * @param lastDays since anybody last said so of the other, on that day or before
 * @param seenDays since somebody who does not speak for the other last said so, before that day
 * @param nextDays until another voice says so of the other, on that day or later
 */
public record OtherHolder(
    String statement,
    String settlement,
    String holder,
    String other,
    boolean earlier,
    int lastDays,
    int seenDays,
    int nextDays)
    implements AboutSettlement {

  /** Of the statement and the other, which tell such facts apart. */
  @Override
  public int hashCode() {
    return 31 * statement.hashCode() + other.hashCode();
  }
}
