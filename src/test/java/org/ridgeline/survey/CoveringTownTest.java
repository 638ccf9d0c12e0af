package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.survey.fact.CoveringTown;

/**
 * Ashford faces the opponent's Foe 20 km to its north; Birch, 10 km to its east, covers its flank.
 */
class CoveringTownTest {

  @Test
  void eachOfTwoTownsKeepsTheOpponentFromAFlankOfTheOther() {
    assertThat(theatre(10, 0).survey(CoveringTown.class))
        .extracting(
            CoveringTown::settlement,
            CoveringTown::covered,
            CoveringTown::distanceKm,
            cover -> tenths(cover.apart()))
        .containsExactly(
            // Seen from birch, ashford is at 270 degrees and foe at 333.4.
            tuple("ashford", "birch", 10.0, 63.4), tuple("birch", "ashford", 10.0, 90.0));
  }

  @Test
  void ofSeveralHostileTownsTheOneFurthestFromThatDirectionCounts() {
    var theatre = theatre(10, 0).town("weir", -15, 0).held("red", "weir");

    assertThat(covering(theatre, "birch", "ashford"))
        .extracting(CoveringTown::apart)
        .containsExactly(180.0);
  }

  @Test
  void aCoverThatHasPassedToAnOpponentStandsNoMore() {
    var theatre = theatre(10, 0);

    assertThat(covering(theatre, "birch", "ashford"))
        .extracting(CoveringTown::standing)
        .containsExactly(true);
    assertThat(covering(theatre.lost("blue", "red", "birch"), "birch", "ashford"))
        .extracting(CoveringTown::standing, cover -> tenths(cover.apart()))
        .containsExactly(tuple(false, 90.0));
  }

  @Test
  void whatWasAnAlliesAlsoCoveredAndWhatWasAnothersDidNot() {
    var theatre = theatre(10, 0).lost("green", "red", "birch");

    assertThat(covering(theatre, "birch", "ashford")).isEmpty();
    assertThat(covering(theatre.allied("blue", "green"), "birch", "ashford")).hasSize(1);
  }

  @Test
  void aTownThatStandsBeforeItHasTheCoverStill() {
    var theatre = theatre(12, 0).lost("blue", "red", "birch").town("copse", 6, 0);

    assertThat(covering(theatre.held("blue", "copse"), "birch", "ashford")).isEmpty();
  }

  @Test
  void aHostileTownOutOfReachDoesNotCount() {
    var theatre = theatre(10, 0).town("weir", -25.01, 0).held("red", "weir");

    assertThat(covering(theatre, "birch", "ashford"))
        .extracting(CoveringTown::apart)
        .containsExactly(90.0);
  }

  @Test
  void townsThatMakeOnePositionCoverNoFlankOfEachOther() {
    assertThat(covering(theatre(5, 0), "birch", "ashford")).hasSize(1);
    assertThat(theatre(4.99, 0).survey(CoveringTown.class)).isEmpty();
  }

  @Test
  void aTownFurtherAwayThanAFlankReachesCoversNothing() {
    var near = theatre(25, 0).town("ford", 25, 20).held("red", "ford");
    var far = theatre(25.01, 0).town("ford", 25.01, 20).held("red", "ford");

    assertThat(covering(near, "birch", "ashford")).hasSize(1);
    assertThat(covering(far, "birch", "ashford")).isEmpty();
  }

  @Test
  void aTownOfAnybodyNearerInThatDirectionTakesItsPlace() {
    var theatre = theatre(10, 0).town("copse", 3, 3).unknown("copse");

    assertThat(covering(theatre, "birch", "ashford")).isEmpty();
  }

  @Test
  void aTownJustOutOfThatDirectionDoesNot() {
    // At a bearing of 44.1 degrees, where birch is at 90.
    var theatre = theatre(10, 0).town("copse", 3, 3.1).unknown("copse");

    assertThat(covering(theatre, "birch", "ashford")).hasSize(1);
  }

  @Test
  void aVillageInThatDirectionDoesNot() {
    var theatre = theatre(10, 0).village("copse", 3, 0).unknown("copse");

    assertThat(covering(theatre, "birch", "ashford")).hasSize(1);
  }

  @Test
  void aVillageCoversNothing() {
    var theatre =
        new SampleTheatre()
            .town("ashford", 0, 0)
            .town("foe", 0, 20)
            .village("birch", 10, 0)
            .held("blue", "ashford", "birch")
            .held("red", "foe");

    assertThat(theatre.survey(CoveringTown.class)).isEmpty();
  }

  @Test
  void aTownWithoutAHostileOneWithinReachCoversNothing() {
    // Foe is 25.6 km from birch.
    assertThat(theatre(16, 0).survey(CoveringTown.class)).isEmpty();
  }

  @Test
  void aTownOfAnAllyCoversAndThatOfANeutralDoesNot() {
    var allied = theatre(10, 0).held("green", "birch").allied("blue", "green");
    var neutral = theatre(10, 0).held("grey", "birch").neutral("blue", "grey");

    assertThat(covering(allied, "birch", "ashford")).hasSize(1);
    assertThat(neutral.survey(CoveringTown.class)).isEmpty();
  }

  @Test
  void anOpponentsTownCoversNothing() {
    assertThat(theatre(10, 0).held("green", "birch").survey(CoveringTown.class)).isEmpty();
  }

  @Test
  void itRestsOnBothTownsAndOnWhoHoldsThemAndTheHostileOne() {
    var cover = covering(theatre(10, 0), "birch", "ashford").get(0);

    assertThat(cover.place().id()).isEqualTo("ashford");
    assertThat(cover.controls())
        .extracting(control -> control.settlement())
        .containsExactly("birch", "ashford", "foe");
    assertThat(cover.citations())
        .extracting(row -> row.file() + " " + row.row())
        .containsExactly(
            "control_claims.csv ashford",
            "control_claims.csv birch",
            "control_claims.csv foe",
            "settlements.csv ashford",
            "settlements.csv birch");
  }

  private static double tenths(double degrees) {
    return Math.round(degrees * 10) / 10.0;
  }

  private static List<CoveringTown> covering(
      SampleTheatre theatre, String settlement, String covered) {
    return theatre.survey(CoveringTown.class).stream()
        .filter(each -> each.settlement().equals(settlement) && each.covered().equals(covered))
        .toList();
  }

  private static SampleTheatre theatre(double east, double north) {
    return new SampleTheatre()
        .town("ashford", 0, 0)
        .town("foe", 0, 20)
        .town("birch", east, north)
        .held("blue", "ashford", "birch")
        .held("red", "foe");
  }
}
