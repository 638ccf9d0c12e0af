package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.derive.activity.AssaultDay;
import org.ridgeline.derive.activity.AssaultMonths;
import org.ridgeline.derive.activity.AttackDirection;
import org.ridgeline.derive.activity.CombinedAssault;
import org.ridgeline.derive.activity.SectorDay;

/** Blue holds the town Ashford; whom does an attack press? */
class PressedPartyTest {

  @Test
  void anOpponentsAttackPressesWhoeverHoldsThePlace() {
    assertThat(pressed(ashford().reported("red", "ashford")))
        .containsExactly("ashford: red presses blue");
  }

  @Test
  void anAttackOfWhichNobodySaysWhoseItIsPressesHimToo() {
    assertThat(pressed(ashford().reported("", "ashford")))
        .containsExactly("ashford:  presses blue");
  }

  @Test
  void itsOwnAttackPressesNobody() {
    assertThat(pressed(ashford().reported("blue", "ashford")))
        .containsExactly("ashford: blue presses ");
  }

  @Test
  void whoAttacksWhatIsHisOwnFightsWhoeverTakesItBack() {
    var theatre =
        ashford()
            .history("ashford", "2025-01-01 blue", "2025-03-01 red", "2025-03-25 blue")
            .reported("red", "ashford", "day", "2025-03-20");

    assertThat(pressed(theatre)).containsExactly("ashford: red presses blue");
    assertThat(pressed(theatre.held("grey", "ashford").allied("red", "grey")))
        .containsExactly("ashford: red presses ");
  }

  @Test
  void theAttackOfAnAllyPressesNobodyAndThatOfANeutralHim() {
    var theatre =
        ashford()
            .allied("blue", "green")
            .neutral("blue", "grey")
            .reported("green", "ashford")
            .reported("grey", "ashford");

    assertThat(pressed(theatre))
        .containsExactly("ashford: green presses ", "ashford: grey presses blue");
  }

  @Test
  void aTruceEndsWhatWasBeforeItAndNotWhatIsDoneInSpiteOfIt() {
    var theatre =
        ashford()
            .neutral("blue", "grey", "2025-03-20")
            .reported("grey", "ashford", "day", "2025-03-19")
            .reported("grey", "ashford", "day", "2025-03-20");

    assertThat(pressed(theatre))
        .containsExactly("ashford: grey presses ", "ashford: grey presses blue");
  }

  @Test
  void whereNobodyIsKnownToHoldAnythingNobodyIsPressed() {
    assertThat(pressed(ashford().unknown("ashford").reported("red", "ashford")))
        .containsExactly("ashford: red presses ");
  }

  @Test
  void anAttackOnADistrictOfAnotherHolderPressesHimInItsTownToo() {
    var theatre =
        ashford().district("mill", "ashford").held("red", "mill").reported("blue", "mill");

    assertThat(pressed(theatre))
        .containsExactly("ashford: blue presses red", "mill: blue presses red");
  }

  @Test
  void anAttackOnADistrictOfNobodyPressesTheHolderOfItsTown() {
    var theatre = ashford().district("mill", "ashford").unknown("mill").reported("red", "mill");

    assertThat(pressed(theatre))
        .containsExactly("ashford: red presses blue", "mill: red presses blue");
  }

  @Test
  void anAttackPressesWhoHeldThePlaceThatDayAndNotWhoHoldsItNow() {
    var theatre =
        ashford()
            .history("ashford", "2025-01-01 red", "2025-03-20 blue")
            .reported("blue", "ashford", "day", "2025-03-19")
            .reported("", "ashford", "day", "2025-03-19")
            .reported("", "ashford", "day", "2025-03-20")
            .reported("red", "ashford", "day", "2025-03-20");

    assertThat(pressed(theatre))
        .containsExactly(
            "ashford:  presses red",
            "ashford: blue presses red",
            "ashford:  presses blue",
            "ashford: red presses blue");
  }

