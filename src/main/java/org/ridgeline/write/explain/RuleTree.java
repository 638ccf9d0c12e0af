package org.ridgeline.write.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.fact.provenance.Cited;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.phrase.English;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.conclude.Surveyed;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.history.History;
import org.ridgeline.reason.history.Hold;
import org.ridgeline.reason.why.Derivation;
import org.ridgeline.reason.why.FactWording;
import org.ridgeline.reason.why.MissedNotion;
import org.ridgeline.reason.why.NearMiss;
import org.ridgeline.reason.why.ReasoningTrace;
import org.ridgeline.reason.why.WhyNot;
import org.ridgeline.write.Wording;

/** The chain from what a rule concluded to the rows of the input, or what kept it from it. */
public final class RuleTree {

  private final ReasoningTrace reasoning;
  private final RowWording rows;
  private final Set<Object> shown = new HashSet<>();

  RuleTree(Tables known, ReasoningTrace reasoning) {
    this.reasoning = reasoning;
    this.rows = new RowWording(known);
  }

  /**
   * What a rule concluded of a place, or why it concluded nothing.
   *
   * @param known the rows that were reasoned about
   * @param reasoning what {@code rules} made of them
   * @throws IllegalArgumentException if the rule concludes nothing of a place
   */
  public static ExplanationNode of(
      RuleDoc rule, Settlement settlement, Tables known, ReasoningTrace reasoning, RuleBook rules) {
    return new RuleTree(known, reasoning).root(rule, settlement, rules);
  }

  private ExplanationNode root(RuleDoc rule, Settlement settlement, RuleBook rules) {
    var applied =
        reasoning.derivations().stream()
            .filter(derivation -> derivation.rule().equals(rule))
            .filter(derivation -> derivation.isAbout(settlement.id()))
            .toList();
    return applied.isEmpty() ? missed(rule, settlement, rules) : fired(rule, settlement, applied);
  }

  private ExplanationNode fired(RuleDoc rule, Settlement settlement, List<Derivation> applied) {
    var says = "%s: '%s' holds (%s)".formatted(settlement.name(), rule.title(), rule.id());
    var because = applied.stream().flatMap(each -> each.concluded().stream()).map(this::fact);
    return new ExplanationNode("fired", says, values(settlement, values(rule)), because.toList());
  }

  private ExplanationNode missed(RuleDoc rule, Settlement settlement, RuleBook rules) {
    var miss = WhyNot.trail(rules, rule.id(), settlement.id(), reasoning);
    if (miss.isEmpty()) {
      var says =
          "%s: all conditions of '%s' hold (%s), though it concludes nothing of the place itself"
              .formatted(settlement.name(), rule.title(), rule.id());
      return new ExplanationNode("fired", says, values(settlement, values(rule)), List.of());
    }
    var says = "%s: '%s' does not hold (%s)".formatted(settlement.name(), rule.title(), rule.id());
    return new ExplanationNode(
        "missed",
        says,
        values(settlement, values(rule)),
        List.of(condition(rule, miss.get(), settlement.id())));
  }

  private static ExplanationNode condition(RuleDoc rule, NearMiss near, String settlement) {
    var condition =
        "%s:%d  %s%s".formatted(rule.file(), near.line(), near.condition(), counted(near.holds()));
    var because = new ArrayList<ExplanationNode>();
    near.met().forEach(words -> because.add(ExplanationNode.leaf("met", words)));
    near.below().map(below -> below(below, settlement)).ifPresent(because::add);
    var values = new TreeMap<String, Object>();
    values.put("file", rule.file());
    values.put("line", near.line());
    values.put("condition", near.condition());
    values.put("holds_before", near.holds());
    return new ExplanationNode("condition", condition, values, because);
  }

