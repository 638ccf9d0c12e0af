package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.ridgeline.survey.fact.TownBehind;

/** Ashford has the opponent's Foe 10 km to its north and Birch 20 km to its south. */
class TownBehindTest {

  @Test
  void aTownOfTheSameSideIsMeasuredAgainstTheNearestHostileOne() {
    var theatre = theatre().town("weir", 15, 0).held("red", "weir");

    assertThat(theatre.survey(TownBehind.class))
        .filteredOn(behind -> behind.control().holder().equals("blue"))
        .extracting(
            TownBehind::settlement, TownBehind::other, TownBehind::distanceKm, TownBehind::apart)
        // Birch itself has none within reach but weir, at 36.9 degrees, where ashford is at 0.
        .containsExactly(
            tuple("ashford", "birch", 20.0, 180.0), tuple("birch", "ashford", 20.0, 36.9));
  }

  @Test
  void aTownThatIsNotAtTheFrontHasNoneBehindIt() {
    assertThat(theatre().survey(TownBehind.class))
        .extracting(TownBehind::settlement)
        .containsExactly("ashford");
  }

  @Test
  void aWayThatLeadsThroughAThirdTownIsThatTowns() {
    // 12.5 km and 12.5 km: 125 percent of 20.
    var theatre = theatre().town("copse", 7.5, -10).unknown("copse");

    assertThat(theatre.survey(TownBehind.class)).isEmpty();
  }

  @Test
  void aThirdTownThatMakesALongerDetourDoesNotStandOnTheWay() {
    // 12.55 km twice.
    var theatre = theatre().town("copse", 7.58, -10).unknown("copse");

    assertThat(theatre.survey(TownBehind.class))
        .extracting(TownBehind::other)
        .containsExactly("birch");
  }

  @Test
  void aVillageOnTheWayDoesNotCount() {
    var theatre = theatre().village("copse", 0, -10).held("blue", "copse");

    assertThat(theatre.survey(TownBehind.class))
        .extracting(TownBehind::other)
        .containsExactly("birch");
  }

  @Test
  void aThirdTownOfTheSameSideIsBehindInItsPlace() {
    var theatre = theatre().town("copse", 0, -16).held("blue", "copse");

    assertThat(theatre.survey(TownBehind.class))
        .extracting(TownBehind::other)
        .containsExactly("copse");
  }

  @Test
  void aTownOfAnAllyIsBehindAndThatOfANeutralOrAnOpponentIsNot() {
    var allied = theatre().held("green", "birch").allied("blue", "green");
    var neutral = theatre().held("grey", "birch").neutral("blue", "grey");
    var hostile = theatre().held("red", "birch");

    assertThat(allied.survey(TownBehind.class)).hasSize(1);
    assertThat(neutral.survey(TownBehind.class)).isEmpty();
    assertThat(hostile.survey(TownBehind.class))
        .extracting(TownBehind::settlement)
        .doesNotContain("ashford");
  }

  @Test
  void aVillageHasNothingBehindItAndIsBehindNothing() {
    var village = theatre().village("copse", 2, 0).village("dale", 0, -9).held("blue", "copse");

    assertThat(village.held("blue", "dale").survey(TownBehind.class))
        .extracting(TownBehind::settlement, TownBehind::other)
        .containsExactly(tuple("ashford", "birch"));
  }

  @Test
  void itRestsOnBothTownsAndOnWhoHoldsTheOne() {
    var behind = theatre().survey(TownBehind.class).get(0);

    assertThat(behind.place().id()).isEqualTo("birch");
    assertThat(behind.citations())
        .extracting(row -> row.file() + " " + row.row())
        .containsExactly(
            "control_claims.csv birch", "settlements.csv ashford", "settlements.csv birch");
  }

  private static SampleTheatre theatre() {
    return new SampleTheatre()
        .town("ashford", 0, 0)
        .town("foe", 0, 10)
        .town("birch", 0, -20)
        .held("blue", "ashford", "birch")
        .held("red", "foe");
  }
}
