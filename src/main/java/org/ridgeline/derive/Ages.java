package org.ridgeline.derive;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import org.ridgeline.fact.Night;

/** How long ago a day was, seen from the night that is assessed. */
final class Ages {

  private Ages() {}

  /** Days from {@code day} to the cut-off. */
  static int days(LocalDate day, Night night) {
    return Math.toIntExact(DAYS.between(day, night.asOf()));
  }
}
