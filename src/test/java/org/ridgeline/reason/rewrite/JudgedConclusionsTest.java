package org.ridgeline.reason.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.junit.jupiter.api.Test;
import org.ridgeline.reason.language.RuleFile;

class JudgedConclusionsTest {

  @Test
  void whereverARuleAsksForAConclusionItAsksFirstWhetherThatIsJudged() {
    assertThat(
            restricted(
                """
                Threshold( id == "some" )
                $conclusion : Conclusion( $id : settlement, support.voices == 1 )
                not ( Settlement( id == $id ) and Finding( settlement == $id ) )
                ( exists Finding() or Night() )
                accumulate( $n : Finding( assumed ); $some : collectList( $n ); $some.size > 2 )
                """))
        .containsExactly(
            "Threshold id == \"some\"",
            "Conclusion judged == true",
            "Settlement id == $id",
            "Finding judged == true",
            "Finding judged == true",
            "Night",
            "Finding judged == true");
  }

  /** Each fact that the rule asks for, with the first that it asks of it. */
  private static List<String> restricted(String conditions) {
    var text =
        """
        package rules.confidence;
        import org.ridgeline.fact.*; import org.ridgeline.reason.*;
        rule "It is so"
        when
            %s
        then
        end
        """
            .formatted(conditions);
    var tree = RuleFile.of("rules/confidence/so.drl", text).tree();

    JudgedConclusions.restrict(tree);

    return asked(tree.getRules().get(0).getLhs());
  }

  private static List<String> asked(BaseDescr condition) {
    if (condition instanceof PatternDescr pattern) {
      return pattern.getSource() instanceof AccumulateDescr gathered
          ? asked(gathered.getInput())
          : List.of((pattern.getObjectType() + " " + first(pattern)).strip());
    }
    return ((ConditionalElementDescr) condition)
        .getDescrs().stream().flatMap(each -> asked(each).stream()).toList();
  }

  private static String first(PatternDescr pattern) {
    return pattern.getDescrs().stream()
        .findFirst()
        .map(first -> ((ExprConstraintDescr) first).getExpression())
        .orElse("");
  }
}