  @Test
  void ofADayOfWhichNothingIsKnownWhoHoldsThePlaceNowIsPressed() {
    var theatre =
        ashford()
            .history("ashford", "2025-03-20 blue")
            .reported("red", "ashford", "day", "2025-03-19");

    assertThat(pressed(theatre)).containsExactly("ashford: red presses blue");
  }

  @Test
  void whoHeldADistrictLastIsNotPressedOnceNobodyKnowsWhoHoldsIt() {
    var theatre =
        ashford()
            .district("mill", "ashford")
            .unknown("mill")
            .history("mill", "2025-01-01 red", "2025-01-20 green")
            .reported("", "mill", "day", "2025-01-19")
            .reported("", "mill", "day", "2025-01-20");

    assertThat(pressed(theatre))
        .containsExactly(
            "ashford:  presses red",
            "ashford:  presses blue",
            "mill:  presses red",
            "mill:  presses blue");
  }

  @Test
  void whereTheHolderHadLeftNobodyIsPressed() {
    var theatre =
        ashford()
            .history("ashford", "2025-01-01 red", "2025-03-10 ", "2025-03-20 blue")
            .reported("", "ashford", "day", "2025-03-15");

    assertThat(pressed(theatre)).containsExactly("ashford:  presses ");
  }

  @Test
  void anAttackOnADistrictOfWhichNothingWasKnownPressesTheHolderOfItsTownThatDay() {
    var theatre =
        ashford()
            .district("mill", "ashford")
            .held("red", "mill")
            .history("ashford", "2025-01-01 blue")
            .history("mill", "2025-03-20 red")
            .reported("red", "mill", "day", "2025-03-19")
            .reported("blue", "mill", "day", "2025-03-21");

    assertThat(pressed(theatre))
        .containsExactly(
            "ashford: red presses blue",
            "ashford: blue presses red",
            "mill: red presses blue",
            "mill: blue presses red");
  }

  @Test
  void attacksBeforeAndAfterAChangeAreNoTrendOfOneParty() {
    var theatre = ashford().history("ashford", "2025-01-01 red", "2025-03-20 blue");
    for (var day : List.of("2025-02-10", "2025-02-11", "2025-03-21", "2025-03-22")) {
      theatre.reported("", "ashford", "day", day);
    }

    assertThat(theatre.survey(AssaultMonths.class)).isEmpty();
    assertThat(theatre.history("ashford", "2025-01-01 blue").survey(AssaultMonths.class))
        .extracting(AssaultMonths::attacked, AssaultMonths::days, AssaultMonths::daysBefore)
        .containsExactly(tuple("blue", 2, 2));
  }

  @Test
  void shellsUponOneHolderPrepareNoAttackUponTheNext() {
    var theatre =
        ashford()
            .history("ashford", "2025-01-01 red", "2025-03-20 blue")
            .reported("", "ashford", "day", "2025-03-19", "kind", "shelling")
            .reported("", "ashford", "day", "2025-03-19", "kind", "airstrike")
            .reported("", "ashford", "day", "2025-03-20");

    assertThat(theatre.survey(CombinedAssault.class)).isEmpty();
    assertThat(theatre.history("ashford", "2025-01-01 blue").survey(CombinedAssault.class))
        .hasSize(1);
  }

  @Test
  void onOneDayBothMayBePressedInOneTown() {
    var theatre =
        ashford()
            .district("mill", "ashford")
            .held("red", "mill")
            .reported("blue", "mill", "count", "3")
            .reported("red", "ashford", "count", "5");

    assertThat(theatre.survey(AssaultDay.class))
        .extracting(
            AssaultDay::settlement, AssaultDay::attacker, AssaultDay::attacked, AssaultDay::count)
        .containsExactly(
            tuple("ashford", "blue", "red", 3.0),
            tuple("ashford", "red", "blue", 5.0),
            tuple("mill", "blue", "red", 3.0));
  }

