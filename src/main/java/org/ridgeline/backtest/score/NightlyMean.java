package org.ridgeline.backtest.score;

import java.util.OptionalDouble;

/** The mean of a figure over nights, each as often as it counts. */
final class NightlyMean {

  private double sum;
  private long nights;

  void add(double figure, int weight) {
    sum += weight * figure;
    nights += weight;
  }

  long nights() {
    return nights;
  }

  /** Empty if no night had the figure. */
  OptionalDouble value() {
    return nights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / nights);
  }
}
