package org.ridgeline.write.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.rank.ThemeScore;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Control;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.write.Wording;

/** The chain from a place's score to the rows of the input that it rests on. */
public final class ExplanationTree {

  private final ExplainedPlace explained;
  private final RuleTree rules;

  private ExplanationTree(ExplainedPlace explained) {
    this.explained = explained;
    this.rules = new RuleTree(explained.known(), explained.reasoning());
  }

  /** The place's score, and all that it rests on. */
  public static ExplanationNode of(ExplainedPlace explained) {
    return new ExplanationTree(explained).root();
  }

  private ExplanationNode root() {
    var place = explained.assessment();
    var score = place.score();
    var says =
        "%s ranks %d of %d on %s with a score of %s, the geometric mean of threat %d and stakes %d"
            .formatted(
                place.settlement().name(),
                place.rank(),
                explained.places(),
                explained.day(),
                score.total(),
                score.threat(),
                score.stakes());
    var because = new ArrayList<ExplanationNode>();
    because.add(conclusion("control", place.control()));
    because.add(side(Side.THREAT, "threat", score.threat()));
    because.add(side(Side.STAKES, "stakes", score.stakes()));
    notes().ifPresent(because::add);
    var values =
        values(
            "settlement",
            place.settlement().id(),
            "name",
            place.settlement().name(),
            "rank",
            place.rank(),
            "score",
            score.total());
    return new ExplanationNode("place", says, values, because);
  }

  private ExplanationNode side(Side side, String name, int points) {
    var themes =
        explained.assessment().themes().stream()
            .filter(theme -> theme.theme().side() == side)
            .map(this::theme)
            .toList();
    int least = explained.assessment().score().leastStakes();
    var atLeast =
        side == Side.STAKES && least < points
            ? "; at least %d, the rest is assumed, as figures are missing".formatted(least)
            : "";
    var says = "%s %d of 100%s".formatted(name, points, atLeast);
    return new ExplanationNode("side", says, values("side", name, "points", points), themes);
  }

  private ExplanationNode theme(ThemeScore score) {
    var theme = score.theme();
    var over =
        score.uncapped() > theme.cap()
            ? ", its cap; its findings add up to " + score.uncapped()
            : "";
    var says = "%s %d of %d%s".formatted(theme.id(), score.points(), theme.cap(), over);
    return new ExplanationNode(
        "theme",
        says,
        values("theme", theme.id(), "points", score.points(), "cap", theme.cap()),
        findings(of(theme)));
  }

  private Optional<ExplanationNode> notes() {
    var notes = findings(finding -> isNote(finding));
    return notes.isEmpty()
        ? Optional.empty()
        : Optional.of(new ExplanationNode("notes", "notes, without points", Map.of(), notes));
  }

  private boolean isNote(Finding finding) {
    return explained.assessment().themes().stream()
        .noneMatch(score -> of(score.theme()).test(finding));
  }

  private static Predicate<Finding> of(Theme theme) {
    return finding -> finding.rule().theme().equals(theme.id());
  }

  private List<ExplanationNode> findings(Predicate<Finding> which) {
    return explained.assessment().findings().stream()
        .filter(which)
        .map(finding -> conclusion("finding", finding))
        .toList();
  }

  private ExplanationNode conclusion(String kind, Conclusion conclusion) {
    var rule = conclusion.rule();
    var place = explained.assessment();
    var points = conclusion instanceof Control ? "" : "+%d  ".formatted(rule.points());
    var because = new ArrayList<ExplanationNode>();
    because.add(
        new ExplanationNode(
            "rule",
            "by rule %s (%s): %s".formatted(rule.id(), rule.file(), rule.rationale()),
            RuleTree.values(rule),
            List.of()));
    because.add(
        ExplanationNode.leaf(
            "confidence",
            "confidence %s: %s"
                .formatted(
                    Wording.word(place.confidence(conclusion)),
                    place.confidenceBecause(conclusion))));
    because.addAll(rules.grounds(conclusion));
    return new ExplanationNode(kind, points + conclusion.because(), RuleTree.values(rule), because);
  }

  private static Map<String, Object> values(Object... namesAndValues) {
    var values = new TreeMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return values;
  }
}
