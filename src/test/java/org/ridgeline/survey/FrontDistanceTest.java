package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
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
  void villagesThatFaceEachOtherAreAtTheFront() {
    assertThat(atFront(villages(25))).containsExactly("ashford", "birch");
    assertThat(atFront(villages(25.01))).isEmpty();
  }

  @Test
  void behindAVillageOfItsOwnSideItIsSoUpToTwelveKilometres() {
    assertThat(atFront(villages(12.01).village("copse", 0, 6).held("blue", "copse")))
        .containsExactly("birch", "copse");
    assertThat(atFront(villages(12).village("copse", 0, 6).held("blue", "copse")))
        .containsExactly("ashford", "birch", "copse");
    // To its side is not before it.
    assertThat(atFront(villages(12.01).village("copse", 6, 0).held("blue", "copse")))
        .contains("ashford");
  }

  @Test
  void aMapThatKnowsBetterHasTheLastWordOnVillages() {
    var far = villages(20).measured("ashford", "2025-03-30", "red", 12.01, 0, 0, 0, 0);
    var near = villages(20).measured("ashford", "2025-03-30", "red", 12, 0, 0, 0, 0);

    assertThat(atFront(far)).containsExactly("birch");
    assertThat(atFront(near)).containsExactly("ashford", "birch");
  }

  @Test
  void whereAnOpponentsAreaIsNearItIsTheFrontWithoutAnyPlaceOfHis() {
    var theatre =
        new SampleTheatre()
            .village("ashford", 0, 0)
            .held("blue", "ashford")
            .measured("ashford", "2025-03-30", "red", 12, 0, 0, 0, 0);

    assertThat(atFront(theatre)).containsExactly("ashford");
  }

  @Test
  void whatIsContestedIsAtTheFrontAndMakesItsNeighboursSo() {
    var theatre =
        new SampleTheatre()
            .village("ashford", 0, 0)
            .village("birch", 0, 12)
            .village("copse", 0, -12.01)
            .contested("blue", "ashford")
            .held("blue", "birch", "copse");

    assertThat(atFront(theatre)).containsExactly("ashford", "birch");
  }

  @Test
  void whatNeutralsContestIsNoFrontOfOthers() {
    var theatre =
        new SampleTheatre()
            .village("ashford", 0, 0)
            .village("birch", 0, 5)
            .contested("grey", "ashford")
            .held("blue", "birch")
            .neutral("blue", "grey");

    assertThat(atFront(theatre)).containsExactly("ashford");
  }

  @Test
  void aPlaceThatWasAttackedOrAdvancedUponIsAtTheFrontFarFromAnyOpponent() {
    assertThat(atFront(alone().reported("red", "ashford"))).containsExactly("ashford");
    assertThat(atFront(alone().reported("red", "ashford", "kind", "assault_repelled")))
        .containsExactly("ashford");
    assertThat(atFront(alone().reported("red", "ashford", "kind", "advance")))
        .containsExactly("ashford");
    assertThat(atFront(alone().reported("red", "ashford", "kind", "shelling"))).isEmpty();
  }

  @Test
  void anAttackTellsOfItForFourteenDays() {
    assertThat(atFront(alone().reported("red", "ashford", "day", "2025-03-18"))).hasSize(1);
    assertThat(atFront(alone().reported("red", "ashford", "day", "2025-03-17"))).isEmpty();
    assertThat(atFront(alone().reported("red", "ashford", "kind", "advance", "day", "2025-03-18")))
        .hasSize(1);
    assertThat(atFront(alone().reported("red", "ashford", "kind", "advance", "day", "2025-03-17")))
        .isEmpty();
  }

  @Test
  void anAttackOfItsOwnSideIsNone() {
    assertThat(atFront(alone().reported("blue", "ashford"))).isEmpty();
    assertThat(atFront(alone().reported("blue", "ashford", "kind", "advance"))).isEmpty();
  }

  @Test
  void aTownInWhichNobodyLivesReachesNoFartherThanAVillage() {
    var theatre =
        new SampleTheatre()
            .village("ashford", 0, 0)
            .village("copse", 0, 5)
            .town("birch", 0, 20)
            .held("blue", "ashford", "copse")
            .held("red", "birch");

    assertThat(atFront(theatre)).contains("ashford");
    assertThat(atFront(theatre.people("birch", 0))).doesNotContain("ashford");
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

  private static List<String> atFront(SampleTheatre theatre) {
    return theatre.survey(FrontDistance.class).stream()
        .filter(FrontDistance::isAtFront)
        .map(FrontDistance::settlement)
        .toList();
  }

  private static SampleTheatre alone() {
    return new SampleTheatre().village("ashford", 0, 0).held("blue", "ashford");
  }

  /** Two of opponents so far apart. */
  private static SampleTheatre villages(double km) {
    return new SampleTheatre()
        .village("ashford", 0, 0)
        .village("birch", 0, km)
        .held("blue", "ashford")
        .held("red", "birch");
  }

  private static SampleTheatre front() {
    return new SampleTheatre()
        .town("ashford", 0, 0)
        .town("birch", 0, 25)
        .held("blue", "ashford")
        .held("red", "birch");
  }
}
