package org.ridgeline.derive.activity;

import java.time.LocalDate;
import org.ridgeline.fact.Night;

/** How long ago a day was, seen from the night that is assessed. */
public final class Ages {

  private Ages() {}

  /** Days from {@code day} to the cut-off. */
  public static int days(LocalDate day, Night night) {
    return Math.toIntExact(night.asOf().toEpochDay() - day.toEpochDay());
  }
}
