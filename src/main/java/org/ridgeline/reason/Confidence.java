package org.ridgeline.reason;

import org.kie.api.runtime.rule.RuleContext;

/**
 * How much confidence a conclusion deserves, and why.
 *
 * <p>Kept apart from points: a place does not become safer because little is known of it.
 */
public record Confidence(Conclusion about, Level level, RuleDoc rule) {

  /** Judges the sources of a conclusion. */
  public static Confidence by(RuleContext rule, Conclusion about, Level level) {
    return new Confidence(about, level, RuleDoc.of(rule.getRule()));
  }
}
