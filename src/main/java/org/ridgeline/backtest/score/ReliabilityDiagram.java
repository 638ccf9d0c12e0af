package org.ridgeline.backtest.score;

import java.util.List;
import java.util.stream.IntStream;
import org.ridgeline.backtest.score.IsotonicRegression.Block;

/**
 * How often a loss came where a probability was told, in bins that nobody chose; and how much of
 * the Brier score is whose.
 *
 * <p>CORP: Dimitriadis, Gneiting and Jordan, "Stable reliability diagrams for probabilistic
 * classifiers", Proceedings of the National Academy of Sciences 118 (2021). The bins are the blocks
 * of the {@link IsotonicRegression} of outcomes on probabilities; score = miscalibration -
 * discrimination + uncertainty, none of them below zero.
 *
 * @param bins the lowest probability first: {@code meanValue} was told in the mean, {@code share}
 *     came
 * @param score the Brier score of the probabilities
 * @param miscalibration by how much the score would be better, had the shares been told
 * @param discrimination by how much the shares are better than one share for all
 * @param uncertainty the score of one who always tells the share that was lost of all
 */
public record ReliabilityDiagram(
    List<Block> bins,
    double score,
    double miscalibration,
    double discrimination,
    double uncertainty) {

  public ReliabilityDiagram {
    bins = List.copyOf(bins);
  }

  /**
   * Of a forecast whose values are probabilities.
   *
   * @throws IllegalArgumentException if a value is no probability, or no row counts
   */
  public static ReliabilityDiagram of(Forecast probability, Weights weights) {
    var sample = probability.sample();
    var told = new double[sample.size()];
    for (int row = 0; row < told.length; row++) {
      told[row] = probability.value(row);
    }
    var score = BrierScore.of(sample, told).mean(weights);
    if (score.isEmpty()) {
      throw new IllegalArgumentException("no row counts");
    }
    var bins = IsotonicRegression.of(probability, weights).blocks();
    double rate = weights.baseRate(sample);
    double uncertainty = rate * (1 - rate);
    double recalibrated =
        bins.stream().mapToDouble(ReliabilityDiagram::squared).reduce(0, Double::sum)
            / weights.total();
    return new ReliabilityDiagram(
        bins,
        score.getAsDouble(),
        atLeastZero(score.getAsDouble() - recalibrated),
        atLeastZero(uncertainty - recalibrated),
        uncertainty);
  }

  /**
   * Between what the share of each bin would lie had other places and months been seen: on each
   * replicate the regression is fitted anew and asked for the mean probability of the bin. Their
   * band draws rows, as if these were independent; this one draws places and months. It is
   * approximate: what a bootstrap says of such a fit need not converge (Sen, Banerjee and
   * Woodroofe, "Inconsistency of bootstrap: the Grenander estimator", Annals of Statistics 38,
   * 2010).
   *
   * @return an estimate for each of {@link #bins}
   */
  public List<Estimate> band(Forecast probability, BlockBootstrap bootstrap, double level) {
    var numbers = IntStream.range(0, bins.size()).boxed().toList();
    var resampled =
        bootstrap.resample(
            numbers,
            weights -> {
              var fitted = IsotonicRegression.of(probability, weights);
              return bins.stream().mapToDouble(bin -> shareAt(fitted, bin.meanValue())).toArray();
            });
    return numbers.stream().map(bin -> resampled.estimate(bin, level)).toList();
  }

  private static double shareAt(IsotonicRegression fitted, double probability) {
    return fitted.blocks().isEmpty() ? Double.NaN : fitted.at(probability);
  }

  /** The squared error of the rows of a bin, for all of which its share is told. */
  private static double squared(Block bin) {
    return bin.losses() * (1 - bin.share());
  }

  /** What is only just below zero is so by rounding. */
  private static double atLeastZero(double part) {
    return Math.max(0, part);
  }
}
