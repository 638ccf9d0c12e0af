package org.ridgeline.backtest.report;

import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.judge.Measure;
import org.ridgeline.backtest.outcome.Forecaster;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.write.Decimals;

/**
 * Whether Threat did better than a ruler over one horizon.
 *
 * @param headline the answer
 * @param figures that it rests on
 */
public record Verdict(String headline, String figures) {

  /** The answer of one horizon. */
  static Verdict of(HorizonFigures horizon) {
    var threat = horizon.of(Forecaster.THREAT);
    var auc = threat.aboveDistance(Measure.AUC_NIGHTLY);
    if (auc.value().isEmpty()) {
      return new Verdict(
          "Over %s days nothing can be said".formatted(horizon.horizonDays()),
          "no night had both a place that was lost and one that was not.");
    }
    var precision = threat.aboveDistance(Measure.AVERAGE_PRECISION);
    boolean few = horizon.isOfFewLosses();
    return new Verdict(
        "Over %s days %s".formatted(horizon.horizonDays(), headline(auc, precision)),
        "of a place that was lost and one that was not on the same night, Threat put the lost one higher in %s of 100 pairs, distance to the opponent\u2019s area alone in %s. As AUC that is %s; in average precision it is %s."
            .formatted(
                pairs(horizon, Forecaster.THREAT),
                pairs(horizon, Forecaster.DISTANCE),
                more(auc, few),
                more(precision, few)));
  }

  private static String headline(Estimate auc, Estimate precision) {
    if (isMixed(auc, precision) || isMixed(precision, auc)) {
      return "Threat was better than a ruler in one way and worse in another";
    }
    if (auc.isBelowZero() || precision.isBelowZero()) {
      return "a ruler would have done better";
    }
    return auc.isAboveZero() || precision.isAboveZero()
        ? "Threat did better than a ruler"
        : "Threat and a ruler cannot be told apart";
  }

  private static boolean isMixed(Estimate one, Estimate other) {
    return one.isAboveZero() && other.isBelowZero();
  }

  private static String pairs(HorizonFigures horizon, Forecaster forecaster) {
    var auc = horizon.of(forecaster).of(Measure.AUC_NIGHTLY);
    return Told.of(auc, horizon.isOfFewLosses(), Verdict::ofHundred).line();
  }

  private static String ofHundred(double share) {
    return Decimals.rounded(share * 100, 0).toPlainString();
  }

  private static String more(Estimate difference, boolean few) {
    var value = more(difference.value().orElse(0));
    if (difference.low().isEmpty()) {
      return value;
    }
    double low = difference.low().getAsDouble();
    double high = difference.high().orElseThrow();
    var interval =
        low < 0 && high > 0
            ? "from %s to %s".formatted(more(low), more(high))
            : "%s to %s"
                .formatted(
                    Shares.figure(Math.min(Math.abs(low), Math.abs(high))),
                    more(Math.abs(low) > Math.abs(high) ? low : high));
    return (few ? "%s (%s)" : "%2$s (%1$s)").formatted(interval, value);
  }

  private static String more(double difference) {
    return Shares.figure(Math.abs(difference)) + (difference < 0 ? " less" : " more");
  }
}
