package org.ridgeline.backtest.report;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.ridgeline.backtest.judge.RuleWorth;
import org.ridgeline.backtest.score.RiskDifference;
import org.ridgeline.write.Wording;

/**
 * What the page shows of one rule over one horizon.
 *
 * @param few whether its figures rest on few losses
 */
public record ShownRule(RuleWorth worth, boolean few) {

  /** What it concludes. */
  public String title() {
    return worth.rule().title();
  }

  /** What rules, cases and thresholds call it. */
  public String id() {
    return worth.rule().id();
  }

  /** Whether Threat is worse with its points than without them. */
  public boolean isHarmful() {
    return worth.isHarmful();
  }

  /** On which nights it is judged, if not on all. */
  public String nights() {
    if (!worth.restsOnReports()) {
      return "";
    }
    return worth.nights() == 0
        ? "rests on reports, of which no night knew"
        : "rests on reports, so judged on " + Wording.count(worth.nights(), "night", "nights");
  }

  /** On how many place-nights it found something. */
  public String fires() {
    return Shares.count(worth.fires());
  }

  /** How many were lost where it fires, and where not. */
  public String shares() {
    return shares(RiskDifference::shareWith, RiskDifference::shareWithout);
  }

  /** The same among places that were about as near to the opponent. */
  public String sharesAtLikeDistance() {
    return shares(RiskDifference::standardisedWith, RiskDifference::standardisedWithout);
  }

  private String shares(
      Function<RiskDifference, OptionalDouble> with,
      Function<RiskDifference, OptionalDouble> without) {
    return worth
        .comparison()
        .map(each -> Shares.percent(with.apply(each)) + " / " + Shares.percent(without.apply(each)))
        .orElse("\u2013");
  }

  /** How many of the place-nights on which it fires have others about as near to compare with. */
  public String compared() {
    return worth
        .comparison()
        .map(each -> Shares.count(each.comparedWith()) + " compared")
        .orElse("");
  }

  /** By how many of a hundred more were lost where it fires, at like distance. */
  public Told difference() {
    return Told.of(worth.difference(), few, Shares::points);
  }

  /** What its points add to the nightly AUC. */
  public Told auc() {
    return Told.of(worth.auc(), few, Shares::gain);
  }

  /** What they add to the average precision. */
  public Told precision() {
    return Told.of(worth.precision(), few, Shares::gain);
  }

  /** By how much they better the Brier score. */
  public Told brier() {
    return Told.of(worth.brier(), few, Shares::smallGain);
  }
}
