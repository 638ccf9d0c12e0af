package org.ridgeline.backtest.score;

import java.util.OptionalDouble;

/**
 * A figure, and between what it would lie had other places and months been seen.
 *
 * @param value on the sample itself; empty where it does not exist
 * @param low the lower end of the interval; empty if fewer than half of the replicates had the
 *     figure, for the others would then speak of another sample
 * @param high the upper end, likewise
 * @param level the part of the replicates that lies between them, such as 0.9
 * @param defined how many replicates had the figure
 * @param replicates how many there were
 */
public record Estimate(
    OptionalDouble value,
    OptionalDouble low,
    OptionalDouble high,
    double level,
    int defined,
    int replicates) {

  /** Of a figure that does not exist. */
  public static Estimate none() {
    return new Estimate(
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Resampled.LEVEL,
        0,
        0);
  }

  /** Whether all of the interval lies below zero; not, if there is none. */
  public boolean isBelowZero() {
    return high.isPresent() && high.getAsDouble() < 0;
  }

  /** Whether all of the interval lies above zero; not, if there is none. */
  public boolean isAboveZero() {
    return low.isPresent() && low.getAsDouble() > 0;
  }
}
