package org.ridgeline.write;

import java.time.LocalDate;
import java.util.Optional;
import org.ridgeline.rank.Assessment;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.NearMiss;
import org.ridgeline.reason.Reasoning;
import org.ridgeline.reason.RuleBook;

/**
 * One place on one night, with how its assessment came about.
 *
 * @param places how many places were ranked
 * @param known what was known that night
 * @param reasoning how the rules came to all that they concluded
 */
public record Explained(
    LocalDate day,
    Assessment assessment,
    int places,
    Tables known,
    Reasoning reasoning,
    RuleBook rules) {

  /**
   * The first condition that kept a rule from concluding something of the place, or empty if all of
   * them hold.
   *
   * @throws IllegalArgumentException if the rule concludes nothing of a place
   */
  public Optional<NearMiss> whyNot(String rule) {
    return rules.whyNot(rule, assessment.settlement().id(), reasoning);
  }
}
