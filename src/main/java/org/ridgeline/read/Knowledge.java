package org.ridgeline.read;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ridgeline.fact.provenance.Citation;

/**
 * Which rows were known by the end of a day.
 *
 * @param withdrawals the day from which a row is no longer what its source says
 * @param pending the rows of which it is not yet known what happened to them on that day
 */
record Knowledge(LocalDate day, Map<Citation, LocalDate> withdrawals, Set<Citation> pending) {

  /** Whether a row was known that was published on some day. */
  boolean has(Citation row, LocalDate publishedOn) {
    boolean known = !publishedOn.isAfter(day) && !isGone(row);
    // On one day a row comes or goes, and never both.
    return pending.contains(row) != known;
  }

  /** How many of {@code rows} had been withdrawn. */
  int withdrawn(Stream<Citation> rows) {
    return withdrawals.isEmpty()
        ? 0
        : (int) rows.filter(row -> isGone(row) && !pending.contains(row)).count();
  }

  private boolean isGone(Citation row) {
    var gone = withdrawals.isEmpty() ? null : withdrawals.get(row);
    return gone != null && !gone.isAfter(day);
  }
}
