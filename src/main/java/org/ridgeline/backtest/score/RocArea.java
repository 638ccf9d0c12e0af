package org.ridgeline.backtest.score;

import java.util.OptionalDouble;

/**
 * The area under the curve of the receiver operating characteristic: how probably a place that was
 * lost had a higher value than one that was not; equal values count half. From 0 to 1, 0.5 for
 * chance and for one value for all.
 *
 * <p>Hanley and McNeil, "The meaning and use of the area under a receiver operating characteristic
 * (ROC) curve", Radiology 143 (1982), by the statistic of Mann and Whitney (1947).
 */
public final class RocArea {

  private RocArea() {}

  /** Over all pairs of rows, of whatever nights; empty if all were lost, or none. */
  public static OptionalDouble pooled(Forecast forecast, Weights weights) {
    var pairs = new Pairs();
    forecast.ties(weights, pairs);
    return pairs.area();
  }

  /** Over the pairs of rows of one night; empty if all were lost that night, or none. */
  public static OptionalDouble ofNight(Forecast forecast, int night, Weights weights) {
    var pairs = new Pairs();
    forecast.tiesOfNight(night, weights, pairs);
    return pairs.area();
  }

  /** The mean over the nights that have an area; empty if none has. */
  public static OptionalDouble nightly(Forecast forecast, Weights weights) {
    var mean = new NightlyMean();
    for (int night = 0; night < forecast.sample().nights(); night++) {
      int weight = weights.ofNight(night);
      if (weight > 0) {
        ofNight(forecast, night, weights).ifPresent(area -> mean.add(area, weight));
      }
    }
    return mean.value();
  }

  /** Counts pairs of a place that was lost and one that was not; in integers, so exactly. */
  private static final class Pairs implements Forecast.Tie {

    private long lost;
    private long kept;
    private long twiceInOrder;

    @Override
    public void take(double value, long lostOfTie, long keptOfTie) {
      twiceInOrder += keptOfTie * (2 * lost + lostOfTie);
      lost += lostOfTie;
      kept += keptOfTie;
    }

    OptionalDouble area() {
      return lost == 0 || kept == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) twiceInOrder / (2 * lost * kept));
    }
  }
}
