package org.ridgeline.reason;

import java.util.List;
import org.kie.api.runtime.rule.RuleContext;
import org.ridgeline.fact.Citation;
import org.ridgeline.fact.Settlement;

/**
 * Who holds a settlement. The rules conclude exactly one for each.
 *
 * @param holder the party that holds it, or held it before it was contested; empty if not known
 */
public record Control(
    String settlement,
    Status status,
    String holder,
    RuleDoc rule,
    String because,
    List<Citation> citations,
    Support support)
    implements Conclusion {

  /** Concludes that {@code holder} holds, or still partly holds, the settlement. */
  public static Control by(RuleContext rule, Settlement settlement, Status status, String holder) {
    var doc = RuleDoc.of(rule.getRule());
    var evidence = Evidence.of(rule.getMatch());
    return new Control(
        settlement.id(),
        status,
        holder,
        doc,
        doc.sentence().fill(rule.getMatch()),
        evidence.citations(),
        evidence.support());
  }

  /** Concludes a status without knowing any holder. */
  public static Control by(RuleContext rule, Settlement settlement, Status status) {
    return by(rule, settlement, status, "");
  }
}
