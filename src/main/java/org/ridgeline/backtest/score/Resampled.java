package org.ridgeline.backtest.score;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Figures of a sample and of its bootstrap replicates, all on the same ones.
 *
 * <p>Intervals are by percentiles (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993,
 * chapter 13), which are interpolated between replicates (Hyndman and Fan, "Sample quantiles in
 * statistical packages", The American Statistician 50, 1996, definition 7).
 *
 * @param <K> what figures are asked for by
 */
public final class Resampled<K> {

  /** The part of replicates that lies in an interval, if no other is asked for. */
  public static final double LEVEL = 0.9;

  private final Map<K, Integer> names;
  private final double[] whole;
  private final double[][] replicates;

  /**
   * @param whole each figure on the sample itself; not a number where it does not exist
   * @param replicates each figure on each replicate, likewise
   */
  Resampled(Map<K, Integer> names, double[] whole, double[][] replicates) {
    this.names = names;
    this.whole = whole;
    this.replicates = replicates;
  }

  /** A figure with the interval of nine tenths of its replicates. */
  public Estimate estimate(K figure) {
    return estimate(figure, LEVEL);
  }

  /**
   * A figure with the interval of any part of its replicates.
   *
   * @param level the part of replicates that lies in the interval, above 0 and below 1
   * @throws IllegalArgumentException if there is no such figure, or the level is not so
   */
  public Estimate estimate(K figure, double level) {
    int number = number(figure);
    return estimate(whole[number], replicates[number], level);
  }

  /** How much higher one figure is than another, with the interval of nine tenths. */
  public Estimate difference(K figure, K other) {
    return difference(figure, other, LEVEL);
  }

  /** How much higher one figure is than another, replicate by replicate. */
  public Estimate difference(K figure, K other, double level) {
    int one = number(figure);
    int two = number(other);
    var differences = new double[replicates[one].length];
    for (int i = 0; i < differences.length; i++) {
      differences[i] = replicates[one][i] - replicates[two][i];
    }
    return estimate(whole[one] - whole[two], differences, level);
  }

  private int number(K figure) {
    var number = names.get(figure);
    if (number == null) {
      throw new IllegalArgumentException("no figure is called " + figure);
    }
    return number;
  }

  private static Estimate estimate(double value, double[] replicates, double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level %s is not between 0 and 1".formatted(level));
    }
    var defined =
        Arrays.stream(replicates).filter(figure -> !Double.isNaN(figure)).sorted().toArray();
    boolean enough = 2 * defined.length >= replicates.length;
    double tail = (1 - level) / 2;
    return new Estimate(
        Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
        enough ? OptionalDouble.of(quantile(defined, tail)) : OptionalDouble.empty(),
        enough ? OptionalDouble.of(quantile(defined, 1 - tail)) : OptionalDouble.empty(),
        level,
        defined.length,
        replicates.length);
  }

  private static double quantile(double[] sorted, double part) {
    double position = part * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
