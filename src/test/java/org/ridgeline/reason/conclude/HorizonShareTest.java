package org.ridgeline.reason.conclude;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ridgeline.derive.place.Arc;
import org.ridgeline.derive.place.Bearing;

class HorizonShareTest {

  private static final HorizonShare FUNCTION = new HorizonShare();

  @Example
  void noArcCoversNothing() {
    assertThat(share(List.of())).isZero();
  }

  @Example
  void twoArcsThatOnlyTouchCoverTheirSum() {
    assertThat(share(List.of(Arc.around(0, 45), Arc.around(90, 45)))).isEqualTo(50);
  }

  @Example
  void whatIsNotAWholePercentIsRoundedDown() {
    assertThat(share(List.of(Arc.around(0, 45), Arc.around(89.9, 45)))).isEqualTo(49);
  }

  @Example
  void anArcAcrossNorthCountsOnBothSides() {
    assertThat(Arc.around(10, 45)).isEqualTo(new Arc(3250, 900));
    assertThat(share(List.of(Arc.around(350, 45), Arc.around(10, 45)))).isEqualTo(30);
  }

  @Example
  void noArcIsWiderThanTheHorizon() {
    assertThat(share(List.of(Arc.around(10, 400)))).isEqualTo(100);
  }

  @Property(tries = 200)
  void theShareIsThatOfTheTenthsOfADegreeWithinReachOfSomeBearing(
      @ForAll("bearings") List<Double> bearings) {
    long within =
        IntStream.range(0, 3600)
            // The middle of each tenth lies on no arc's edge.
            .mapToDouble(tenth -> (tenth + 0.5) / 10)
            .filter(middle -> bearings.stream().anyMatch(b -> Bearing.apart(b, middle) < 30))
            .count();

    assertThat(share(arcs(bearings))).isEqualTo((int) (within * 100 / 3600));
  }

  @Property(tries = 200)
  void neitherOrderNorRepetitionChangesTheShare(
      @ForAll("arcs") List<Arc> arcs, @ForAll Random random) {
    var again = new ArrayList<>(arcs);
    again.addAll(arcs);
    Collections.shuffle(again, random);

    assertThat(share(again)).isEqualTo(share(arcs));
  }

  @Property(tries = 200)
  void anArcThatIsTakenBackCountsNoMore(@ForAll("arcs") List<Arc> arcs, @ForAll("arc") Arc more) {
    var gathered = gathered(arcs);
    FUNCTION.accumulate(gathered, more);
    assertThat(FUNCTION.getResult(gathered)).isBetween(share(arcs), 100);

    FUNCTION.reverse(gathered, more);
    assertThat(FUNCTION.getResult(gathered)).isEqualTo(share(arcs));
  }

  @Provide
  Arbitrary<List<Double>> bearings() {
    return Arbitraries.integers().between(0, 3599).map(t -> t / 10.0).list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<Arc> arc() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3599), Arbitraries.integers().between(0, 3600))
        .as(Arc::new);
  }

  @Provide
  Arbitrary<List<Arc>> arcs() {
    return arc().list().ofMaxSize(8);
  }

  private static List<Arc> arcs(List<Double> bearings) {
    return bearings.stream().map(bearing -> Arc.around(bearing, 30)).toList();
  }

  private static int share(List<Arc> arcs) {
    return FUNCTION.getResult(gathered(arcs));
  }

  private static HorizonShare.Arcs gathered(List<Arc> arcs) {
    var gathered = FUNCTION.createContext();
    arcs.forEach(arc -> FUNCTION.accumulate(gathered, arc));
    return gathered;
  }
}
