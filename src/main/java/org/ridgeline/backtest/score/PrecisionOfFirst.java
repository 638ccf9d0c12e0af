package org.ridgeline.backtest.score;

import java.util.OptionalDouble;

/**
 * How many of the first places of a night's list were lost, in the mean over the nights on which
 * any was; and what a perfect order would have reached.
 *
 * <p>Precision at a cut-off (Buckley and Voorhees, "Evaluating evaluation measure stability", SIGIR
 * 2000). Where the cut goes through rows with the same value, these count by their mean, which is
 * the expected value over their orders (McSherry and Najork, "Computing information retrieval
 * performance measures efficiently in the presence of tied scores", ECIR 2008). A night with fewer
 * places than the cut-off is cut at their number.
 *
 * @param precision from 0 to 1; empty if no night had a loss
 * @param ceiling the most that any order could reach, in the mean over the same nights: all losses
 *     of a night first; at most 1
 * @param nights how many nights had a loss
 */
public record PrecisionOfFirst(OptionalDouble precision, OptionalDouble ceiling, long nights) {

  /**
   * In the mean over nights.
   *
   * @param first the cut-off: how many places of a night are looked at
   * @throws IllegalArgumentException if that is less than one
   */
  public static PrecisionOfFirst of(Forecast forecast, int first, Weights weights) {
    if (first < 1) {
      throw new IllegalArgumentException("the first %d places are none".formatted(first));
    }
    var precision = new NightlyMean();
    var ceiling = new NightlyMean();
    for (int night = 0; night < forecast.sample().nights(); night++) {
      int weight = weights.ofNight(night);
      var list = new FirstOfNight(first);
      if (weight > 0) {
        forecast.tiesOfNight(night, weights, list);
      }
      if (list.lost > 0) {
        long looked = Math.min(first, list.all);
        precision.add(list.found / looked, weight);
        ceiling.add((double) Math.min(looked, list.lost) / looked, weight);
      }
    }
    return new PrecisionOfFirst(precision.value(), ceiling.value(), precision.nights());
  }

  /** Counts the losses of a night, and those among its first places. */
  private static final class FirstOfNight implements Forecast.Tie {

    private final int first;
    private long all;
    private long lost;
    private double found;

    FirstOfNight(int first) {
      this.first = first;
    }

    @Override
    public void take(double value, long lostOfTie, long keptOfTie) {
      long ofTie = lostOfTie + keptOfTie;
      long free = Math.max(0, Math.min(first - all, ofTie));
      found += (double) (free * lostOfTie) / ofTie;
      all += ofTie;
      lost += lostOfTie;
    }
  }
}
