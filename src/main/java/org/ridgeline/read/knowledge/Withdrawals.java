package org.ridgeline.read.knowledge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.provenance.Citation;

/**
 * The rows that are no longer what their sources say.
 *
 * @param days the day from which each is not
 * @param claims those claims among them that tables of a night know no longer
 */
public record Withdrawals(Map<Citation, LocalDate> days, List<ControlClaim> claims) {

  public static final Withdrawals NONE = of(Map.of());

  public Withdrawals {
    days = Map.copyOf(days);
    claims = List.copyOf(claims);
  }

  /** Of tables that are known to their end, and have all rows. */
  public static Withdrawals of(Map<Citation, LocalDate> days) {
    return new Withdrawals(days, List.of());
  }

  public boolean isEmpty() {
    return days.isEmpty();
  }

  /** The day from which a row is no longer what its source says, if it ever is not. */
  public Optional<LocalDate> of(Citation row) {
    return days.isEmpty() ? Optional.empty() : Optional.ofNullable(days.get(row));
  }

  /** The same without some rows. */
  public Withdrawals without(Collection<Citation> left) {
    return new Withdrawals(
        days, claims.stream().filter(claim -> !left.contains(claim.citation())).toList());
  }
}
