package org.ridgeline.read.knowledge;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.provenance.Citation;

/**
 * Which rows were known by the end of a day.
 *
 * @param pending the rows of which it is not yet known what happened to them on that day
 */
public record Knowledge(LocalDate day, Withdrawals withdrawals, Set<Citation> pending) {

  /** Whether a row was known that was published on some day. */
  public boolean has(Citation row, LocalDate publishedOn) {
    boolean known = !publishedOn.isAfter(day) && !isGone(row);
    // On one day a row comes or goes, and never both.
    return pending.contains(row) != known;
  }

  /** How many of {@code rows} had been withdrawn. */
  public int withdrawn(Stream<Citation> rows) {
    return withdrawals.isEmpty() ? 0 : (int) rows.filter(this::isTakenBack).count();
  }

  /** Which of {@code claims} had been withdrawn, and when. */
  public Withdrawals takenBack(Stream<ControlClaim> claims) {
    if (withdrawals.isEmpty()) {
      return Withdrawals.NONE;
    }
    var gone = claims.filter(claim -> isTakenBack(claim.citation())).toList();
    var days =
        gone.stream()
            .map(ControlClaim::citation)
            .collect(toMap(identity(), row -> withdrawals.of(row).orElseThrow()));
    return new Withdrawals(days, gone);
  }

  private boolean isTakenBack(Citation row) {
    return isGone(row) && !pending.contains(row);
  }

  private boolean isGone(Citation row) {
    return !withdrawals.isEmpty()
        && withdrawals.of(row).filter(gone -> !gone.isAfter(day)).isPresent();
  }
}
