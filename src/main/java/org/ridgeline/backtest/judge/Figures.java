package org.ridgeline.backtest.judge;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgeline.backtest.score.AveragePrecision;
import org.ridgeline.backtest.score.BrierScore;
import org.ridgeline.backtest.score.CrossFitting;
import org.ridgeline.backtest.score.Forecast;
import org.ridgeline.backtest.score.PrecisionOfFirst;
import org.ridgeline.backtest.score.RocArea;
import org.ridgeline.backtest.score.Statistic;
import org.ridgeline.backtest.score.Weights;

/** Every measure of one forecast, on whatever weights are asked for. */
final class Figures {

  /** How many places of a night a reader looks at. */
  static final int FIRST = 10;

  private static final int FOLDS = 5;

  private final Forecast forecast;
  private final Optional<double[]> probabilities;
  private final Optional<BrierScore> brier;

  /**
   * @param learntFrom the rows from which values of other places become probabilities
   */
  Figures(Forecast forecast, Weights learntFrom) {
    this.forecast = forecast;
    this.probabilities = CrossFitting.probabilities(forecast, FOLDS, learntFrom);
    this.brier = probabilities.map(each -> BrierScore.of(forecast.sample(), each));
  }

  /** The probability of each row, learnt from other places. */
  Optional<double[]> probabilities() {
    return probabilities;
  }

  /** All measures; skill is against {@code distance}. */
  Map<Measure, Statistic> all(Figures distance) {
    var all = new EnumMap<Measure, Statistic>(Measure.class);
    all.put(Measure.AUC_NIGHTLY, this::auc);
    all.put(Measure.AUC_POOLED, weights -> RocArea.pooled(forecast, weights));
    all.put(Measure.AVERAGE_PRECISION, this::averagePrecision);
    all.put(
        Measure.PRECISION_OF_FIRST,
        weights -> PrecisionOfFirst.of(forecast, FIRST, weights).precision());
    all.put(Measure.BRIER, this::brier);
    all.put(
        Measure.SKILL_AGAINST_BASE_RATE,
        weights -> flat(brier.map(score -> score.skillAgainstBaseRate(weights))));
    all.put(Measure.SKILL_AGAINST_DISTANCE, weights -> skill(distance, weights));
    return all;
  }

  OptionalDouble auc(Weights weights) {
    return RocArea.nightly(forecast, weights);
  }

  OptionalDouble averagePrecision(Weights weights) {
    return AveragePrecision.pooled(forecast, weights);
  }

  OptionalDouble brier(Weights weights) {
    return flat(brier.map(score -> score.mean(weights)));
  }

  private OptionalDouble skill(Figures reference, Weights weights) {
    return brier.isEmpty() || reference.brier.isEmpty()
        ? OptionalDouble.empty()
        : brier.get().skill(reference.brier.get(), weights);
  }

  private static OptionalDouble flat(Optional<OptionalDouble> figure) {
    return figure.orElse(OptionalDouble.empty());
  }
}
