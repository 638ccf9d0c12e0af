package org.ridgeline.backtest.score;

import java.util.OptionalDouble;

/**
 * The mean squared difference between the probability that was told and what came (1 for a loss, 0
 * for none): from 0, which is perfect, to 1.
 *
 * <p>Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review
 * 78 (1950), in the form for two classes that counts one of them.
 */
public final class BrierScore {

  private final PlaceNights sample;
  private final double[] squared;

  private BrierScore(PlaceNights sample, double[] squared) {
    this.sample = sample;
    this.squared = squared;
  }

  /**
   * The squared differences, to be averaged on any weights.
   *
   * @param probability of a loss, of each row, from 0 to 1
   * @throws IllegalArgumentException if there is not one for each row, or one is no probability
   */
  public static BrierScore of(PlaceNights sample, double[] probability) {
    if (probability.length != sample.size()) {
      throw new IllegalArgumentException(
          "%d probabilities for %d rows".formatted(probability.length, sample.size()));
    }
    var squared = new double[probability.length];
    for (int row = 0; row < squared.length; row++) {
      if (!(probability[row] >= 0 && probability[row] <= 1)) {
        throw new IllegalArgumentException(
            "the probability of row %d is %s; it is from 0 to 1".formatted(row, probability[row]));
      }
      double difference = probability[row] - (sample.isLost(row) ? 1 : 0);
      squared[row] = difference * difference;
    }
    return new BrierScore(sample, squared);
  }

  /** The score; empty if no row counts. */
  public OptionalDouble mean(Weights weights) {
    double sum = 0;
    long rows = 0;
    for (int row = 0; row < squared.length; row++) {
      int weight = weights.ofRow(row);
      sum += weight * squared[row];
      rows += weight;
    }
    return rows == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / rows);
  }

  /**
   * The skill: one minus the ratio of this score and that of a reference, so 1 is perfect, 0 as
   * good as the reference, less than 0 worse (Murphy, "Skill scores based on the mean square error
   * and their relationships to the correlation coefficient", Monthly Weather Review 116, 1988);
   * empty if no row counts or the reference is perfect.
   *
   * @throws IllegalArgumentException if the reference is of another sample
   */
  public OptionalDouble skill(BrierScore reference, Weights weights) {
    if (reference.sample != sample) {
      throw new IllegalArgumentException("the reference is of another sample");
    }
    return skill(reference.mean(weights), weights);
  }

  /**
   * The skill against one who tells for every row the share that was lost of just these rows: a
   * reference that knew how many would be lost, and not which.
   */
  public OptionalDouble skillAgainstBaseRate(Weights weights) {
    double rate = weights.baseRate(sample);
    return skill(OptionalDouble.of(rate * (1 - rate)), weights);
  }

  private OptionalDouble skill(OptionalDouble reference, Weights weights) {
    var score = mean(weights);
    return score.isEmpty() || reference.orElse(0) == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - score.getAsDouble() / reference.getAsDouble());
  }
}
