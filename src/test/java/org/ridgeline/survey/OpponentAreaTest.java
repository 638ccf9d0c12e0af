package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.ridgeline.survey.fact.AreaChange;
import org.ridgeline.survey.fact.OpponentArea;

class OpponentAreaTest {

  @Test
  void theNewestMapAndTheNewestOfAWeekAndOfFourWeeksBeforeAreTold() {
    var area =
        area(
            ashford()
                .measured("ashford", "2025-03-30", "red", 4.2, 10, 20, 30, 40)
                .measured("ashford", "2025-03-25", "red", 5, 0, 0, 0, 0)
                .measured("ashford", "2025-03-24", "red", 6, 5, 15, 20, 30)
                .measured("ashford", "2025-03-02", "red", 9.25, 0, 0, 10, 0));

    assertThat(area.isMapped()).isTrue();
    assertThat(area.daysAgo()).isEqualTo(1);
    assertThat(area.distanceKm()).isEqualTo(4.2);
    assertThat(area.bearing()).isEqualTo(90);
    assertThat(area.horizonPercent()).isEqualTo(40);
    assertThat(area.where() + " " + area.basis())
        .isEqualTo("4.2 km east of by the map of 30 March 2025");
    assertThat(area.over7())
        .isEqualTo(new AreaChange(true, day("2025-03-24"), 7, 1.8, false, 5, 5, 10, 10, 0));
    assertThat(area.over28())
        .isEqualTo(new AreaChange(true, day("2025-03-02"), 29, 5.05, false, 10, 20, 20, 40, 0));
    assertThat(area.citations()).hasSize(3);
  }

  @Test
  void whatNoMapMeasuredThenIsNotKnown() {
    var area = area(ashford().measured("ashford", "2025-03-30", "red", -0.4, 60, 20, 30, 100));

    assertThat(area.where()).isEqualTo("in");
    assertThat(area.over7()).isEqualTo(AreaChange.unknown(day("2025-03-24"), 7));
    assertThat(area.over28()).isEqualTo(AreaChange.unknown(day("2025-03-03"), 28));
  }

  @Test
  void opponentsAreTakenTogetherAndFriendsAreNot() {
    var area =
        area(
            ashford()
                .allied("blue", "green")
                .measured("ashford", "2025-03-30", "red", 4, 10, 20, 30, 70)
                .measured("ashford", "2025-03-30", "grey", 2, 1, 2, 3, 40)
                .measured("ashford", "2025-03-30", "green", -1, 90, 90, 90, 100)
                .measured("ashford", "2025-03-30", "blue", -2, 90, 90, 90, 100));

    assertThat(area.opponent()).isEqualTo("grey");
    assertThat(area.distanceKm()).isEqualTo(2);
    assertThat(area.sharePercent()).isEqualTo(11);
    assertThat(area.horizonPercent()).isEqualTo(100);
  }

  @Test
  void whatHasPassedSinceTheDayOfTheMapCountsBesideIt() {
    var area =
        area(
            ashford()
                .village("birch", 0, 4)
                .lost("blue", "red", "birch")
                .history("birch", "2025-01-01 blue", "2025-03-31 red")
                .measured("ashford", "2025-03-30", "red", 7, 0, 5, 10, 20)
                .measured("birch", "2025-03-30", "red", 3, 50, 0, 0, 0));

    // Its disc reaches 1.5 km this way; half of it was held before.
    assertThat(area.distanceKm()).isEqualTo(2.5);
    assertThat(area.other()).isEqualTo("birch");
    assertThat(area.isMapped()).isTrue();
    // All but a sliver of 2.25 of 25 parts lies within 5 km.
    assertThat(area.shareWithin5Percent()).isBetween(8.0, 9.5);
    assertThat(area.shareWithin10Percent()).isEqualTo(10 + 2.3 / 2, within(0.1));
    // Half of 44 degrees.
    assertThat(area.horizonPercent()).isEqualTo(20 + 44 / 7.2, within(0.1));
    assertThat(area.nearestBasis()).isEqualTo("judging by who holds birch");
    assertThat(area.basis())
        .isEqualTo("by the map of 30 March 2025 and by what has changed hands since");
    assertThat(area.premises()).extracting(c -> c.settlement()).contains("birch");
  }

