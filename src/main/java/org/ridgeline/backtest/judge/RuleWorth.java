package org.ridgeline.backtest.judge;

import java.util.Optional;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.backtest.score.RiskDifference;
import org.ridgeline.reason.conclude.RuleDoc;

/**
 * What the points of one rule of Threat were worth over one horizon.
 *
 * @param nights on how many nights it was judged: those with reports, of a rule that rests on them
 * @param fires on how many of the places at risk, over these nights, it found something
 * @param comparison how many were lost where it did, and where it did not, at like distance
 * @param difference by how much more places were lost where it fired, at like distance
 * @param auc by how much the nightly AUC of Threat is higher with its points than without
 * @param precision by how much the average precision is
 * @param brier by how much the Brier score is better
 */
public record RuleWorth(
    RuleDoc rule,
    boolean restsOnReports,
    int nights,
    long fires,
    Optional<RiskDifference> comparison,
    Estimate difference,
    Estimate auc,
    Estimate precision,
    Estimate brier) {

  /** Of a rule that found nothing on the nights on which it can be judged. */
  static RuleWorth unmeasured(RuleDoc rule, boolean restsOnReports, int nights) {
    var none = Estimate.none();
    return new RuleWorth(rule, restsOnReports, nights, 0, Optional.empty(), none, none, none, none);
  }

  /** Whether it fired at all on the nights on which it can be judged. */
  public boolean isMeasured() {
    return fires > 0;
  }

  /** Whether Threat is worse with its points than without them, whatever places had been seen. */
  public boolean isHarmful() {
    return isMeasured() && (auc.isBelowZero() || precision.isBelowZero() || brier.isBelowZero());
  }
}
