package org.ridgeline.derive.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ridgeline.derive.SampleFacts;
import org.ridgeline.fact.Compass;

class OpenGroundsTest {

  @Example
  void theGroundRunsToTheNextPlaceOfThatEighth() {
    var ground = measure(to("far", 20, 275), to("near", 12, 250)).get(0);

    assertThat(ground.settlement()).isEqualTo("town");
    assertThat(ground.direction()).isEqualTo(Compass.W);
    assertThat(ground.bearing()).isEqualTo(270);
    assertThat(ground.other()).isEqualTo("near");
    assertThat(ground.freeKm()).isEqualTo(12);
    assertThat(ground.citations()).extracting(c -> c.row()).containsExactly("town", "near");
  }

  @Example
  void placesThatMakeOnePositionWithItDoNotEndTheGround() {
    assertThat(measure(to("suburb", 4.99, 270), to("next", 20, 270), to("edge", 5, 90)))
        .extracting(OpenGround::direction, OpenGround::other)
        .containsExactly(tuple(Compass.E, "edge"), tuple(Compass.W, "next"));
  }

  @Example
  void whereNoPlaceIsKnownNothingIsSaid() {
    assertThat(measure(to("suburb", 2, 270))).isEmpty();
  }

  @Example
  void theEmptierOfTheTwoSidesIsCounted() {
    var grounds =
        measure(
            to("next", 20, 0),
            to("a", 3, 45),
            to("b", 20, 50),
            to("c", 20.01, 50),
            to("d", 9, 315),
            to("e", 10, 315),
            to("f", 11, 315));

    assertThat(grounds)
        .filteredOn(ground -> ground.direction() == Compass.N)
        .extracting(OpenGround::beside)
        .containsExactly(2);
  }

  @Property(tries = 200)
  void theOrderOfNeighboursChangesNothing(
      @ForAll("neighbours") List<Neighbour> neighbours, @ForAll Random random) {
    var shuffled = new ArrayList<>(neighbours);
    Collections.shuffle(shuffled, random);

    assertThat(OpenGrounds.measure(shuffled, 5)).isEqualTo(OpenGrounds.measure(neighbours, 5));
  }

  @Property(tries = 200)
  void noPlaceOfThatEighthLiesOnOpenGround(@ForAll("neighbours") List<Neighbour> neighbours) {
    for (var ground : OpenGrounds.measure(neighbours, 5)) {
      assertThat(neighbours)
          .filteredOn(n -> Compass.of(n.bearing()) == ground.direction() && n.distanceKm() >= 5)
          .allMatch(n -> n.distanceKm() >= ground.freeKm());
    }
  }

  @Provide
  Arbitrary<List<Neighbour>> neighbours() {
    return Combinators.combine(
            Arbitraries.strings().alpha().ofLength(3),
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 3599))
        .as((other, km, tenths) -> to(other, km, tenths / 10.0))
        .list()
        .uniqueElements(Neighbour::other)
        .ofMaxSize(15);
  }

  private static List<OpenGround> measure(Neighbour... neighbours) {
    return OpenGrounds.measure(List.of(neighbours), 5);
  }

  private static Neighbour to(String other, double km, double bearing) {
    return new Neighbour(
        "town",
        other,
        km,
        bearing,
        List.of(SampleFacts.row("settlements", "town"), SampleFacts.row("settlements", other)));
  }
}