  /** Why nothing was concluded that a condition asks for. */
  private static ExplanationNode below(MissedNotion notion, String settlement) {
    var rule = notion.rule();
    var of =
        notion.place().isEmpty() || notion.place().equals(settlement)
            ? ""
            : " of " + notion.place();
    var which =
        notion.others() == 0
            ? "the only rule that concludes"
            : "the nearest of %d rules that conclude".formatted(notion.others() + 1);
    var says =
        "'%s' does not hold (%s), %s %s%s"
            .formatted(rule.title(), rule.id(), which, notion.type(), of);
    var values = new TreeMap<>(values(rule));
    values.put("concludes", notion.type());
    values.put("others", notion.others());
    if (!notion.place().isEmpty()) {
      values.put("settlement", notion.place());
    }
    return new ExplanationNode(
        "missed", says, values, List.of(condition(rule, notion.miss(), settlement)));
  }

  private static String counted(int holds) {
    return switch (holds) {
      case 0 -> "  is the first condition";
      case 1 -> "  fails after one that holds";
      default -> "  fails after %d that hold".formatted(holds);
    };
  }

  /** What was matched to conclude something; each fact's own grounds are told once. */
  List<ExplanationNode> grounds(Object concluded) {
    shown.add(concluded);
    return reasoning
        .derivationOf(concluded)
        .map(derivation -> facts(derivation.facts()))
        .orElse(List.of());
  }

  private List<ExplanationNode> facts(Collection<Object> facts) {
    return facts.stream().filter(RuleTree::tells).distinct().map(this::fact).toList();
  }

  /** Whether a fact says something that the reader does not know already. */
  private static boolean tells(Object fact) {
    // A figure that was gathered stands in the finding's sentence.
    return !(fact instanceof Settlement
        || fact instanceof Night
        || fact instanceof Source
        || fact.getClass().getName().startsWith("java."));
  }

  private ExplanationNode fact(Object fact) {
    var words = words(fact);
    var by = reasoning.derivationOf(fact);
    if (fact instanceof Surveyed measured) {
      return surveyed(words, measured);
    }
    if (fact instanceof History history) {
      return history(history);
    }
    if (by.isEmpty()) {
      var cited =
          fact instanceof Cited row ? rows.nodes(row.citations()) : List.<ExplanationNode>of();
      // A claim is its row, and says no more than it.
      return fact instanceof ControlClaim || fact instanceof Statement
          ? cited.get(0)
          : new ExplanationNode("fact", words, Map.of(), cited);
    }
    var rule = by.get().rule();
    var says = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
    return shown.contains(fact)
        ? ExplanationNode.leaf("notion", "%s (rule %s, as above)".formatted(says, rule.id()))
        : new ExplanationNode(
            "notion", "%s (rule %s)".formatted(says, rule.id()), values(rule), grounds(fact));
  }

  /** What was measured of conclusions leads to them, and to the rows of the rest. */
  private ExplanationNode surveyed(String words, Surveyed fact) {
    var grounds = new ArrayList<>(rows.nodes(fact.measured()));
    fact.controls().stream().distinct().map(this::fact).forEach(grounds::add);
    return new ExplanationNode("fact", words, Map.of(), grounds);
  }

  /** Who held a place when is told stretch by stretch, not claim by claim. */
  private static ExplanationNode history(History history) {
    return new ExplanationNode(
        "history",
        "who held %s, as far as it is established".formatted(history.settlement()),
        Map.of("settlement", history.settlement()),
        history.holds().stream().map(RuleTree::hold).toList());
  }

  private static ExplanationNode hold(Hold hold) {
    var who =
        hold.holder().isEmpty()
            ? "nobody, as %s had left it".formatted(hold.left())
            : hold.holder() + Wording.share(hold);
    return ExplanationNode.leaf(
        "hold",
        "since %s %s, on %s (%s)"
            .formatted(
                English.day(hold.from()),
                who,
                hold.ground().words(),
                String.join(", ", hold.voices())));
  }

  private static String words(Object fact) {
    if (fact instanceof Threshold threshold) {
      return "threshold %s: %s %s"
          .formatted(threshold.id(), Wording.number(threshold.value()), threshold.unit());
    }
    return fact instanceof Conclusion conclusion ? conclusion.brief() : FactWording.of(fact);
  }

  static Map<String, Object> values(RuleDoc rule) {
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
}
