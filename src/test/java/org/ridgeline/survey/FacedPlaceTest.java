package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.survey.fact.FacedPlace;

/** Who faces whom, as {@code settlement other}. */
class FacedPlaceTest {

  @Test
  void aVillageExactlyAsFarAwayAsTheLimitAllowsIsFaced() {
    assertThat(faced(blueAndRed(12, 0))).containsExactly("ashford birch", "birch ashford");
  }

  @Test
  void aVillageTenMetresFurtherAwayIsNot() {
    assertThat(faced(blueAndRed(12.01, 0))).isEmpty();
  }

  @Test
  void aVillageOfTheSamePartyIsNot() {
    assertThat(faced(blueAndRed(10, 0).held("blue", "birch"))).isEmpty();
  }

  @Test
  void aVillageOfNobodyIsNotAndTheOpponentsNextLiesTooFarAway() {
    var theatre = blueAndRed(10, 0).village("copse", 28, 0).unknown("birch").held("red", "copse");

    assertThat(faced(theatre)).isEmpty();
  }

  @Test
  void aPlaceOfNobodyFacesNothing() {
    assertThat(faced(blueAndRed(10, 0).unknown("ashford"))).isEmpty();
  }

  @Test
  void aContestedVillageThreatensNobodyAndIsThreatened() {
    assertThat(faced(blueAndRed(10, 0).contested("red", "birch"))).containsExactly("birch ashford");
  }

  @Test
  void aVillageThatLiesNearAnotherPlaceOfNobodyIsNotFacedFromAfar() {
    var theatre = blueAndRed(20, 0).village("copse", 12, 0).unknown("copse");

    assertThat(faced(theatre)).isEmpty();
  }

  @Test
  void aVillageOfItsOwnStandsInFrontJustNearEnoughToThatDirection() {
    // 45.0 degrees aside, seen from ashford.
    var theatre = blueAndRed(10, 0).village("copse", 4.24, 4.24).held("blue", "copse");

    assertThat(faced(theatre)).containsExactly("birch copse", "birch ashford", "copse birch");
  }

  @Test
  void aVillageOfItsOwnIsATenthOfADegreeTooFarAside() {
    // At a bearing of 44.9 degrees, where the other is at 90.
    var theatre = blueAndRed(10, 0).village("copse", 4.232, 4.248).held("blue", "copse");

    assertThat(faced(theatre))
        .containsExactly("ashford birch", "birch copse", "birch ashford", "copse birch");
  }

  @Test
  void aVillageOfItsOwnThatStandsAsFarAwayIsNotInFront() {
    var theatre = blueAndRed(10, 0).village("copse", 8, 6).held("blue", "copse");

    assertThat(faced(theatre))
        .containsExactly("ashford birch", "birch copse", "birch ashford", "copse birch");
  }

  @Test
  void aContestedVillageInFrontCoversNobody() {
    var theatre = blueAndRed(10, 0).village("copse", 6, 0).contested("blue", "copse");

    assertThat(faced(theatre)).containsExactly("ashford birch", "birch ashford", "copse birch");
  }

  @Test
  void aVillageOfNobodyInFrontCoversNobody() {
    var theatre = blueAndRed(10, 0).village("copse", 6, 0).unknown("copse");

    assertThat(faced(theatre)).containsExactly("ashford birch", "birch ashford");
  }

  @Test
  void anotherVillageOfTheOpponentInFrontHidesNothing() {
    var theatre = blueAndRed(10, 0).village("copse", 6, 0).held("red", "copse");

    assertThat(faced(theatre)).containsExactly("ashford copse", "ashford birch", "copse ashford");
  }

  @Test
  void aVillageOfItsOwnBehindThePlaceCoversNothing() {
    var theatre = blueAndRed(10, 0).village("copse", -5, 0).held("blue", "copse");

    assertThat(faced(theatre)).containsExactly("ashford birch", "birch ashford");
  }

  @Test
  void aVillageOfAnAllyStandsInFrontAndIsNotFaced() {
    var theatre =
        blueAndRed(10, 0).village("copse", 6, 0).held("green", "copse").allied("green", "blue");

    assertThat(faced(theatre)).containsExactly("birch copse", "birch ashford", "copse birch");
  }

  @Test
  void aVillageOfANeutralNeitherCoversNorThreatens() {
    var theatre =
        blueAndRed(10, 0)
            .village("copse", 6, 0)
            .held("grey", "copse")
            .neutral("grey", "blue")
            .neutral("grey", "red");

    assertThat(faced(theatre)).containsExactly("ashford birch", "birch ashford");
  }

  @Test
  void itRestsOnBothPlacesAndOnWhoHoldsTheOther() {
    var faced = blueAndRed(6, 8).survey(FacedPlace.class).get(0);

    assertThat(faced.distanceKm()).isEqualTo(10);
    assertThat(faced.bearing()).isEqualTo(36.9);
    assertThat(faced.holder()).isEqualTo("red");
    assertThat(faced.citations())
        .extracting(row -> row.file() + " " + row.row())
        .containsExactly(
            "control_claims.csv birch", "settlements.csv ashford", "settlements.csv birch");
  }

  private static SampleTheatre blueAndRed(double east, double north) {
    return new SampleTheatre()
        .village("ashford", 0, 0)
        .village("birch", east, north)
        .held("blue", "ashford")
        .held("red", "birch");
  }

  private static List<String> faced(SampleTheatre theatre) {
    return theatre.survey(FacedPlace.class).stream()
        .map(faced -> faced.settlement() + " " + faced.other())
        .toList();
  }
}
