package org.ridgeline.reason.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ridgeline.reason.language.RuleFile;
import org.ridgeline.reason.language.RuleOutline;

class RuleStrataTest {

  @Test
  void aRuleStandsAboveTheRulesThatConcludeWhatItMatches() {
    var depths =
        RuleStrata.of(
            rules(
                "finding",
                    rule("Control( holder != \"\" ) not Stale()", "Finding.by( kcontext, $s )"),
                "control", rule("not Stale( claim == $c )", "Control.by( kcontext, $s, $h )"),
                "notion", rule("ControlClaim( $c : id )", "new Stale( $c )"),
                "confidence", rule("$f : Conclusion()", "Confidence.by( kcontext, $f )"),
                "vocabulary", "declare Stale\n    claim : String\nend\n"));

    assertThat(depths)
        .containsEntry("notion", 0)
        .containsEntry("control", 1)
        .containsEntry("finding", 2)
        .containsEntry("confidence", 3)
        .doesNotContainKey("vocabulary");
  }

  @Test
  void whatARuleGathersCountsHoweverDeep() {
    var depths =
        RuleStrata.of(
            rules(
                "notion", rule("Fact()", "new Notion()"),
                "one", rule("accumulate( $n : Notion(); $m : count( $n ) )", "new One()"),
                "several",
                    rule("accumulate( Fact() and not Notion(); $m : count( 1 ) )", "new Two()"),
                "from", rule("$l : List() from collect( Notion() )", "new Three()"),
                "not", rule("not ( Fact() and Notion() )", "new Four()")));

    assertThat(depths).containsEntry("notion", 0);
    assertThat(depths.keySet())
        .filteredOn(path -> !path.equals("notion"))
        .allSatisfy(path -> assertThat(depths).containsEntry(path, 1));
  }

  @Test
  void whatACommentNamesDoesNotCount() {
    var depths =
        RuleStrata.of(
            rules(
                "one", rule("Fact()", "new Notion()"),
                "other", rule("Fact() // unlike a Notion()\n", "new Another()")));

    assertThat(depths).containsEntry("other", 0);
  }

  @Test
  void rulesInACircleStopNobody() {
    var depths = RuleStrata.of(rules("a", rule("B()", "new A()"), "b", rule("A()", "new B()")));

    assertThat(depths.values()).allMatch(depth -> depth <= 2);
  }

  private static List<RuleOutline> rules(String... pathAndText) {
    return IntStream.range(0, pathAndText.length / 2)
        .mapToObj(i -> RuleFile.of(pathAndText[2 * i], pathAndText[2 * i + 1]))
        .filter(RuleFile::hasRules)
        .map(RuleOutline::of)
        .toList();
  }

  private static String rule(String when, String then) {
    return "rule \"x\"\nwhen\n    %s\nthen\n    insertLogical( %s );\nend\n".formatted(when, then);
  }
}
