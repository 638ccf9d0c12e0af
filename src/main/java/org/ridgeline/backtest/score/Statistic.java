package org.ridgeline.backtest.score;

import java.util.OptionalDouble;

/**
 * A figure of a sample on any weights, such as {@code weights -> RocArea.pooled(threat, weights)}.
 */
@FunctionalInterface
public interface Statistic {

  /**
   * Empty where the figure does not exist, as an area without a loss. Several threads ask at a
   * time; the same weights give the same figure.
   */
  OptionalDouble of(Weights weights);
}
