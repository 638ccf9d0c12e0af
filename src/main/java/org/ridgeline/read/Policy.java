package org.ridgeline.read;

import java.time.LocalDate;

/**
 * What the operator allows the input to be.
 *
 * @param badRows how many bad rows each table may have
 * @param lastDay the last day that a row may speak of; a later one is yet to come
 */
public record Policy(PerTable<Tolerance> badRows, Limits limits, LocalDate lastDay) {

  /** The usual limits, whatever the day. */
  public static Policy allowing(Tolerance badRows) {
    return new Policy(PerTable.all(badRows), Limits.USUAL, LocalDate.MAX);
  }
}
