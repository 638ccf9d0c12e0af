package org.ridgeline.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.ridgeline.fact.Cited;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.Side;
import org.ridgeline.fact.Source;
import org.ridgeline.fact.Theme;
import org.ridgeline.fact.Threshold;
import org.ridgeline.rank.ThemeScore;
import org.ridgeline.reason.Conclusion;
import org.ridgeline.reason.Control;
import org.ridgeline.reason.Derivation;
import org.ridgeline.reason.FactWords;
import org.ridgeline.reason.Finding;
import org.ridgeline.reason.RuleDoc;

/** The chain from a place's score to the rows of the input that it rests on. */
public final class ExplanationTree {

  private final Explained explained;
  private final Rows rows;
  private final Set<Object> shown = new HashSet<>();

  private ExplanationTree(Explained explained) {
    this.explained = explained;
    this.rows = new Rows(explained.known());
  }

  /** The place's score, and all that it rests on. */
  public static Branch of(Explained explained) {
    return new ExplanationTree(explained).root();
  }

  /** What one rule concluded of the place, or why it concluded nothing. */
  public static Branch of(Explained explained, RuleDoc rule) {
    return new ExplanationTree(explained).root(rule);
  }

  private Branch root() {
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
    var because = new ArrayList<Branch>();
    because.add(conclusion("control", place.control()));
    because.add(side(Side.THREAT, "threat", score.threat()));
    because.add(side(Side.STAKES, "stakes", score.stakes()));
    notes().ifPresent(because::add);
    var values = values(place.settlement(), Map.of("rank", place.rank(), "score", score.total()));
    return new Branch("place", says, values, because);
  }

  private Branch root(RuleDoc rule) {
    var settlement = explained.assessment().settlement();
    var applied =
        explained.reasoning().derivations().stream()
            .filter(derivation -> derivation.rule().equals(rule))
            .filter(derivation -> derivation.isAbout(settlement.id()))
            .toList();
    return applied.isEmpty() ? missed(rule, settlement) : fired(rule, settlement, applied);
  }

  private Branch fired(RuleDoc rule, Settlement settlement, List<Derivation> applied) {
    var says = "%s: '%s' holds (%s)".formatted(settlement.name(), rule.title(), rule.id());
    var because = applied.stream().flatMap(each -> each.concluded().stream()).map(this::fact);
    return new Branch("fired", says, values(settlement, rule(rule)), because.toList());
  }

  private Branch missed(RuleDoc rule, Settlement settlement) {
    var miss = explained.whyNot(rule.id());
    if (miss.isEmpty()) {
      var says =
          "%s: all conditions of '%s' hold (%s), though it concludes nothing of the place itself"
              .formatted(settlement.name(), rule.title(), rule.id());
      return new Branch("fired", says, values(settlement, rule(rule)), List.of());
    }
    var near = miss.get();
    var says = "%s: '%s' does not hold (%s)".formatted(settlement.name(), rule.title(), rule.id());
    var condition =
        "%s:%d  %s%s".formatted(rule.file(), near.line(), near.condition(), counted(near.holds()));
    var met = near.met().stream().map(words -> Branch.leaf("met", words)).toList();
    var values = new TreeMap<String, Object>();
    values.put("file", rule.file());
    values.put("line", near.line());
    values.put("condition", near.condition());
    values.put("holds_before", near.holds());
    var failed = new Branch("condition", condition, values, met);
    return new Branch("missed", says, values(settlement, rule(rule)), List.of(failed));
  }

  private static String counted(int holds) {
    return switch (holds) {
      case 0 -> "  is the first condition";
      case 1 -> "  fails after one that holds";
      default -> "  fails after %d that hold".formatted(holds);
    };
  }

  private Branch side(Side side, String name, int points) {
    var themes =
        explained.assessment().themes().stream()
            .filter(theme -> theme.theme().side() == side)
            .map(this::theme)
            .toList();
    var says = "%s %d of 100".formatted(name, points);
    return new Branch("side", says, values("side", name, "points", points), themes);
  }

