package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.ridgeline.survey.fact.FriendlyPlace;

class FriendlyPlaceTest {

  @Test
  void whatTheSamePartyOrAnAllyHoldsOnTheApproachesIsFriendly() {
    var theatre =
        new SampleTheatre()
            .town("ashford", 0, 0)
            .village("birch", 3, 4)
            .village("copse", 0, -2)
            .held("blue", "ashford", "birch")
            .contested("green", "copse")
            .allied("green", "blue");

    assertThat(theatre.survey(FriendlyPlace.class))
        .filteredOn(near -> near.settlement().equals("ashford"))
        .extracting(
            FriendlyPlace::other,
            FriendlyPlace::holder,
            FriendlyPlace::distanceKm,
            FriendlyPlace::bearing)
        .containsExactly(tuple("copse", "green", 2.0, 180.0), tuple("birch", "blue", 5.0, 36.9));
  }

  @Test
  void whatLiesBeyondTheApproachesIsNotMeasured() {
    var theatre =
        new SampleTheatre()
            .town("ashford", 0, 0)
            .village("birch", 0, 5.01)
            .held("blue", "ashford", "birch");

    assertThat(theatre.survey(FriendlyPlace.class)).isEmpty();
  }

  @Test
  void whatAnOpponentANeutralOrNobodyHoldsIsNotFriendly() {
    var theatre =
        new SampleTheatre()
            .town("ashford", 0, 0)
            .village("birch", 0, 2)
            .village("copse", 2, 0)
            .village("dale", 0, -2)
            .held("blue", "ashford")
            .held("red", "birch")
            .held("grey", "copse")
            .unknown("dale")
            .neutral("blue", "grey");

    assertThat(theatre.survey(FriendlyPlace.class)).isEmpty();
  }

  @Test
  void itRestsOnBothPlacesAndOnWhoHoldsTheOther() {
    var near =
        new SampleTheatre()
            .town("ashford", 0, 0)
            .village("birch", 0, 2)
            .held("blue", "ashford", "birch")
            .survey(FriendlyPlace.class)
            .get(0);

    assertThat(near.citations())
        .extracting(row -> row.file() + " " + row.row())
        .containsExactly(
            "control_claims.csv birch", "settlements.csv ashford", "settlements.csv birch");
  }
}
