package org.ridgeline.backtest.score;

import java.util.Optional;

/**
 * Makes probabilities of values of any scale, each from what happened at other places: so points
 * and kilometres are compared by one score, and none has seen its own outcome.
 *
 * <p>Places that count are dealt into folds in turn by the order of their numbers, then the rest;
 * the values of each fold become probabilities by the {@link IsotonicRegression} of the rows of all
 * others. All nights of a place are of one fold, so its own losses are never known; what other
 * places lost in the same weeks is. Cross-validation after Stone, "Cross-validatory choice and
 * assessment of statistical predictions", Journal of the Royal Statistical Society B 36 (1974).
 * Places elsewhere without any loss make every probability zero.
 */
public final class CrossFitting {

  private CrossFitting() {}

  /**
   * A probability of each row, from 0 to 1; empty if there is nothing to learn from, for the rows
   * that count are of one place alone, or none counts.
   *
   * @param folds how many there are
   * @param weights which rows are learnt from, and how often they count
   * @throws IllegalArgumentException if there are fewer than two folds
   */
  public static Optional<double[]> probabilities(Forecast forecast, int folds, Weights weights) {
    if (folds < 2) {
      throw new IllegalArgumentException("%d folds; at least two".formatted(folds));
    }
    if (weights.total() == 0) {
      return Optional.empty();
    }
    var sample = forecast.sample();
    var fold = folds(sample, folds, weights);
    var probability = new double[sample.size()];
    for (int held = 0; held < folds; held++) {
      var others = new boolean[sample.size()];
      for (int row = 0; row < others.length; row++) {
        others[row] = fold[sample.place(row)] != held;
      }
      var fitted = IsotonicRegression.of(forecast, weights.only(others));
      for (int row = 0; row < others.length; row++) {
        if (!others[row]) {
          if (fitted.blocks().isEmpty()) {
            return Optional.empty();
          }
          probability[row] = fitted.at(forecast.value(row));
        }
      }
    }
    return Optional.of(probability);
  }

  /**
   * The fold of each place, by its number, from 0: those that count are dealt first, so that no
   * fold has all of them.
   */
  public static int[] folds(PlaceNights sample, int folds, Weights weights) {
    var counts = new boolean[sample.places()];
    for (int row = 0; row < sample.size(); row++) {
      counts[sample.place(row)] |= weights.ofRow(row) > 0;
    }
    var fold = new int[sample.places()];
    int dealt = 0;
    for (boolean counting : new boolean[] {true, false}) {
      for (int place : sample.placesOfRows()) {
        if (counts[place] == counting) {
          fold[place] = dealt++ % folds;
        }
      }
    }
    return fold;
  }
}
