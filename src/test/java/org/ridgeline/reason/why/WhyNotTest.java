package org.ridgeline.reason.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ridgeline.Sample;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.night.ShippedReasoning;
import org.ridgeline.reason.conclude.RuleDoc;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.history.History;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.language.RuleOutline;
import org.ridgeline.reason.why.ConditionPrefix.Kind;

class WhyNotTest {

  private static final int PLANTED = Sample.of(200);
  private static final int LEAST_PERCENT = 95;
  private static final int WITHDRAWN = Sample.of(40);

  private static final Pattern ORDERED = Pattern.compile("(.*?)(>=|>|<=|<)\\s*[^=<>]+");
  private static final Pattern JOINED = Pattern.compile("(\\w+)\\s*==\\s*(\\$\\w+|\"[^\"]*\")");

  private static RuleBook rules;
  private static ReasoningTrace reasoning;

  /** A rule that concluded something of a place, spoilt so that one known condition fails. */
  private record Planted(RuleDoc rule, String settlement, RuleFile text, int line, String now) {}

  @BeforeAll
  static void reason() throws Exception {
    rules = ShippedReasoning.rules();
    reasoning = ShippedReasoning.ofTheSecondNight();
  }

  @Test
  void theConditionThatWasSpoiltIsNamed() {
    var all = planted();
    Collections.shuffle(all, Sample.chance());
    int tried = 0;
    var missed = new ArrayList<String>();
    for (var each : all) {
      var found = WhyNot.find(rules, each.text(), each.rule(), each.settlement(), reasoning);
      // Some rules do without what was spoilt: they gather, and are content with nothing.
      if (found.isPresent() && tried < PLANTED) {
        tried++;
        if (!names(found.get(), each)) {
          missed.add(
              "%s of %s: %s, not %s"
                  .formatted(
                      each.rule().id(), each.settlement(), found.get().condition(), each.now()));
        }
      }
      if (tried == PLANTED) {
        break;
      }
    }
    System.out.printf(
        "near misses: the spoilt condition named in %d of %d%n", tried - missed.size(), tried);
    assertThat(tried).isEqualTo(PLANTED);
    assertThat(100 * (tried - missed.size()))
        .as("named; not so: %s", missed)
        .isGreaterThanOrEqualTo(LEAST_PERCENT * tried);
  }

  private static boolean names(NearMiss found, Planted planted) {
    return found.line() == planted.line() && found.condition().contains(planted.now());
  }

  private static List<Planted> planted() {
    var all = new ArrayList<Planted>();
    for (var derivation : reasoning.derivations()) {
      for (var place : List.of("toretsk", "chasiv-yar", "kostiantynivka", "pokrovsk", "kanal")) {
        if (derivation.isAbout(place)) {
          all.addAll(planted(derivation.rule(), place));
        }
      }
    }
    return new ArrayList<>(all.stream().distinct().toList());
  }

  private static List<Planted> planted(RuleDoc rule, String place) {
    var text = rules.file(rule);
    return ConditionPrefix.all(text.tree().getRules().get(0).getLhs()).stream()
        .filter(probe -> probe.kind() != Kind.OBSTACLE)
        .filter(probe -> !probe.type().equals("Threshold"))
        .filter(probe -> probe.last() instanceof ExprConstraintDescr)
        .flatMap(probe -> plant(rule, place, text, (ExprConstraintDescr) probe.last()).stream())
        .toList();
  }

  private static Optional<Planted> plant(
      RuleDoc rule, String place, RuleFile text, ExprConstraintDescr constraint) {
    var was = constraint.getExpression().strip();
    return spoilt(was)
        .flatMap(now -> replaced(text, constraint.getLine(), constraint.getColumn(), was, now))
        .map(spoilt -> new Planted(rule, place, spoilt, constraint.getLine(), spoilt(was).get()));
  }

  /** A constraint of the same shape that nothing meets. */
  private static Optional<String> spoilt(String constraint) {
    var ordered = ORDERED.matcher(constraint);
    if (ordered.matches() && !ordered.group(1).strip().matches("(.*\\W)?(day|asOf|publishedOn)")) {
      var never = ordered.group(2).startsWith(">") ? "987654" : "-987654";
      return Optional.of(ordered.group(1) + ordered.group(2) + " " + never);
    }
    var joined = JOINED.matcher(constraint);
    if (!joined.matches()) {
      return Optional.empty();
    }
    var nothing = joined.group(1).endsWith("daysAgo") ? "-987654" : "\"nowhere at all\"";
    return Optional.of(joined.group(1) + " == " + nothing);
  }

  private static Optional<RuleFile> replaced(
      RuleFile text, int line, int column, String was, String now) {
    var lines = new ArrayList<>(text.text().lines().toList());
    var old = lines.get(line - 1);
    int at = old.indexOf(was, Math.max(0, column));
    if (at < 0) {
      return Optional.empty();
    }
    lines.set(line - 1, old.substring(0, at) + now + old.substring(at + was.length()));
    var spoilt = RuleFile.of(text.path(), String.join("\n", lines) + "\n");
    return spoilt.problems().isEmpty() ? Optional.of(spoilt) : Optional.empty();
  }