  @Test
  void oneReportOfATownAndADistrictOfAnotherHolderPressesEachForItsPart() {
    var theatre =
        ashford()
            .district("mill", "ashford")
            .held("red", "mill")
            .reported("", "ashford|mill", "count", "8");

    assertThat(theatre.survey(AssaultDay.class))
        .extracting(AssaultDay::settlement, AssaultDay::attacked, AssaultDay::count)
        .containsExactly(
            tuple("ashford", "blue", 4.0), tuple("ashford", "red", 4.0), tuple("mill", "red", 4.0));
  }

  @Test
  void inASectorEachHolderIsPressedForItsOwnPlaces() {
    var theatre =
        new SampleTheatre()
            .inSector("West", "ashford")
            .inSector("West", "birch")
            .inSector("West", "copse")
            .held("blue", "ashford", "birch")
            .held("green", "copse")
            .reported("red", "ashford|birch|copse", "count", "9");

    assertThat(theatre.survey(SectorDay.class))
        .extracting(SectorDay::sector, SectorDay::attacker, SectorDay::attacked, SectorDay::count)
        .containsExactly(tuple("West", "red", "blue", 6.0), tuple("West", "red", "green", 3.0));
  }

  @Test
  void anAttackWithGunsAndAircraftIsOneUponOneHolder() {
    var theatre =
        ashford()
            .district("mill", "ashford")
            .held("red", "mill")
            .reported("red", "ashford")
            .reported("red", "ashford", "kind", "shelling")
            .reported("red", "ashford", "kind", "airstrike", "day", "2025-03-30")
            .reported("blue", "mill", "kind", "airstrike");

    assertThat(theatre.survey(CombinedAssault.class))
        .extracting(
            CombinedAssault::settlement,
            CombinedAssault::attacker,
            CombinedAssault::attacked,
            CombinedAssault::withinDays)
        .containsExactly(tuple("ashford", "red", "blue", 2));
  }

  @Test
  void gunsThatFireOnAnothersDistrictDoNotMakeAnAttackOnTheTownACombinedOne() {
    var theatre =
        ashford()
            .district("mill", "ashford")
            .held("red", "mill")
            .reported("", "ashford")
            .reported("", "ashford", "kind", "shelling")
            .reported("", "mill", "kind", "airstrike");

    assertThat(theatre.survey(CombinedAssault.class)).isEmpty();
  }

  @Test
  void aTrendIsThatOfAttacksOnOneHolder() {
    var theatre =
        ashford()
            .district("mill", "ashford")
            .held("red", "mill")
            .reported("red", "ashford")
            .reported("red", "ashford", "day", "2025-03-30")
            .reported("red", "ashford", "day", "2025-02-20")
            .reported("blue", "mill");

    assertThat(theatre.survey(AssaultMonths.class))
        .extracting(
            AssaultMonths::settlement,
            AssaultMonths::attacker,
            AssaultMonths::attacked,
            AssaultMonths::days,
            AssaultMonths::daysBefore,
            AssaultMonths::percentOfBefore)
        // Both days on which anything was reported, and the one of the month before.
        .containsExactly(tuple("ashford", "red", "blue", 2, 1, 100));
  }

  @Test
  void aDirectionIsThatOfAttacksOnOneHolder() {
    var theatre =
        ashford()
            .district("mill", "ashford")
            .held("red", "mill")
            .reported("red", "ashford", "direction", "e")
            .reported("blue", "mill", "direction", "w", "kind", "advance");

    assertThat(theatre.survey(AttackDirection.class))
        .extracting(
            AttackDirection::settlement, AttackDirection::attacked, AttackDirection::bearing)
        .containsExactly(
            tuple("ashford", "red", 270.0),
            tuple("ashford", "blue", 90.0),
            tuple("mill", "red", 270.0));
  }

  private static List<String> pressed(SampleTheatre theatre) {
    return theatre.survey(AssaultDay.class).stream()
        .map(day -> day.settlement() + ": " + day.attacker() + " presses " + day.attacked())
        .toList();
  }

  private static SampleTheatre ashford() {
    return new SampleTheatre().town("ashford", 0, 0).held("blue", "ashford");
  }
}
