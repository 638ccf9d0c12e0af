package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.survey.fact.LineOfCommunication;
import org.ridgeline.survey.fact.LineShare;
import org.ridgeline.survey.fact.LineThrough;

/**
 * A road runs from Ashford, in the rear, over the village Birch and the town Copse to the village
 * Dale; Copse and Dale have the opponent's Foe within reach.
 */
class LineOfCommunicationTest {

  @Test
  void twoPlacesAtTheFrontLieOnOneRoadFromTheRear() {
    assertThat(lines(roadTheatre()))
        .containsExactly(
            "blue: ashford [birch] copse, 22.0 km", "blue: ashford [birch, copse] dale, 29.0 km");
  }

  @Test
  void thePartiesMayBeTheOtherWayAbout() {
    var theatre =
        roadTheatre().held("red", "ashford", "birch", "copse", "dale").held("blue", "foe");

    assertThat(lines(theatre))
        .containsExactly(
            "red: ashford [birch] copse, 22.0 km", "red: ashford [birch, copse] dale, 29.0 km");
  }

  @Test
  void eachPartyHasItsOwn() {
    var theatre = roadTheatre().town("garth", 80, 0).held("red", "garth").road("garth", "foe");

    assertThat(lines(theatre))
        .containsExactly(
            "blue: ashford [birch] copse, 22.0 km",
            "blue: ashford [birch, copse] dale, 29.0 km",
            "red: garth [] foe, 37.0 km");
  }

  @Test
  void aRailwayBesideTheRoadIsALineOfItsOwn() {
    assertThat(lines(roadTheatre().railway("ashford", "birch", "copse", "dale"))).hasSize(4);
  }

  @Test
  void whereTheRoadEndsAndARailwayBeginsNobodySaysThatGoodsCanChange() {
    assertThat(lines(theatre().road("ashford", "birch").railway("birch", "copse", "dale")))
        .isEmpty();
  }

  @Test
  void aVillageInTheRearIsWhereNoLineBegins() {
    var theatre =
        new SampleTheatre()
            .village("ashford", 0, 0)
            .town("copse", 22, 0)
            .town("foe", 43, 0)
            .road("ashford", "copse")
            .held("blue", "ashford", "copse")
            .held("red", "foe");

    assertThat(lines(theatre)).isEmpty();
  }

  @Test
  void aTownInTheRearOfAnotherPartyOrOfNobodyIsWhereNoLineBegins() {
    assertThat(lines(roadTheatre().held("green", "ashford"))).isEmpty();
    assertThat(lines(roadTheatre().unknown("ashford"))).isEmpty();
  }

  @Test
  void aTownAtTheFrontItselfIsWhereNoLineBegins() {
    var theatre =
        new SampleTheatre()
            .town("ashford", 19, 0)
            .town("copse", 22, 0)
            .town("foe", 43, 0)
            .road("ashford", "copse")
            .held("blue", "ashford", "copse")
            .held("red", "foe");

    assertThat(lines(theatre)).isEmpty();
  }

  @Test
  void whereNobodyHasAPlaceAtTheFrontNoLineEnds() {
    assertThat(lines(roadTheatre().held("blue", "foe"))).isEmpty();
  }

  @Test
  void aPlaceOfNobodyIsWhereNoLineEndsAndIsOpen() {
    assertThat(lines(roadTheatre().unknown("copse")))
        .containsExactly("blue: ashford [birch, copse] dale, 29.0 km");
  }

  @Test
  void aRoadMayBeExactlyAsLongAsALineMayBe() {
    var theatre = theatre().road("ashford", "birch", 30);

    assertThat(lines(theatre.road("birch", "copse", 30)))
        .containsExactly("blue: ashford [birch] copse, 60.0 km");
  }

  @Test
  void whereNoRearIsSoNearTheLineReachesTheNearest() {
    var theatre = theatre().road("ashford", "birch", 30).road("birch", "copse", 30.01);

    assertThat(lines(theatre)).containsExactly("blue: ashford [birch] copse, 60.01 km");
    assertThat(
            lines(
                theatre
                    .town("elm", -40, 0)
                    .people("elm", 9_999)
                    .held("blue", "elm")
                    .road("elm", "ashford", 1)
                    .road("elm", "birch", 400)))
        .containsExactly("blue: ashford [birch] copse, 60.01 km");
  }

  @Test
  void aRearThatIsNearEnoughLeavesOutThoseBeyond() {
    var theatre =
        roadTheatre()
            .town("elm", -60, 0)
            .people("elm", 9_999)
            .held("blue", "elm")
            .road("elm", "ashford");

    assertThat(lines(theatre))
        .containsExactly(
            "blue: ashford [birch] copse, 22.0 km", "blue: ashford [birch, copse] dale, 29.0 km");
  }