  private Branch theme(ThemeScore score) {
    var theme = score.theme();
    var over =
        score.uncapped() > theme.cap()
            ? ", its cap; its findings add up to " + score.uncapped()
            : "";
    var says = "%s %d of %d%s".formatted(theme.id(), score.points(), theme.cap(), over);
    return new Branch(
        "theme",
        says,
        values("theme", theme.id(), "points", score.points(), "cap", theme.cap()),
        findings(of(theme)));
  }

  private Optional<Branch> notes() {
    var notes = findings(finding -> isNote(finding));
    return notes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Branch("notes", "notes, without points", Map.of(), notes));
  }

  private boolean isNote(Finding finding) {
    return explained.assessment().themes().stream()
        .noneMatch(score -> of(score.theme()).test(finding));
  }

  private static Predicate<Finding> of(Theme theme) {
    return finding -> finding.rule().theme().equals(theme.id());
  }

  private List<Branch> findings(Predicate<Finding> which) {
    return explained.assessment().findings().stream()
        .filter(which)
        .map(finding -> conclusion("finding", finding))
        .toList();
  }

  private Branch conclusion(String kind, Conclusion conclusion) {
    var rule = conclusion.rule();
    var place = explained.assessment();
    var points = conclusion instanceof Control ? "" : "+%d  ".formatted(rule.points());
    var because = new ArrayList<Branch>();
    because.add(
        new Branch(
            "rule",
            "by rule %s (%s): %s".formatted(rule.id(), rule.file(), rule.rationale()),
            rule(rule),
            List.of()));
    because.add(
        Branch.leaf(
            "confidence",
            "confidence %s: %s"
                .formatted(
                    Wording.word(place.confidence(conclusion)),
                    place.confidenceBecause(conclusion))));
    because.addAll(grounds(conclusion));
    return new Branch(kind, points + conclusion.because(), rule(rule), because);
  }

  /** What was matched to conclude something; each fact's own grounds are told once. */
  private List<Branch> grounds(Object concluded) {
    shown.add(concluded);
    return explained
        .reasoning()
        .derivationOf(concluded)
        .map(derivation -> facts(derivation.facts()))
        .orElse(List.of());
  }

  private List<Branch> facts(Collection<Object> facts) {
    return facts.stream().filter(ExplanationTree::tells).distinct().map(this::fact).toList();
  }

  /** Whether a fact says something that the reader does not know already. */
  private static boolean tells(Object fact) {
    // A figure that was gathered stands in the finding's sentence.
    return !(fact instanceof Settlement
        || fact instanceof Night
        || fact instanceof Source
        || fact instanceof Theme
        || fact.getClass().getName().startsWith("java."));
  }

  private Branch fact(Object fact) {
    var words = words(fact);
    var by = explained.reasoning().derivationOf(fact);
    if (by.isEmpty()) {
      var cited = fact instanceof Cited row ? rows.branches(row.citations()) : List.<Branch>of();
      // A claim is its row, and says no more than it.
      return fact instanceof ControlClaim
          ? cited.get(0)
          : new Branch("fact", words, Map.of(), cited);
    }
    var rule = by.get().rule();
    var says = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    return shown.contains(fact)
        ? Branch.leaf("notion", "%s (rule %s, as above)".formatted(says, rule.id()))
        : new Branch(
            "notion", "%s (rule %s)".formatted(says, rule.id()), rule(rule), grounds(fact));
  }

  private static String words(Object fact) {
    if (fact instanceof Threshold threshold) {
      return "threshold %s: %s %s"
          .formatted(threshold.id(), Wording.number(threshold.value()), threshold.unit());
    }
    return fact instanceof Conclusion conclusion ? conclusion.brief() : FactWords.of(fact);
  }

  private static Map<String, Object> rule(RuleDoc rule) {
    var values = new TreeMap<String, Object>();
    values.put("rule", rule.id());
    values.put("file", rule.file());
    values.put("points", rule.points());
    return values;
  }

  private static Map<String, Object> values(Settlement settlement, Map<String, Object> more) {
    var values = new TreeMap<>(more);
    values.put("settlement", settlement.id());
    values.put("name", settlement.name());
    return values;
  }

  private static Map<String, Object> values(Object... namesAndValues) {
    var values = new TreeMap<String, Object>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return values;
  }
}
