package org.ridgeline.reason.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.derive.place.Residents;
import org.ridgeline.fact.AboutSettlement;

/**
 * Somebody said, for the first time since another party was last there, that a party holds all of a
 * place.
 *
 * @param day that the claim speaks of
 * @param daysAgo from that day to the cut-off
 * @param people how many lived there before they began to leave
 */
public record LossClaim(String settlement, String holder, LocalDate day, int daysAgo, int people)
    implements AboutSettlement {

  /** The latest first; of one day by place, then by the party that is said to have taken it. */
  public static final Comparator<LossClaim> LATEST_FIRST =
      Comparator.comparingInt(LossClaim::daysAgo)
          .thenComparing(LossClaim::settlement)
          .thenComparing(LossClaim::holder);

  /** That the statement claims the loss of a place with so many residents. */
  public static LossClaim by(Statement statement, Residents residents) {
    return new LossClaim(
        statement.settlement(),
        statement.holder(),
        statement.claim().asOf(),
        statement.daysAgo(),
        residents.before());
  }

  /** All that were concluded, the latest first. */
  public static List<LossClaim> all(List<Object> facts) {
    return facts.stream()
        .filter(LossClaim.class::isInstance)
        .map(LossClaim.class::cast)
        .sorted(LATEST_FIRST)
        .toList();
  }
}