  @Test
  void theWayAroundOnALongLineMayBeginElsewhere() {
    var theatre = theatre().road("ashford", "birch", 70).road("birch", "copse", 10);

    assertThat(through(theatre)).containsExactly("birch: ashford copse, only way");
    assertThat(
            through(
                theatre
                    .town("elm", -40, 0)
                    .people("elm", 9_999)
                    .held("blue", "elm")
                    .road("elm", "copse", 100)))
        .containsExactly("birch: ashford copse, 20.0 km longer");
  }

  @Test
  void aTownInWhichNobodyLivesIsWhereNoLineBegins() {
    assertThat(lines(roadTheatre().people("ashford", 0))).isEmpty();
    assertThat(lines(roadTheatre().people("ashford", 1))).hasSize(2);
  }

  @Test
  void aTownThatSuppliesTheFrontFromNearByIsSuppliedFromALargerOneBeyondItsReach() {
    var theatre =
        roadTheatre()
            .town("elm", -20, 0)
            .town("fen", -80, 0)
            .people("elm", 9_999)
            .people("fen", 10_000)
            .held("blue", "elm", "fen")
            .road("ashford", "elm", "fen");

    assertThat(lines(theatre)).contains("blue: fen [elm] ashford, 80.0 km");
    assertThat(through(theatre)).contains("elm: fen ashford, only way");
    assertThat(theatre.survey(LineOfCommunication.class))
        .filteredOn(line -> !line.toFront())
        .extracting(LineOfCommunication::front)
        .containsExactly("ashford");
  }

  @Test
  void nothingIsSuppliedThroughAPlaceThatTheOpponentHolds() {
    assertThat(lines(roadTheatre().held("red", "birch"))).isEmpty();
  }

  @Test
  void aLineTakesTheWayAroundAPlaceThatTheOpponentHolds() {
    // A map keeps Ashford in the rear, though nobody of its side stands before Birch.
    var theatre =
        new SampleTheatre()
            .town("ashford", -5, 0)
            .village("birch", 11, 0)
            .town("copse", 22, 0)
            .village("elm", 11, 10)
            .town("foe", 43, 0)
            .road("ashford", "birch", "copse")
            .road("ashford", "elm", "copse")
            .held("blue", "ashford", "copse", "elm")
            .held("red", "foe", "birch")
            .measured("ashford", "2025-03-30", "red", 12.01, 0, 0, 0, 0);

    assertThat(lines(theatre)).contains("blue: ashford [elm] copse, 33.74 km");
  }

  @Test
  void aPlaceAtTheFrontThatTheOpponentHoldsIsSuppliedByHim() {
    assertThat(lines(roadTheatre().held("red", "dale")))
        .containsExactly("blue: ashford [birch] copse, 22.0 km");
  }

  @Test
  void aPlaceThatAnAllyHoldsIsOpen() {
    var theatre = roadTheatre().held("green", "birch").allied("blue", "green");

    assertThat(lines(theatre)).hasSize(2);
  }

  @Test
  void aPlaceThatANeutralHoldsIsClosed() {
    var theatre = withElm().held("grey", "birch").neutral("blue", "grey");

    assertThat(lines(theatre))
        .containsExactly(
            "blue: ashford [elm] copse, 29.74 km", "blue: ashford [elm, copse] dale, 36.74 km");
  }

  @Test
  void anAllySuppliesTheFrontOfAnotherToo() {
    assertThat(lines(roadTheatre().held("green", "ashford").allied("blue", "green")))
        .containsExactly(
            "blue: ashford [birch] copse, 22.0 km", "blue: ashford [birch, copse] dale, 29.0 km");
  }

  @Test
  void itRestsOnItsLinksAndOnWhoHoldsItsEnds() {
    var line = roadTheatre().survey(LineOfCommunication.class).get(0);

    assertThat(line.controls())
        .extracting(control -> control.settlement())
        .containsExactly("ashford", "copse");
    assertThat(line.citations())
        .extracting(row -> row.row())
        .contains("links-1", "links-2", "ashford", "copse")
        .doesNotContain("links-3");
  }

  @Test
  void twoLinesRunThroughTheVillageAndOneThroughTheTown() {
    assertThat(through(roadTheatre()))
        .containsExactly(
            "birch: ashford copse, only way",
            "birch: ashford dale, only way",
            "copse: ashford dale, only way");
  }

