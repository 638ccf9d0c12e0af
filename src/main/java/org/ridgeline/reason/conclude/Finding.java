package org.ridgeline.reason.conclude;

import java.util.List;
import java.util.Objects;
import org.kie.api.runtime.rule.RuleContext;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;

/** A conclusion that adds its rule's points to a theme of the settlement. */
public record Finding(
    String settlement,
    RuleDoc rule,
    String because,
    String brief,
    List<Citation> citations,
    Support support)
    implements Conclusion {

  /** A finding that has no fewer words than its sentence. */
  public Finding(
      String settlement, RuleDoc rule, String because, List<Citation> citations, Support support) {
    this(settlement, rule, because, because, citations, support);
  }

  /**
   * Concludes that the rule now firing holds for {@code settlement}.
   *
   * <p>Title, theme, points, sentence and evidence come from the rule and its match, so that a rule
   * need not repeat them. They also keep findings of different rules apart: the engine merges equal
   * logical facts.
   */
  public static Finding by(RuleContext rule, Settlement settlement) {
    var doc = RuleDoc.of(rule.getRule());
    var because = doc.sentence().fill(rule);
    var evidence = Evidence.of(rule);
    return new Finding(
        settlement.id(), doc, because, doc.briefly(rule), evidence.citations(), evidence.support());
  }

  /** Of what tells it from most others; the engine looks conclusions up more than it compares. */
  @Override
  public int hashCode() {
    return Objects.hash(settlement, rule, because);
  }
}
