package org.ridgeline.read;

import java.time.LocalDate;
import org.ridgeline.read.file.InputLimits;

/**
 * What the operator allows the input to be.
 *
 * @param badRows how many bad rows each table may have
 * @param lastDay the last day that a row may speak of; a later one is yet to come
 * @param isNamed whether somebody has named the night, so that later rows prove no wrong clock
 */
public record InputPolicy(
    PerTable<BadRowTolerance> badRows, InputLimits limits, LocalDate lastDay, boolean isNamed) {

  /** For the newest night there is. */
  public InputPolicy(PerTable<BadRowTolerance> badRows, InputLimits limits, LocalDate lastDay) {
    this(badRows, limits, lastDay, false);
  }

  /** The usual limits, whatever the day. */
  public static InputPolicy allowing(BadRowTolerance badRows) {
    return new InputPolicy(PerTable.all(badRows), InputLimits.USUAL, LocalDate.MAX);
  }
}
