package org.ridgeline.rank;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ridgeline.fact.Settlement;
import org.ridgeline.reason.conclude.Finding;

/**
 * How one place would be assessed otherwise if something else were so.
 *
 * @param now as it is
 * @param then as it would be
 * @param differences the findings that make the difference
 */
public record AssessmentChange(Assessment now, Assessment then, List<Difference> differences) {

  /** What would become of a finding. */
  public enum Kind {
    /** It would be found, and is not now. */
    GAINED,
    /** It is found now, and would not be. */
    LOST,
    /** It would still be found, on other grounds. */
    CHANGED
  }

  /**
   * One finding that would be gained, lost or rest on other grounds.
   *
   * @param finding as it would be; as it is if it would be lost
   * @param points what it does to the sum of its theme, before the cap: less than 0 if it would be
   *     lost
   */
  public record Difference(Kind kind, Finding finding, int points) {

    private static final Comparator<Difference> ORDER =
        Comparator.comparing(Difference::kind)
            .thenComparing(d -> d.finding().rule().points(), Comparator.reverseOrder())
            .thenComparing(d -> d.finding().rule().id())
            .thenComparing(d -> d.finding().because());

    static Difference gained(Finding finding) {
      return new Difference(Kind.GAINED, finding, finding.rule().points());
    }

    static Difference lost(Finding finding) {
      return new Difference(Kind.LOST, finding, -finding.rule().points());
    }

    /** The same rule may be worth more or less by then, if the rules are not the same. */
    static Difference changed(Finding before, Finding after) {
      int points = after.rule().points() - before.rule().points();
      return new Difference(Kind.CHANGED, after, points);
    }
  }

  public AssessmentChange {
    differences = List.copyOf(differences);
  }

  /** Compares two assessments of one place. */
  static AssessmentChange of(Assessment now, Assessment then) {
    if (isSame(now.findings(), then.findings())) {
      return new AssessmentChange(now, then, List.of());
    }
    var gained = missing(then.findings(), now.findings());
    var differences = new ArrayList<Difference>();
    for (var finding : missing(now.findings(), then.findings())) {
      var successor =
          gained.stream().filter(g -> g.rule().id().equals(finding.rule().id())).findFirst();
      successor.ifPresent(gained::remove);
      differences.add(
          successor
              .map(after -> Difference.changed(finding, after))
              .orElseGet(() -> Difference.lost(finding)));
    }
    gained.forEach(finding -> differences.add(Difference.gained(finding)));
    differences.sort(Difference.ORDER);
    return new AssessmentChange(now, then, differences);
  }

  /** Whether both say the same in the same order, as of most places whatever is supposed. */
  private static boolean isSame(List<Finding> some, List<Finding> others) {
    boolean same = some.size() == others.size();
    for (int i = 0; same && i < some.size(); i++) {
      same =
          some.get(i).rule().equals(others.get(i).rule())
              && some.get(i).because().equals(others.get(i).because());
    }
    return same;
  }

  /** Those of {@code some} that say what none of the others does. */
  private static List<Finding> missing(List<Finding> some, List<Finding> others) {
    var said = others.stream().map(FindingIdentity::of).toList();
    return new ArrayList<>(
        some.stream().filter(f -> !said.contains(FindingIdentity.of(f))).toList());
  }

  /** Two findings of one rule that read and count alike are one, whatever rows they rest on. */
  private record FindingIdentity(String rule, String theme, int points, String because) {

    static FindingIdentity of(Finding finding) {
      var rule = finding.rule();
      return new FindingIdentity(rule.id(), rule.theme(), rule.points(), finding.because());
    }
  }

  /** The place. */
  public Settlement settlement() {
    return now.settlement();
  }

  /** How much its score would grow. */
  public BigDecimal scoreChange() {
    return then.score().total().subtract(now.score().total());
  }

  /** How many ranks it would rise, negative if it would fall. */
  public int rankChange() {
    return now.rank() - then.rank();
  }

  /** Whether anything about it would be otherwise. */
  public boolean isAny() {
    return !differences.isEmpty() || rankChange() != 0 || !now.score().equals(then.score());
  }

  /** How much its threat would grow. */
  public int threatChange() {
    return then.score().threat() - now.score().threat();
  }

  /** How much its stakes would grow. */
  public int stakesChange() {
    return then.score().stakes() - now.score().stakes();
  }
}