  @Test
  void aTownThatIsLinkedToTheRearAtOnceHasNothingBetween() {
    assertThat(through(theatre().road("ashford", "copse"))).isEmpty();
  }

  @Test
  void whereThereAreNoLinksNothingRunsThroughAnything() {
    assertThat(through(theatre())).isEmpty();
  }

  @Test
  void aVillageOfNobodyOnTheWayHasNoLineToLose() {
    assertThat(through(roadTheatre().unknown("birch")))
        .containsExactly("copse: ashford dale, only way");
  }

  @Test
  void anAllysVillageOnTheWayHasLinesToLoseAsWell() {
    assertThat(through(roadTheatre().held("green", "birch").allied("blue", "green")))
        .containsExactly(
            "birch: ashford copse, only way",
            "birch: ashford dale, only way",
            "copse: ashford dale, only way");
  }

  @Test
  void theWayAroundMayLeadThroughTheSameTown() {
    assertThat(through(withElm()))
        .containsExactly(
            "birch: ashford copse, 7.74 km longer",
            "birch: ashford dale, 7.74 km longer",
            "copse: ashford dale, only way");
  }

  @Test
  void aWayAroundThatTheOpponentHoldsIsNone() {
    assertThat(through(withElm().held("red", "elm"))).contains("birch: ashford copse, only way");
  }

  @Test
  void whatRunsThroughAPlaceRestsOnTheWayAroundToo() {
    var through = withElm().survey(LineThrough.class).get(0);

    assertThat(through.citations())
        .extracting(row -> row.row())
        .contains("links-1", "links-2", "links-4", "links-5", "ashford", "copse");
  }

  @Test
  void aShareIsThatOfTheLinesToTheFrontAround() {
    // A railway of its own to dale passes neither birch nor copse.
    assertThat(shares(roadTheatre().railway("ashford", "dale")))
        .containsExactly("birch: 2 of 3, 66 %", "copse: 1 of 2, 50 %");
  }

  @Test
  void aLineThatEndsBeyondReachDoesNotCount() {
    var theatre =
        new SampleTheatre()
            .town("ashford", 0, 0)
            .village("birch", 5, 0)
            .town("copse", 30.01, 0)
            .town("foe", 50, 0)
            .road("ashford", "birch", "copse")
            .held("blue", "ashford", "birch", "copse")
            .held("red", "foe");

    assertThat(lines(theatre)).hasSize(1);
    assertThat(shares(theatre)).isEmpty();
  }

  @Test
  void aShareRestsOnTheLinesThatRunThroughThePlaceAndOnWhoHoldsIt() {
    var share = roadTheatre().railway("ashford", "dale").survey(LineShare.class).get(1);

    assertThat(share.controls())
        .extracting(control -> control.settlement())
        .containsExactly("ashford", "dale", "copse");
    assertThat(share.measured())
        .extracting(row -> row.row())
        .contains("links-1", "links-2", "links-3")
        .doesNotContain("links-4");
  }

  private static List<String> lines(SampleTheatre theatre) {
    return theatre.survey(LineOfCommunication.class).stream()
        .map(
            line ->
                "%s: %s %s %s, %s km"
                    .formatted(
                        line.holder(),
                        line.rear(),
                        line.via(),
                        line.front(),
                        line.route().distanceKm()))
        .toList();
  }

  private static List<String> through(SampleTheatre theatre) {
    return theatre.survey(LineThrough.class).stream()
        .map(
            line ->
                "%s: %s %s, %s"
                    .formatted(
                        line.settlement(),
                        line.rear(),
                        line.front(),
                        line.isOnlyWay() ? "only way" : line.longerKm() + " km longer"))
        .sorted()
        .toList();
  }

  private static List<String> shares(SampleTheatre theatre) {
    return theatre.survey(LineShare.class).stream()
        .map(
            share ->
                "%s: %d of %d, %d %%"
                    .formatted(
                        share.settlement(), share.through(), share.around(), share.percent()))
        .toList();
  }

  private static SampleTheatre roadTheatre() {
    return theatre().road("ashford", "birch", "copse", "dale");
  }

  /** With a second road around Birch, over Elm. */
  private static SampleTheatre withElm() {
    return roadTheatre().village("elm", 11, 10).held("blue", "elm").road("ashford", "elm", "copse");
  }

  private static SampleTheatre theatre() {
    return new SampleTheatre()
        .town("ashford", 0, 0)
        .village("birch", 11, 0)
        .town("copse", 22, 0)
        .village("dale", 29, 0)
        .town("foe", 43, 0)
        .held("blue", "ashford", "birch", "copse", "dale")
        .held("red", "foe");
  }
}
