package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.survey.fact.Enclosure;

/** Roads lead from Ashford to Birch and Copse; Dale lies in the rear. */
class EnclosureTest {

  @Test
  void aPlaceWhoseRoadsAllEndInWhatAnOpponentHoldsIsEnclosed() {
    assertThat(said(ashford().held("red", "birch", "copse")))
        .containsExactly(
            "ashford: the road to birch ends in what red holds and the road to copse ends in what"
                + " red holds");
  }

  @Test
  void contestedGroundClosesARoadAsWell() {
    assertThat(said(ashford().held("red", "birch").contested("blue", "copse")))
        .contains(
            "ashford: the road to birch ends in what red holds and the road to copse ends in"
                + " contested ground");
  }

  @Test
  void aRoadToThePlaceOfAnAllyOrANeutralOrOfNobodyIsOpen() {
    var open = ashford().town("elm", -40, 0).road("ashford", "elm").held("red", "birch", "copse");

    assertThat(enclosed(open.held("grey", "elm").neutral("blue", "grey"))).isEmpty();
    assertThat(enclosed(open.unknown("elm"))).isEmpty();
    assertThat(enclosed(open.held("green", "elm").allied("blue", "green"))).isEmpty();
    assertThat(enclosed(open.held("red", "elm"))).containsExactly("ashford");
  }

  @Test
  void severalPlacesThatReachEachOtherAndNoRearAreEnclosedTogetherAlsoThoseOfAllies() {
    var pocket =
        ashford()
            .village("elm", 3, 0)
            .road("ashford", "elm")
            .held("red", "birch", "copse")
            .held("green", "elm")
            .allied("blue", "green");

    assertThat(pocket.survey(Enclosure.class))
        .extracting(place -> place.settlement() + place.others())
        .containsExactly(
            "ashford, nor out of elm, which it still reaches",
            "elm, nor out of ashford, which it still reaches");
  }

  @Test
  void aTownInTheRearThatTheyReachOpensAll() {
    assertThat(
            enclosed(
                ashford()
                    .village("elm", 3, 0)
                    .town("dale", -90, 0)
                    .road("ashford", "elm", "dale")
                    .held("red", "birch", "copse")
                    .held("blue", "elm", "dale")))
        .isEmpty();
  }

  @Test
  void nobodyGetsThroughAContestedPlaceToTheRear() {
    var theatre =
        ashford()
            .village("elm", -3, 0)
            .town("dale", -90, 0)
            .road("ashford", "elm", "dale")
            .held("red", "birch", "copse")
            .held("blue", "dale")
            .contested("blue", "elm");

    assertThat(enclosed(theatre)).containsExactly("ashford");
  }

  @Test
  void ofAPlaceWithoutAnyLinkNothingIsKnown() {
    assertThat(
            enclosed(
                new SampleTheatre()
                    .town("ashford", 0, 0)
                    .town("birch", 5, 0)
                    .held("blue", "ashford")
                    .held("red", "birch")))
        .isEmpty();
  }

  @Test
  void aSingleRoadAcrossTheFrontSaysNothing() {
    var theatre =
        new SampleTheatre()
            .town("ashford", 0, 0)
            .town("birch", 5, 0)
            .road("ashford", "birch")
            .held("blue", "ashford");

    assertThat(enclosed(theatre.held("red", "birch"))).isEmpty();
    // One that is contested is closed by what goes on there.
    assertThat(enclosed(theatre.contested("red", "birch"))).containsExactly("ashford");
  }

  @Test
  void whatEnclosesAContestedPlaceEnclosesWhoHangsOnIt() {
    var theatre =
        ashford()
            .village("elm", -3, 0)
            .road("ashford", "elm")
            .held("red", "birch", "copse")
            .held("blue", "elm")
            .contested("blue", "ashford");

    assertThat(enclosed(theatre)).contains("ashford", "elm");
    // A way out of the contested place is one for both.
    assertThat(enclosed(theatre.town("dale", -90, 0).road("ashford", "dale").held("blue", "dale")))
        .doesNotContain("ashford", "elm");
  }

  @Test
  void whatEnclosesAContestedPlaceDoesNotEncloseWhoHasARoadToTheRear() {
    var theatre =
        ashford()
            .village("elm", -3, 0)
            .town("dale", -90, 0)
            .road("ashford", "elm", "dale")
            .held("red", "birch", "copse")
            .held("blue", "elm", "dale")
            .contested("blue", "ashford")
            .reported("red", "ashford|elm", "kind", "route_cut");

    assertThat(enclosed(theatre)).contains("ashford").doesNotContain("elm");
  }

  @Test
  void aSupposedLossOpensNoWay() {
    var pocket =
        ashford()
            .village("elm", -3, 0)
            .road("ashford", "elm")
            .held("red", "birch", "copse")
            .contested("blue", "elm");

    assertThat(enclosed(pocket)).containsExactly("ashford", "elm");
    var supposed = pocket.supposed().lost("blue", "red", "ashford");
    assertThat(enclosed(supposed)).contains("elm");
    // Of what is so, and not supposed, tables may lack a road.
    assertThat(enclosed(supposed.supposed())).doesNotContain("elm");
  }

