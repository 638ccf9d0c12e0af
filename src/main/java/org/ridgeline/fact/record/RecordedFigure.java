package org.ridgeline.fact.record;

import java.util.OptionalDouble;

/**
 * One figure of a back-test.
 *
 * @param subject whom it speaks of: the id of a rule, or {@code threat}, {@code distance} and
 *     whatever else was held against what came
 * @param measure what was measured: {@code auc-nightly} and the like; of a rule what its points
 *     added to a measure of Threat, as {@code added-auc}
 * @param low the lower end of the interval of the value, if there is one
 * @param high the upper end, likewise
 */
public record RecordedFigure(
    RecordedBacktest backtest,
    String subject,
    String measure,
    double value,
    OptionalDouble low,
    OptionalDouble high) {

  /** How the measures of rules begin. */
  public static final String ADDED = "added-";

  /** How many losses were judged of those that a forecaster may have warned of. */
  public static final String LOSSES = "losses";

  /** Of how many of these the place was among the first ten of the night before it. */
  public static final String FORESEEN = "losses-foreseen";

  /** Whether it says what the points of a rule added. */
  public boolean isOfRule() {
    return measure.startsWith(ADDED);
  }

  /** Whether all of its interval lies below zero; not, if there is none. */
  public boolean isBelowZero() {
    return high.isPresent() && high.getAsDouble() < 0;
  }

  /** What tells it from every other figure of a record. */
  public String key() {
    return "%s, %d days, %s, %s"
        .formatted(backtest.theatre(), backtest.horizonDays(), subject, measure);
  }
}