  @Test
  void whatTheMapMayShowOrWasAnOpponentsAlreadyDoesNot() {
    var theatre =
        ashford()
            .village("birch", 0, 4)
            .lost("blue", "red", "birch")
            .measured("ashford", "2025-03-30", "red", 7, 0, 5, 10, 20);

    assertThat(area(theatre.history("birch", "2025-01-01 blue", "2025-03-29 red")).distanceKm())
        .isEqualTo(7);
    assertThat(area(theatre.history("birch", "2025-01-01 grey", "2025-03-31 red")).distanceKm())
        .isEqualTo(7);
  }

  @Test
  void whatNoMapMeasuredThoughItMeasuredOthersWasFartherThanThat() {
    var area =
        area(
            ashford()
                .measured("ashford", "2025-03-30", "red", 20, 0, 0, 0, 0)
                .measured("weir", "2025-03-03", "red", 1, 0, 0, 0, 0)
                .village("weir", 60, 0));

    assertThat(area.over28())
        .isEqualTo(new AreaChange(true, day("2025-03-03"), 28, 30, true, 0, 0, 0, 0, 0));
    assertThat(area.nearer()).isEqualTo("at least 30 km");
    assertThat(area.over7().atLeast()).isTrue();
  }

  @Test
  void byPlacesWhatWasNotNearWasFartherThanOneLooks() {
    var area =
        area(
            ashford()
                .village("birch", 0, 12)
                .held("red", "birch")
                .history("birch", "2025-01-01 blue", "2025-03-20 red"));

    assertThat(area.over28())
        .isEqualTo(new AreaChange(true, day("2025-03-03"), 28, 18, true, 0, 0, 0, 0, 100));
  }

  @Test
  void aMapThatTellsOfNoOpponentLeavesItToThePlacesAround() {
    var area =
        area(
            ashford()
                .village("birch", 3, 4)
                .held("red", "birch")
                .measured("ashford", "2025-03-30", "blue", -2, 90, 90, 90, 100));

    assertThat(area.isMapped()).isFalse();
    assertThat(area.distanceKm()).isEqualTo(5);
  }

  @Test
  void aMapThatIsTooOldToTellOfTodayLeavesItToThem() {
    var theatre = ashford().village("birch", 3, 4).held("red", "birch");

    assertThat(area(theatre.measured("ashford", "2025-02-14", "red", 2, 0, 0, 0, 0)).isMapped())
        .isTrue();
    theatre = ashford().village("birch", 3, 4).held("red", "birch");
    assertThat(area(theatre.measured("ashford", "2025-02-13", "red", 2, 0, 0, 0, 0)).isMapped())
        .isFalse();
  }

  @Test
  void byPlacesSharesAreThoseOfPlacesAndTheHorizonIsWhatTheyHide() {
    var area =
        area(
            ashford()
                .village("birch", 3, 4)
                .village("copse", 0, -5)
                .village("dale", 0, 9)
                .village("elm", 20, 0)
                .held("blue", "copse")
                .held("red", "birch", "dale", "elm"));

    assertThat(area.opponent()).isEqualTo("red");
    assertThat(area.other()).isEqualTo("birch");
    assertThat(area.distanceKm()).isEqualTo(5);
    assertThat(area.bearing()).isEqualTo(36.9);
    assertThat(area.extentPercent()).isEqualTo(100);
    assertThat(area.sharePercent()).isZero();
    assertThat(area.shareWithin5Percent()).isEqualTo(33.3);
    assertThat(area.shareWithin10Percent()).isEqualTo(50);
    // From 45 degrees west of north to 81.9 degrees east of it.
    assertThat(area.horizonPercent()).isEqualTo(35);
    assertThat(area.controls()).extracting(c -> c.settlement()).containsExactly("birch", "dale");
    assertThat(area.basis()).isEqualTo("judging by who holds the places around it");
    assertThat(area.nearestBasis()).isEqualTo("judging by who holds birch");
  }

