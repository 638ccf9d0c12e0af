package org.ridgeline.reason.conclude;

import java.util.List;

/** Findings of which somebody has asked what they rest on. */
public final class WeighedFindings {

  private WeighedFindings() {}

  /** Those among these conclusions; what is assumed rests on nothing. */
  public static List<Finding> among(Conclusions conclusions) {
    return conclusions.findings().stream()
        .filter(finding -> finding.isWeighed() && !finding.assumed())
        .toList();
  }
}
