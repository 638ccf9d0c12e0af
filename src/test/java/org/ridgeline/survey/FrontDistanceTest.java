package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.ridgeline.survey.fact.FrontDistance;

class FrontDistanceTest {

  @Test
  void aPlaceWithAHostileTownWithinReachIsAtTheFrontItself() {
    var theatre = front().village("copse", 0, -29);

    assertThat(theatre.survey(FrontDistance.class))
        .extracting(FrontDistance::settlement, FrontDistance::other, FrontDistance::distanceKm)
        .containsExactly(
            tuple("ashford", "ashford", 0.0),
            tuple("birch", "birch", 0.0),
            tuple("copse", "ashford", 29.0));
  }

  @Test
  void whereAPlaceHasNobodyTheNearestFrontIsThatOfWhoeverHasOne() {
    var theatre = front().village("copse", 0, 30).unknown("copse");

    assertThat(theatre.survey(FrontDistance.class))
        .extracting(FrontDistance::settlement, FrontDistance::other, FrontDistance::distanceKm)
        .contains(tuple("copse", "birch", 5.0));
  }

  @Test
  void beyondWhereNeighboursEndNoneIsKnown() {
    var theatre = front().village("copse", 0, -30.01).held("blue", "copse");

    assertThat(theatre.survey(FrontDistance.class))
        .extracting(FrontDistance::settlement)
        .containsExactly("ashford", "birch");
  }

  @Test
  void aTownTenMetresOutOfReachMakesNoFront() {
    var theatre =
        new SampleTheatre()
            .town("ashford", 0, 0)
            .town("birch", 0, 25.01)
            .held("blue", "ashford")
            .held("red", "birch");

    assertThat(theatre.survey(FrontDistance.class)).isEmpty();
  }

  @Test
  void aHostileVillageMakesNoFront() {
    var theatre =
        new SampleTheatre()
            .village("ashford", 0, 0)
            .village("birch", 0, 5)
            .held("blue", "ashford")
            .held("red", "birch");

    assertThat(theatre.survey(FrontDistance.class)).isEmpty();
  }

  @Test
  void aTownOfAnAllyOrANeutralMakesNoFront() {
    var theatre =
        new SampleTheatre()
            .town("ashford", 0, 0)
            .town("birch", 0, 5)
            .town("copse", 5, 0)
            .held("blue", "ashford")
            .held("green", "birch")
            .held("grey", "copse")
            .allied("blue", "green")
            .neutral("blue", "grey")
            .neutral("green", "grey");

    assertThat(theatre.survey(FrontDistance.class)).isEmpty();
  }

  @Test
  void itRestsOnWhereBothPlacesLie() {
    var behind = front().village("copse", 0, -29).survey(FrontDistance.class).get(2);

    assertThat(behind.citations())
        .extracting(row -> row.row())
        .containsExactlyInAnyOrder("copse", "ashford");
  }

  private static SampleTheatre front() {
    return new SampleTheatre()
        .town("ashford", 0, 0)
        .town("birch", 0, 25)
        .held("blue", "ashford")
        .held("red", "birch");
  }
}