  @Test
  void aPlaceStaysEnclosedIfWhatLiesBehindTheCutRoadIsLost() {
    var theatre =
        new SampleTheatre()
            .village("ashford", 0, 0)
            .village("birch", 5, 0)
            .road("ashford", "birch")
            .held("blue", "ashford")
            .reported("red", "ashford|birch", "kind", "route_cut");

    assertThat(enclosed(theatre.held("blue", "birch"))).contains("ashford");
    assertThat(enclosed(theatre.held("red", "birch"))).contains("ashford");
  }

  @Test
  void theOneRoadToItsOwnSideIsKnownToBeLostWithItsOtherEnd() {
    var theatre =
        new SampleTheatre()
            .village("ashford", 0, 0)
            .village("birch", 5, 0)
            .road("ashford", "birch")
            .held("blue", "ashford");

    assertThat(enclosed(theatre.lost("blue", "red", "birch"))).containsExactly("ashford");
    assertThat(enclosed(theatre.lost("grey", "red", "birch"))).isEmpty();
    assertThat(enclosed(theatre.contested("blue", "ashford").lost("blue", "red", "birch")))
        .doesNotContain("ashford");
    assertThat(enclosed(theatre.held("blue", "ashford").held("red", "birch"))).isEmpty();
  }

  @Test
  void ofAVillageTablesSeldomKnowEveryRoad() {
    var theatre =
        new SampleTheatre()
            .village("ashford", 0, 0)
            .town("birch", 5, 0)
            .town("copse", 0, 5)
            .road("ashford", "birch")
            .road("ashford", "copse")
            .held("blue", "ashford")
            .held("red", "birch", "copse");

    assertThat(enclosed(theatre)).isEmpty();
    assertThat(
            enclosed(
                theatre
                    .town("dale", -90, 0)
                    .held("blue", "dale")
                    .road("ashford", "dale")
                    .reported("red", "ashford|dale", "kind", "route_cut")))
        .containsExactly("ashford");
  }

  @Test
  void whoHasLatelyTakenAPlaceCameThereBySomeWay() {
    var theatre = ashford().held("red", "birch", "copse");

    assertThat(enclosed(theatre.history("ashford", "2024-01-01 red", "2025-01-30 blue"))).isEmpty();
    assertThat(enclosed(theatre.history("ashford", "2024-01-01 red", "2025-01-29 blue")))
        .containsExactly("ashford");
    // Another of its own side was there before it.
    assertThat(
            enclosed(
                theatre
                    .history("ashford", "2024-01-01 green", "2025-01-30 blue")
                    .allied("blue", "green")))
        .containsExactly("ashford");
    assertThat(enclosed(theatre.history("ashford", "2025-01-30 blue"))).containsExactly("ashford");
  }

  @Test
  void aRoadIsCutByAReportThatNamesBothOfItsEnds() {
    var theatre = withOneOpenRoad().reported("red", "ashford|dale", "kind", "route_cut");

    assertThat(said(theatre))
        .contains(
            "ashford: the road to birch ends in what red holds, the road to copse ends in what red"
                + " holds and the road to dale is reported cut");
  }

  @Test
  void aReportThatNamesOnePlaceMeansTheOnlyRoadThatIsOpen() {
    assertThat(enclosed(withOneOpenRoad().reported("red", "ashford", "kind", "route_cut")))
        .containsExactly("ashford");
    assertThat(
            enclosed(
                withOneOpenRoad()
                    .town("elm", -80, 30)
                    .road("ashford", "elm")
                    .held("blue", "elm")
                    .reported("red", "ashford", "kind", "route_cut")))
        .isEmpty();
  }

  @Test
  void aReportOfARoadCutTellsForFourteenDaysAndOneOfDangerNever() {
    assertThat(
            enclosed(
                withOneOpenRoad()
                    .reported("red", "ashford", "kind", "route_cut", "day", "2025-03-18")))
        .hasSize(1);
    assertThat(
            enclosed(
                withOneOpenRoad()
                    .reported("red", "ashford", "kind", "route_cut", "day", "2025-03-17")))
        .isEmpty();
    assertThat(enclosed(withOneOpenRoad().reported("red", "ashford", "kind", "route_threatened")))
        .isEmpty();
  }

  @Test
  void itRestsOnItsRoadsAndOnWhoClosesThem() {
    var enclosure = ashford().held("red", "birch", "copse").survey(Enclosure.class).get(0);

    assertThat(enclosure.citations())
        .extracting(row -> row.row())
        .containsExactlyInAnyOrder("links-1", "links-2", "birch", "copse");
    assertThat(enclosure.premises())
        .extracting(control -> control.settlement())
        .containsExactly("ashford", "birch", "copse");
  }

  private static SampleTheatre withOneOpenRoad() {
    return ashford()
        .town("dale", -90, 0)
        .road("ashford", "dale")
        .held("red", "birch", "copse")
        .held("blue", "dale");
  }

  private static List<String> enclosed(SampleTheatre theatre) {
    return theatre.survey(Enclosure.class).stream().map(Enclosure::settlement).toList();
  }

  private static List<String> said(SampleTheatre theatre) {
    return theatre.survey(Enclosure.class).stream()
        .map(place -> place.settlement() + ": " + place.words())
        .toList();
  }

  private static SampleTheatre ashford() {
    return new SampleTheatre()
        .town("ashford", 0, 0)
        .town("birch", 5, 0)
        .town("copse", 0, 5)
        .road("ashford", "birch")
        .road("ashford", "copse")
        .held("blue", "ashford");
  }
}
