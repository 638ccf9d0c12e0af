package org.ridgeline.fact;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * The night that is assessed.
 *
 * @param asOf the cut-off: only what was published by then is known
 */
public record Night(LocalDate asOf) implements Cited {

  /** The month of the cut-off, from 1 to 12. */
  public int month() {
    return asOf.getMonthValue();
  }

  /** The day that was {@code days} whole days before the cut-off. */
  public LocalDate daysBefore(double days) {
    return asOf.minusDays((long) days);
  }

  /** Days from {@code day} to the cut-off. */
  public int daysSince(LocalDate day) {
    return Math.toIntExact(asOf.toEpochDay() - day.toEpochDay());
  }

  @Override
  public List<Citation> citations() {
    return List.of();
  }
}
