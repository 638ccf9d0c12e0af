package org.ridgeline.backtest.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The share of losses as a function of a value that never falls where the value rises: of all such
 * functions the one with the least squared error.
 *
 * <p>By pool-adjacent-violators (Ayer, Brunk, Ewing, Reid and Silverman, "An empirical distribution
 * function for sampling with incomplete information", Annals of Mathematical Statistics 26, 1955;
 * Barlow, Bartholomew, Bremner and Brunk 1972). Shares are compared as fractions of integers, so
 * exactly.
 */
public final class IsotonicRegression {

  private final List<Block> blocks;

  private IsotonicRegression(List<Block> blocks) {
    this.blocks = blocks;
  }

  /**
   * Neighbouring values that have one share of losses.
   *
   * @param lowest value of its rows
   * @param highest value of its rows
   * @param meanValue of its rows
   * @param number of rows, as often as they count
   * @param losses among them
   */
  public record Block(double lowest, double highest, double meanValue, long number, long losses) {

    /** The share that was lost, from 0 to 1. */
    public double share() {
      return (double) losses / number;
    }

    private boolean isAtLeast(Block higher) {
      return losses * higher.number >= higher.losses * number;
    }

    private Block with(Block higher) {
      long both = number + higher.number;
      double sum = number * meanValue + higher.number * higher.meanValue;
      return new Block(lowest, higher.highest, sum / both, both, losses + higher.losses);
    }
  }

  /** Fitted to the rows that count. */
  public static IsotonicRegression of(Forecast forecast, Weights weights) {
    var ties = new ArrayList<Block>();
    forecast.ties(
        weights,
        (value, lost, kept) -> ties.add(new Block(value, value, value, lost + kept, lost)));
    Collections.reverse(ties);
    var pooled = new ArrayList<Block>();
    for (var tie : ties) {
      var block = tie;
      while (!pooled.isEmpty() && pooled.get(pooled.size() - 1).isAtLeast(block)) {
        block = pooled.remove(pooled.size() - 1).with(block);
      }
      pooled.add(block);
    }
    return new IsotonicRegression(List.copyOf(pooled));
  }

  /** The lowest first; the share of losses rises from each to the next. None if no row counted. */
  public List<Block> blocks() {
    return blocks;
  }

  /**
   * The share of losses at any value. Between two blocks it is the mean of theirs, beyond the first
   * and the last that of the first and the last: so it depends on the order of values alone, and
   * not on their scale.
   *
   * @throws IllegalStateException if no row counted
   */
  public double at(double value) {
    if (blocks.isEmpty()) {
      throw new IllegalStateException("nothing was fitted: no row counted");
    }
    int from = 0;
    int to = blocks.size();
    // The blocks before this one lie below the value, those from there on do not.
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (blocks.get(middle).highest() < value) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    if (from == blocks.size()) {
      return blocks.get(from - 1).share();
    }
    var block = blocks.get(from);
    return from == 0 || block.lowest() <= value
        ? block.share()
        : (blocks.get(from - 1).share() + block.share()) / 2;
  }
}