  @Test
  void aNotionThatIsMissingIsFollowedToWhatFailedBelowIt() {
    var all = rested();
    Collections.shuffle(all, Sample.chance());
    int followed = 0;
    for (var each : all.subList(0, Math.min(WITHDRAWN, all.size()))) {
      var left = without(each.type());
      var found = WhyNot.trail(rules, each.rule().id(), each.settlement(), left);
      if (found.isEmpty()) {
        // Some rules do without: they gather, and are content with nothing.
        continue;
      }
      var miss = found.get();
      var type = each.type().getSimpleName();
      if (miss.met().toString().contains("There is no " + type)) {
        followed++;
        assertThat(miss.below()).as("%s of %s", each.rule().id(), each.settlement()).isPresent();
        assertThat(miss.below().get().type()).isEqualTo(type);
        assertThat(WhyNot.trail(rules, each.rule().id(), each.settlement(), left)).contains(miss);
      }
      requireSense(miss);
    }
    System.out.printf("missing notions: %d followed to what failed below%n", followed);
    assertThat(followed).isPositive();
  }

  /** Each step is a rule that concludes what the step above lacks, and none comes twice. */
  private static void requireSense(NearMiss miss) {
    var seen = new ArrayList<String>();
    for (var below = miss.below(); below.isPresent(); below = below.get().miss().below()) {
      var step = below.get();
      var outline = RuleOutline.of(rules.file(step.rule()));
      assertThat(outline.concludes()).isEqualTo(step.type());
      assertThat(step.miss().met()).isNotEmpty();
      assertThat(seen).doesNotContain(step.rule().id() + step.place());
      seen.add(step.rule().id() + step.place());
    }
    assertThat(seen).hasSizeLessThanOrEqualTo(4);
  }

  /** A rule that concluded something of a place, and the notion that it rests on. */
  private record Rested(RuleDoc rule, String settlement, Class<?> type) {}

  private static List<Rested> rested() {
    return reasoning.derivations().stream()
        .flatMap(
            derivation ->
                Stream.of("toretsk", "chasiv-yar", "pokrovsk")
                    .filter(derivation::isAbout)
                    .flatMap(
                        place ->
                            derivation.facts().stream()
                                .filter(fact -> reasoning.derivationOf(fact).isPresent())
                                // Each place has a history, if only an empty one.
                                .filter(fact -> !(fact instanceof History))
                                .map(
                                    fact -> new Rested(derivation.rule(), place, fact.getClass()))))
        .distinct()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What is left without all notions of a type, and without all that they were concluded from. */
  private static ReasoningTrace without(Class<?> type) {
    var grounds = new HashSet<Object>();
    for (var derivation : reasoning.derivations()) {
      if (derivation.concluded().stream().anyMatch(type::isInstance)) {
        grounds.addAll(derivation.facts());
      }
    }
    grounds.removeIf(
        fact -> fact instanceof Settlement || fact instanceof Threshold || fact instanceof Night);
    return new ReasoningTrace(
        reasoning.conclusions(),
        List.of(),
        reasoning.facts().stream()
            .filter(fact -> !type.isInstance(fact) && !grounds.contains(fact))
            .toList());
  }

  @Test
  void theFactThatAPropertyBelongsToIsNamed() {
    var cover = WhyNot.trail(rules, "cover-lost", "myrnohrad", reasoning).orElseThrow();
    var own = WhyNot.trail(rules, "most-lost", "pokrovsk", reasoning).orElseThrow();

    assertThat(cover.met())
        .startsWith("CoveringTown of pokrovsk: standing is true; false would have sufficed.");
    assertThat(own.met())
        .startsWith("Control of pokrovsk: status is held; contested would have sufficed.");
    assertThat(own.below().orElseThrow().place()).isEqualTo("pokrovsk");
  }

  @Test
  void aNumberIsComparedWithTheOneThatWouldHaveSufficed() {
    var miss = WhyNot.find(rules, "commanding-height", "bakhmut", reasoning).orElseThrow();

    assertThat(miss.condition()).isEqualTo("metres >= $above");
    assertThat(miss.met())
        .containsExactly(
            "metres is -83; at least 40 would have sufficed (threshold height-above-m).");
  }

  @Test
  void whatStandsAgainstARuleIsNamed() {
    var miss = WhyNot.find(rules, "contested-by-district", "toretsk", reasoning).orElseThrow();

    assertThat(miss.condition()).isEqualTo("not Dispute( settlement == $id )");
    assertThat(miss.met())
        .containsExactly("Dispute (settlement toretsk, daysAgo 1) stands against it.");
  }

  @Test
  void aFactThatIsMissingIsNamedWithWhatItWouldHaveToBe() {
    var miss = WhyNot.find(rules, "district-lost", "toretsk", reasoning).orElseThrow();

    assertThat(miss.met()).containsExactly("There is no Settlement whose partOf is toretsk.");
  }

  @Test
  void aRuleWhoseConditionsAllHoldMissesNothing() {
    assertThat(WhyNot.find(rules, "commanding-height", "toretsk", reasoning)).isEmpty();
  }

  @Test
  void aRuleThatIsAboutNoPlaceSaysSo() {
    assertThatThrownBy(() -> WhyNot.find(rules, "sectors-attacked", "toretsk", reasoning))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "rule 'sectors-attacked' concludes nothing of a place; none of its variables is"
                + " $settlement, $claim or $place");
  }
}
