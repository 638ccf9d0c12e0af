package org.ridgeline.backtest.judge;

import java.util.Map;
import org.ridgeline.backtest.Forecaster;
import org.ridgeline.backtest.score.Estimate;

/** How good one forecaster was over one horizon: each measure with its interval. */
public record ForecasterFigures(Forecaster forecaster, Map<Measure, Estimate> measures) {

  public ForecasterFigures {
    measures = Map.copyOf(measures);
  }

  /** One measure. */
  public Estimate of(Measure measure) {
    return measures.get(measure);
  }
}
