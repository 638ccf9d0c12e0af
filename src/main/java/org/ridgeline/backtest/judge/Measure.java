package org.ridgeline.backtest.judge;

/** What is measured of a forecaster. */
public enum Measure {
  AUC_NIGHTLY(
      "AUC nightly",
      "how often a place that was lost stood above one that was not, in the mean over nights"),
  AUC_POOLED("AUC pooled", "the same over all nights together"),
  AVERAGE_PRECISION(
      "average precision",
      "the share of losses among all that stood as high as a loss, in the mean over all losses"),
  PRECISION_OF_FIRST(
      "precision of the first ten", "how many of a night's first ten places were lost"),
  BRIER("Brier score", "the mean squared error of the probability; less is better"),
  SKILL_AGAINST_BASE_RATE(
      "skill against the base rate",
      "by how much the Brier score is better than one share for all"),
  SKILL_AGAINST_DISTANCE(
      "skill against distance", "by how much the Brier score is better than that of distance");

  private final String words;
  private final String meaning;

  Measure(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  /** What reports call it. */
  public String words() {
    return words;
  }

  /** What it says, in a clause. */
  public String meaning() {
    return meaning;
  }
}
