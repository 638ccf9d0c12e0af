package org.ridgeline.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleMutantsTest {

  @Test
  void comparisonsAreTurnedRoundAndTheirBoundaryMoved() {
    assertThat(mutated("$height : RelativeHeight( metres >= 40 )"))
        .contains(
            "$height : RelativeHeight( metres < 40 )",
            "$height : RelativeHeight( metres > 40 )",
            "$height : RelativeHeight( metres >= 41 )",
            "$height : RelativeHeight( metres >= 39 )",
            "$height : RelativeHeight( )");
  }

  @Test
  void aConditionIsDroppedOrInverted() {
    assertThat(mutated("exists ( A( urban ) and B( !whole, $x : id ) )"))
        .containsExactlyInAnyOrder(
            "",
            "not ( A( urban ) and B( !whole, $x : id ) )",
            "( A( urban ) and B( !whole, $x : id ) )",
            "exists ( B( !whole, $x : id ) )",
            "exists ( A( urban ) )",
            "exists ( A( ) and B( !whole, $x : id ) )",
            "exists ( A( !urban ) and B( !whole, $x : id ) )",
            "exists ( A( urban ) and B( $x : id ) )",
            "exists ( A( urban ) and B( whole, $x : id ) )");
  }

  @Test
  void eachSideOfAnAlternativeIsDropped() {
    assertThat(mutated("A( km < 3 || ( km == 3 && id < 4 ) )"))
        .contains(
            "A( ( km == 3 && id < 4 ) )",
            "A( km < 3 )",
            "A( km < 3 || ( id < 4 ) )",
            "A( km < 3 || ( km == 3 ) )",
            "A( km < 3 && ( km == 3 && id < 4 ) )");
  }

  @Test
  void enumConstantsAreExchanged() {
    assertThat(mutated("Control( status == Status.HELD )"))
        .contains("Control( status == Status.CONTESTED )");
  }

  @Test
  void whatTheRestOfTheRuleNeedsStays() {
    assertThat(mutated("A( $x : id ) B( id == $x )")).doesNotContain("B( id == $x )");
  }

  @Test
  void whatAnAccumulationMustComeToIsDropped() {
    assertThat(mutated("accumulate( $a : A( urban ); $n : count( $a ); $n > 0 )"))
        .contains(
            "accumulate( $a : A( ); $n : count( $a ); $n > 0 )",
            "accumulate( $a : A( urban ); $n : count( $a ) )",
            "accumulate( $a : A( urban ); $n : count( $a ); $n >= 0 )");
  }

  @Test
  void aThresholdIsMovedByTheLeastThatAMeasurementShows() {
    assertThat(ThresholdMutants.of("id,value,unit,meaning\nnear-km,20,km,Near\nmany,3,days,x\n"))
        .extracting(Mutant::mutated)
        .containsExactly(
            "near-km,20.01,km,Near", "near-km,19.99,km,Near", "many,4,days,x", "many,2,days,x");
  }

  private static List<String> mutated(String condition) {
    var rule = "rule \"x\"\nwhen\n%s\nthen\n    insertLogical( X.of() );\nend\n";
    return RuleMutants.of("a/x.drl", rule.formatted(condition)).stream()
        .map(Mutant::mutated)
        .toList();
  }
}
