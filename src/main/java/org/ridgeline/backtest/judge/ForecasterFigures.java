package org.ridgeline.backtest.judge;

import java.util.Map;
import org.ridgeline.backtest.outcome.Forecaster;
import org.ridgeline.backtest.score.Estimate;

/**
 * How good one forecaster was over one horizon: each measure with its interval.
 *
 * @param aboveDistance by how much each measure is higher than that of distance alone, on the same
 *     replicates
 */
public record ForecasterFigures(
    Forecaster forecaster, Map<Measure, Estimate> measures, Map<Measure, Estimate> aboveDistance) {

  public ForecasterFigures {
    measures = Map.copyOf(measures);
    aboveDistance = Map.copyOf(aboveDistance);
  }

  /** One measure. */
  public Estimate of(Measure measure) {
    return measures.get(measure);
  }

  /** By how much one measure is higher than that of distance alone. */
  public Estimate aboveDistance(Measure measure) {
    return aboveDistance.get(measure);
  }
}
