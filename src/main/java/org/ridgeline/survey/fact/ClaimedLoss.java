package org.ridgeline.survey.fact;

import java.time.LocalDate;
import java.util.Optional;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.reason.history.LossClaim;

/**
 * The latest claimed loss of a place, if no two parties are said to have taken it that day, among
 * those of all places.
 *
 * @param holder the party that is said to have taken it
 * @param day that the claim speaks of
 * @param daysAgo from that day to the cut-off
 * @param larger the latest claimed loss of a place with more residents, of several of one day the
 *     first by id; empty if there is none
 * @param smallerSince the first day of a claimed loss of a place with fewer; empty if there is none
 */
public record ClaimedLoss(
    String settlement,
    String holder,
    LocalDate day,
    int daysAgo,
    Optional<LossClaim> larger,
    Optional<LocalDate> smallerSince)
    implements AboutSettlement {

  /** Whether no place with more residents was claimed to be lost, and one with fewer was. */
  public boolean isLargest() {
    return larger.isEmpty() && smallerSince.isPresent();
  }

  /** How many days earlier the latest larger loss was; negative if that was later, or is none. */
  public int daysSinceLarger() {
    return larger.map(loss -> loss.daysAgo() - daysAgo).orElse(-1);
  }

  /** The id of the place of that larger loss; empty if there is none. */
  public String other() {
    return larger.map(LossClaim::settlement).orElse("");
  }

  /** The party that is said to have taken that place; empty if there is none. */
  public String taker() {
    return larger.map(LossClaim::holder).orElse("");
  }

  /** The day of that loss, or of this one if there is none larger. */
  public LocalDate then() {
    return larger.map(LossClaim::day).orElse(day);
  }

  /** The first day of a claimed loss of a smaller place, or of this one if there is none. */
  public LocalDate since() {
    return smallerSince.orElse(day);
  }
}
