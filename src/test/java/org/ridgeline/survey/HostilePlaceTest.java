package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.ridgeline.survey.fact.HostilePlace;

class HostilePlaceTest {

  @Test
  void theNearestOfAllIsThereAndEachTownAndCity() {
    var theatre =
        ashford()
            .village("birch", 3, 4)
            .village("copse", 6, 8)
            .town("dale", 0, 12)
            .city("elm", 0, -20)
            .town("fen", 25, 0)
            .held("red", "birch", "copse", "dale", "elm", "fen");

    assertThat(theatre.survey(HostilePlace.class))
        .filteredOn(near -> near.settlement().equals("ashford"))
        .extracting(
            HostilePlace::other,
            HostilePlace::distanceKm,
            HostilePlace::bearing,
            HostilePlace::nearest,
            HostilePlace::faced,
            HostilePlace::nearestCity)
        .containsExactly(
            tuple("birch", 5.0, 36.9, true, false, false),
            tuple("dale", 12.0, 0.0, false, true, false),
            tuple("elm", 20.0, 180.0, false, false, true),
            tuple("fen", 25.0, 90.0, false, false, false));
  }

  @Test
  void aCityMayBeTheNearestOfEachSort() {
    var theatre = ashford().city("birch", 0, 5).town("copse", 0, 6).held("red", "birch", "copse");

    assertThat(theatre.survey(HostilePlace.class))
        .filteredOn(near -> near.settlement().equals("ashford"))
        .extracting(
            HostilePlace::other,
            HostilePlace::nearest,
            HostilePlace::faced,
            HostilePlace::nearestCity)
        .containsExactly(tuple("birch", true, true, true), tuple("copse", false, false, false));
  }

  @Test
  void ofTwoAsNearTheFirstByIdIsTheNearest() {
    var theatre =
        ashford().village("copse", 0, 5).village("birch", 5, 0).held("red", "birch", "copse");

    assertThat(theatre.survey(HostilePlace.class))
        .filteredOn(near -> near.settlement().equals("ashford"))
        .extracting(HostilePlace::other)
        .containsExactly("birch");
  }

  @Test
  void eachSideSeesTheOtherByItsOwnBearing() {
    var theatre = ashford().village("birch", 0, 5).held("red", "birch");

    assertThat(theatre.survey(HostilePlace.class))
        .extracting(HostilePlace::settlement, HostilePlace::holder, HostilePlace::bearing)
        .containsExactly(tuple("ashford", "red", 0.0), tuple("birch", "blue", 180.0));
  }

  @Test
  void beyondWhereNeighboursEndNothingIsMeasured() {
    assertThat(ashford().town("birch", 30, 0).held("red", "birch").survey(HostilePlace.class))
        .hasSize(2);
    assertThat(ashford().town("birch", 30.01, 0).held("red", "birch").survey(HostilePlace.class))
        .isEmpty();
  }

  @Test
  void aPlaceOfItsOwnOrOfNobodyThreatensNobodyAndIsNotThreatened() {
    var theatre =
        ashford().town("birch", 0, 5).town("copse", 5, 0).held("blue", "birch").unknown("copse");

    assertThat(theatre.survey(HostilePlace.class)).isEmpty();
  }

  @Test
  void anAllyAndANeutralThreatenNobodyAndAThirdPartyDoes() {
    var theatre =
        ashford()
            .town("birch", 0, 5)
            .town("copse", 5, 0)
            .town("dale", 0, -5)
            .held("green", "birch")
            .held("grey", "copse")
            .held("red", "dale")
            .allied("blue", "green")
            .neutral("grey", "blue");

    assertThat(theatre.survey(HostilePlace.class))
        .extracting(HostilePlace::settlement, HostilePlace::other)
        .containsExactlyInAnyOrder(
            tuple("ashford", "dale"),
            tuple("birch", "copse"),
            tuple("birch", "dale"),
            tuple("copse", "birch"),
            tuple("copse", "dale"),
            tuple("dale", "ashford"),
            tuple("dale", "birch"),
            tuple("dale", "copse"));
  }

  @Test
  void aPlaceThatIsFoughtOverIsHostileButNobodysRear() {
    var theatre =
        ashford()
            .town("birch", 0, 5)
            .village("copse", 0, 4)
            .contested("red", "birch")
            .held("red", "copse");

    assertThat(theatre.survey(HostilePlace.class))
        .filteredOn(near -> near.settlement().equals("ashford"))
        .extracting(HostilePlace::other, HostilePlace::isUndisputed, HostilePlace::isUrban)
        .containsExactly(tuple("copse", true, false), tuple("birch", false, true));
  }

  @Test
  void itRestsOnBothPlacesAndOnWhoHoldsTheOther() {
    var near = ashford().town("birch", 0, 5).held("red", "birch").survey(HostilePlace.class).get(0);

    assertThat(near.controls())
        .extracting(control -> control.settlement())
        .containsExactly("birch");
    assertThat(near.citations())
        .extracting(row -> row.file() + " " + row.row())
        .containsExactly(
            "control_claims.csv birch", "settlements.csv ashford", "settlements.csv birch");
  }

  private static SampleTheatre ashford() {
    return new SampleTheatre().town("ashford", 0, 0).held("blue", "ashford");
  }
}