  @Test
  void beyondTheNearestNothingIsLookedFor() {
    var area =
        area(
            ashford()
                .village("birch", 0, 15)
                .village("copse", 0, 16)
                .held("red", "birch", "copse"));

    assertThat(area.distanceKm()).isEqualTo(15);
    assertThat(area.controls()).hasSize(1);
    assertThat(area.horizonPercent()).isZero();
  }

  @Test
  void whatCameSinceIsTakenFromTheHistoryOfControl() {
    var area =
        area(
            ashford()
                .village("birch", 0, 5)
                .village("copse", 0, 12)
                .held("red", "birch", "copse")
                .history("birch", "2025-01-01 blue", "2025-03-20 red")
                .history("copse", "2025-01-01 red"));

    assertThat(area.over7().nearerKm()).isZero();
    assertThat(area.over28())
        .isEqualTo(new AreaChange(true, day("2025-03-03"), 28, 7, false, 0, 50, 50, 25, 0));
  }

  @Test
  void aPartThatNobodyMeasuredBeforeIsNoAdvance() {
    var area =
        area(
            ashford()
                .village("birch", 0, 5)
                .contested("blue", "birch")
                .said("map", "birch", "2025-03-30", "red", "part")
                .history("birch", "2025-01-01 blue"));

    assertThat(area.other()).isEqualTo("birch");
    assertThat(area.extentPercent()).isEqualTo(50);
    assertThat(area.over28().nearerKm()).isZero();
    assertThat(area.over28().extentPercent()).isZero();
  }

  @Test
  void aPartThatGrewIs() {
    var area =
        area(
            ashford()
                .village("birch", 0, 5)
                .village("copse", 0, 12)
                .contested("blue", "birch")
                .held("red", "copse")
                .said("map", "birch", "2025-03-30", "red", "most")
                .said("map", "birch", "2025-03-24", "red", "outskirts")
                .said("map", "birch", "2025-03-01", "blue", "all")
                .history("birch", "2025-01-01 blue"));

    assertThat(area.extentPercent()).isEqualTo(75);
    assertThat(area.over7().nearerKm()).isZero();
    assertThat(area.over7().extentPercent()).isEqualTo(60);
    assertThat(area.over28().nearerKm()).isEqualTo(7);
  }

  @Test
  void aPlaceThatIsItselfContestedHasTheOpponentInside() {
    var area =
        area(
            new SampleTheatre()
                .town("ashford", 0, 0)
                .contested("blue", "ashford")
                .said("red-office", "ashford", "2025-03-30", "red", "all"));

    assertThat(area.distanceKm()).isZero();
    assertThat(area.sharePercent()).isEqualTo(50);
    assertThat(area.where() + " " + area.nearestBasis())
        .isEqualTo("in judging by who is said to be there");
  }

  @Test
  void whereNobodyHoldsThePlaceOrNoOpponentIsNearNothingIsTold() {
    assertThat(
            new SampleTheatre().town("ashford", 0, 0).unknown("ashford").survey(OpponentArea.class))
        .isEmpty();
    assertThat(ashford().survey(OpponentArea.class)).isEmpty();
    assertThat(ashford().village("birch", 0, 31).held("red", "birch").survey(OpponentArea.class))
        .isEmpty();
  }

  private static SampleTheatre ashford() {
    return new SampleTheatre().town("ashford", 0, 0).held("blue", "ashford");
  }

  private static OpponentArea area(SampleTheatre theatre) {
    return theatre.survey(OpponentArea.class).stream()
        .filter(area -> area.settlement().equals("ashford"))
        .findFirst()
        .orElseThrow();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
