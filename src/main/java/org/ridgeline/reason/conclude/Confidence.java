package org.ridgeline.reason.conclude;

import java.util.List;
import java.util.TreeSet;
import org.kie.api.runtime.rule.RuleContext;

/**
 * How much confidence a conclusion deserves, and why.
 *
 * <p>Kept apart from points: a place does not become safer because little is known of it.
 *
 * @param because why, in whole sentences; empty if no rule vouches for the conclusion
 */
public record Confidence(Conclusion about, Level level, String because) {

  /** Judges the sources of a conclusion, in the words of the rule that does so. */
  public static Confidence by(RuleContext rule, Conclusion about, Level level) {
    return new Confidence(about, level, RuleDoc.of(rule.getRule()).sentence().fill(rule));
  }

  /** What deserves no confidence, as no rule vouches for it. */
  public static Confidence none(Conclusion about) {
    return new Confidence(about, Level.LOW, "");
  }

  /** Of two judgements the lower; of two alike both reasons, in the order of their words. */
  Confidence and(Confidence other) {
    if (level != other.level) {
      return level.compareTo(other.level) < 0 ? this : other;
    }
    var reasons = new TreeSet<String>(List.of(because, other.because));
    return new Confidence(about, level, String.join(" ", reasons).strip());
  }
}
