package org.ridgeline.reason.conclude;

import java.util.List;
import java.util.Objects;
import org.kie.api.runtime.rule.RuleContext;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;

/**
 * Who holds a settlement. The rules conclude exactly one for each.
 *
 * @param holder the party that holds it, or held it when the dispute began; empty if not known, and
 *     of a place that was left
 * @param lastHolder the party that held it before the holder, or left it; empty if not known
 */
public record Control(
    String settlement,
    Status status,
    String holder,
    String lastHolder,
    RuleDoc rule,
    String because,
    String brief,
    List<Citation> citations,
    Support support)
    implements Conclusion {

  /** A conclusion of nobody's hold before, that has no fewer words than its sentence. */
  public Control(
      String settlement,
      Status status,
      String holder,
      RuleDoc rule,
      String because,
      List<Citation> citations,
      Support support) {
    this(settlement, status, holder, "", rule, because, because, citations, support);
  }

  /**
   * Concludes that {@code holder} holds, or still partly holds, the settlement, and that {@code
   * lastHolder} did before.
   */
  public static Control by(
      RuleContext rule, Settlement settlement, Status status, String holder, String lastHolder) {
    var doc = RuleDoc.of(rule.getRule());
    var said = doc.fill(rule);
    var held = "who holds " + settlement.name();
    var agreed =
        status == Status.CONTESTED
            ? "say that " + settlement.name() + " is contested"
            : "agree on " + held;
    var evidence = Evidence.of(rule, claim -> claim.agreesThat(settlement.id(), status));
    return new Control(
        settlement.id(),
        status,
        holder,
        lastHolder,
        doc,
        said.because(),
        said.brief(),
        evidence.citations(),
        evidence.support().on(held, agreed));
  }

  /** Concludes who holds the settlement, where nobody is known to have held it before. */
  public static Control by(RuleContext rule, Settlement settlement, Status status, String holder) {
    return by(rule, settlement, status, holder, "");
  }

  /** Concludes a status without knowing any holder. */
  public static Control by(RuleContext rule, Settlement settlement, Status status) {
    return by(rule, settlement, status, "");
  }

  /** Never: who holds a place is told, or not known. */
  @Override
  public boolean assumed() {
    return false;
  }

  /** Of what tells it from most others; the engine looks conclusions up more than it compares. */
  @Override
  public int hashCode() {
    return Objects.hash(settlement, rule, because);
  }
}
