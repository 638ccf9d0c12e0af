package org.ridgeline.backtest.score;

import java.util.OptionalDouble;

/**
 * How many of the places that were called likely were lost: precision at each threshold, weighted
 * by how much recall rises there. From above 0 to 1; chance has the share that was lost.
 *
 * <p>The sum over thresholds of (R<sub>n</sub> - R<sub>n-1</sub>) P<sub>n</sub>, a step and no line
 * between two points (Davis and Goadrich, "The relationship between precision-recall and ROC
 * curves", ICML 2006, say why; scikit-learn's {@code average_precision_score} is the same). Rows
 * with the same value are one threshold, so that their order is of no account.
 */
public final class AveragePrecision {

  private AveragePrecision() {}

  /** Over all rows, of whatever nights; empty if none was lost. */
  public static OptionalDouble pooled(Forecast forecast, Weights weights) {
    var curve = new Curve();
    forecast.ties(weights, curve);
    return curve.lost == 0 ? OptionalDouble.empty() : OptionalDouble.of(curve.sum / curve.lost);
  }

  /** Precision and recall, the highest threshold first. */
  private static final class Curve implements Forecast.Tie {

    private long lost;
    private long called;
    private double sum;

    @Override
    public void take(double value, long lostOfTie, long keptOfTie) {
      lost += lostOfTie;
      called += lostOfTie + keptOfTie;
      sum += lostOfTie * ((double) lost / called);
    }
  }
}
