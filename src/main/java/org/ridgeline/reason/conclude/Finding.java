package org.ridgeline.reason.conclude;

import java.util.List;
import org.kie.api.runtime.rule.RuleContext;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.Citation;

/**
 * A conclusion that adds its rule's points to a theme of the settlement.
 *
 * <p>What it rests on is weighed once somebody asks: in a replay hardly anybody does. Any thread
 * may.
 */
public final class Finding implements Conclusion {

  /** Under which a session keeps that how sure its conclusions are is not judged from now on. */
  public static final String UNJUDGED = "ridgeline.unjudged";

  private final String settlement;
  private final RuleDoc rule;
  private final String because;
  private final String brief;
  private final boolean assumed;
  private final boolean judged;

  /** What its evidence is made of, until it is. */
  private volatile Evidence.Unweighed unweighed;

  private Evidence evidence;

  private Finding(
      String settlement,
      RuleDoc rule,
      String because,
      String brief,
      boolean assumed,
      boolean judged) {
    this.settlement = settlement;
    this.rule = rule;
    this.because = because;
    this.brief = brief;
    this.assumed = assumed;
    this.judged = judged;
  }

  /**
   * A finding that is weighed already.
   *
   * @param assumed whether its points are assumed, as a figure is missing that would tell them
   */
  public Finding(
      String settlement,
      RuleDoc rule,
      String because,
      String brief,
      List<Citation> citations,
      Support support,
      boolean assumed) {
    this(settlement, rule, because, brief, assumed, true);
    evidence = new Evidence(citations, support);
  }

  /** The same, of which nothing is assumed. */
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
    var finding = said(rule, settlement, RuleDoc.of(rule.getRule()), false);
    finding.unweighed = Evidence.of(rule);
    return finding;
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
    var finding = said(rule, settlement, doc, true);
    finding.evidence = Evidence.NONE;
    return finding;
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

  /** Says what the rule now firing concludes; what it rests on is yet to be set. */
  private static Finding said(
      RuleContext rule, Settlement settlement, RuleDoc doc, boolean assumed) {
    var words = doc.fill(rule);
    boolean judged = rule.getKieRuntime().getEnvironment().get(UNJUDGED) == null;
    return new Finding(settlement.id(), doc, words.because(), words.brief(), assumed, judged);
  }

  @Override
  public String settlement() {
    return settlement;
  }

  @Override
  public RuleDoc rule() {
    return rule;
  }

  @Override
  public String because() {
    return because;
  }

  @Override
  public String brief() {
    return brief;
  }

  @Override
  public List<Citation> citations() {
    return evidence().citations();
  }

  @Override
  public Support support() {
    return evidence().support();
  }

  @Override
  public boolean assumed() {
    return assumed;
  }

  @Override
  public boolean getJudged() {
    return judged;
  }

  private Evidence evidence() {
    var still = unweighed;
    if (still != null) {
      // One lock for all of a session, as one conclusion may rest on another.
      synchronized (still.lock()) {
        if (unweighed != null) {
          evidence = still.weigh();
          unweighed = null;
        }
      }
    }
    return evidence;
  }

  /** Whether somebody has asked what it rests on. */
  boolean isWeighed() {
    return unweighed == null;
  }

  /** What is soon compared comes first; what two that say the same rest on may need weighing. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Finding finding
            && assumed == finding.assumed
            && settlement.equals(finding.settlement)
            && rule.equals(finding.rule)
            && because.equals(finding.because)
            && brief.equals(finding.brief)
            && (restsOnTheSame(finding)
                // Which rows are cited may not be known yet.
                || (support().equals(finding.support())
                    && citations().equals(finding.citations()))));
  }

  private boolean restsOnTheSame(Finding other) {
    var own = unweighed;
    var others = other.unweighed;
    return own != null && others != null && own.isLike(others);
  }

  /** Of what tells it from most others; the engine looks conclusions up more than it compares. */
  @Override
  public int hashCode() {
    return 31 * (31 * settlement.hashCode() + rule.hashCode()) + because.hashCode();
  }

  @Override
  public String toString() {
    return "Finding[%s, %s, %s]".formatted(settlement, rule.id(), because);
  }
}
