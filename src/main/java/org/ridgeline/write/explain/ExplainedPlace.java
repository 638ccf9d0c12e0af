package org.ridgeline.write.explain;

import java.time.LocalDate;
import org.ridgeline.rank.Assessment;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.why.ReasoningTrace;

/**
 * One place on one night, with how its assessment came about.
 *
 * @param places how many places were ranked
 * @param known what was known that night
 * @param reasoning how the rules came to all that they concluded
 */
public record ExplainedPlace(
    LocalDate day,
    Assessment assessment,
    int places,
    Tables known,
    ReasoningTrace reasoning,
    RuleBook rules) {

  /**
   * What one rule concluded of the place, or why it concluded nothing.
   *
   * @throws IllegalArgumentException if the rule concludes nothing of a place
   */
  public ExplanationNode by(RuleDoc rule) {
    return RuleTree.of(rule, assessment.settlement(), known, reasoning, rules);
  }
}
