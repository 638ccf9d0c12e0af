package org.ridgeline.reason.conclude;

import java.util.List;
import org.kie.api.runtime.rule.RuleContext;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;

/**
 * A conclusion that adds its rule's points to a theme of the settlement.
 *
 * @param assumed whether its points are assumed, as a figure is missing that would tell them
 */
public record Finding(
    String settlement,
    RuleDoc rule,
    String because,
    String brief,
    List<Citation> citations,
    Support support,
    boolean assumed)
    implements Conclusion {

  /** A finding of which nothing is assumed. */
  public Finding(
      String settlement,
      RuleDoc rule,
      String because,
      String brief,
      List<Citation> citations,
      Support support) {
    this(settlement, rule, because, brief, citations, support, false);
  }

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
    var said = doc.fill(rule);
    var evidence = Evidence.of(rule);
    return new Finding(
        settlement.id(),
        doc,
        said.because(),
        said.brief(),
        evidence.citations(),
        evidence.support());
  }

  /**
   * Concludes that the rule now firing assumes {@code points} for {@code settlement}, at most its
   * own, as a figure is missing. What is missing stands in no row, so nothing is cited, and no rule
   * vouches for it.
   *
   * @param points of a fraction nothing counts
   */
  public static Finding assumed(RuleContext rule, Settlement settlement, double points) {
    var own = RuleDoc.of(rule.getRule());
    var doc = own.worth(Math.max(0, Math.min((int) points, own.points())));
    var said = doc.fill(rule);
    return new Finding(
        settlement.id(), doc, said.because(), said.brief(), List.of(), Support.NONE, true);
  }

  /** Assumes by what kind of place it is: a city, a town or a settlement, or anything else. */
  public static Finding assumed(
      RuleContext rule, Settlement settlement, double city, double town, double village) {
    return assumed(
        rule,
        settlement,
        switch (settlement.kind()) {
          case CITY -> city;
          case TOWN, SETTLEMENT -> town;
          default -> village;
        });
  }

  /** What is soon compared comes first: which rows are cited may not be known yet. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Finding finding
        && assumed == finding.assumed
        && settlement.equals(finding.settlement)
        && rule.equals(finding.rule)
        && because.equals(finding.because)
        && brief.equals(finding.brief)
        && support.equals(finding.support)
        && citations.equals(finding.citations);
  }

  /** Of what tells it from most others; the engine looks conclusions up more than it compares. */
  @Override
  public int hashCode() {
    return 31 * (31 * settlement.hashCode() + rule.hashCode()) + because.hashCode();
  }
}
