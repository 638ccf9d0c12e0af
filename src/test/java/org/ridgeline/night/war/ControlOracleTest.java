package org.ridgeline.night.war;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.night.war.ControlOracle.Answer;
import org.ridgeline.night.war.ControlOracle.How;
import org.ridgeline.night.war.ControlOracle.Run;
import org.ridgeline.night.war.War.Claim;
import org.ridgeline.night.war.War.Event;
import org.ridgeline.night.war.War.Place;
import org.ridgeline.night.war.War.Relation;
import org.ridgeline.night.war.War.Speaker;

/** Examples of control in time, each worked out by hand. */
class ControlOracleTest {

  private static final String TOWN = "town";

  private static final List<Speaker> SPEAKERS =
      List.of(
          new Speaker("blue-office", "blue", Reliability.C, ""),
          new Speaker("blue-army", "blue", Reliability.B, ""),
          new Speaker("red-office", "red", Reliability.C, ""),
          new Speaker("red-army", "red", Reliability.B, ""),
          new Speaker("green-office", "green", Reliability.C, ""),
          new Speaker("map", "", Reliability.B, ""),
          new Speaker("agency", "", Reliability.A, ""),
          new Speaker("paper", "", Reliability.C, "agency"),
          new Speaker("relay", "", Reliability.B, "red-office"),
          new Speaker("rumour", "", Reliability.E, ""));

  @Test
  void nobodyKnowsWhereNothingIsSaid() {
    assertThat(on(50, "")).isEqualTo(new Answer("UNKNOWN", "", ""));
  }

  @Test
  void aFirstMapSaysNothingOfBefore() {
    assertThat(on(50, "40 map claims blue all")).isEqualTo(new Answer("HELD", "blue", ""));
  }

  @Test
  void anAdmissionSettlesWhateverAnOlderMapShows() {
    var said =
        """
        27 map claims blue all
        33 red-office claims red all
        34 blue-office claims red all
        """;

    assertThat(on(35, said)).isEqualTo(new Answer("LOST", "red", "blue"));
    assertThat(history(35, said))
        .containsExactly(
            new Run(27, "blue", How.BORNE_OUT, List.of("map")),
            new Run(34, "red", How.ADMITTED, List.of("blue")));
  }

  @Test
  void anAdmissionByWhoNeverSaidThatItWasThereSettlesNothing() {
    assertThat(
            on(
                40,
                """
                27 map claims green all
                33 map claims green all
                34 blue-office claims red all
                """))
        .isEqualTo(new Answer("CONTESTED", "green", ""));
  }

  @Test
  void aLaterDenialByAnotherOfficeReopensWhatWasAdmitted() {
    assertThat(
            on(
                40,
                """
                27 map claims blue all
                34 blue-office claims red all
                36 blue-army denies red all
                """))
        .isEqualTo(new Answer("CONTESTED", "red", "blue"));
  }

  @Test
  void theSameOfficeTakesItsAdmissionBack() {
    // Red is still the last that was established, but only the denial stands.
    assertThat(
            on(
                40,
                """
                27 map claims blue all
                34 blue-office claims red all
                36 blue-office denies red all
                """))
        .isEqualTo(new Answer("UNKNOWN", "", "red"));
  }

  @Test
  void aBoastTurnsNobodyOut() {
    assertThat(
            on(
                40,
                """
                27 map claims blue all
                34 red-office claims red all
                """))
        .isEqualTo(new Answer("CONTESTED", "blue", ""));
  }

  @Test
  void aMapThatAnotherVoiceBearsOutTurnsTheHolderOutFromTheDayOfTheFirstWord() {
    var said =
        """
        10 map claims blue all
        12 agency claims blue all
        33 red-office claims red all
        34 blue-office denies red all
        38 map claims red all
        """;

    // The denial is of the change and by another party, so it stands against it.
    assertThat(on(40, said)).isEqualTo(new Answer("CONTESTED", "red", "blue"));
    assertThat(history(40, said)).extracting(Run::from).containsExactly(10, 38);
    // Without it the change is of the day on which red said first that it had come.
    assertThat(on(93, said.replace("34 blue", "09 blue")).status()).isEqualTo("UNKNOWN");
    assertThat(on(83, said.replace("34 blue", "09 blue")))
        .isEqualTo(new Answer("LOST", "red", "blue"));
  }

  @Test
  void whatPassedLongAgoIsHeld() {
    assertThat(
            on(
                100,
                """
                10 map claims blue all
                30 map claims red all
                80 map claims red all
                """))
        .isEqualTo(new Answer("HELD", "red", "blue"));
  }

  @Test
  void oneIndependentClaimThatLaterWordsDoNotBearOutTurnsNobodyOut() {
    var said =
        """
        10 map claims blue all
        20 agency claims red all
        25 map claims blue all
        """;

    assertThat(on(40, said)).isEqualTo(new Answer("CONTESTED", "blue", ""));
    assertThat(on(66, said)).isEqualTo(new Answer("HELD", "blue", ""));
  }

  @Test
  void aCopyBearsNothingOut() {
    assertThat(
            on(
                40,
                """
                10 map claims blue all
                11 map claims blue all
                20 agency claims red all
                20 paper claims red all
                25 blue-office claims blue all
                """))
        .isEqualTo(new Answer("CONTESTED", "blue", ""));
  }

  @Test
  void whoDeniesTheFirstWordOfAllWasThere() {
    assertThat(
            on(
                40,
                """
                34 red-office claims red all
                34 blue-office denies red all
                """))
        .isEqualTo(new Answer("CONTESTED", "blue", ""));
  }

  @Test
  void aWithdrawalByItselfLeavesItToNobody() {
    var said =
        """
        10 map claims blue all
        30 blue-army withdraws blue
        """;

    assertThat(on(40, said)).isEqualTo(new Answer("LEFT", "", "blue"));
    assertThat(on(75, said)).isEqualTo(new Answer("LEFT", "", "blue"));
    assertThat(on(76, said)).isEqualTo(new Answer("UNKNOWN", "", "blue"));
    assertThat(history(40, said)).extracting(Run::holder).containsExactly("blue", "");
  }

  @Test
  void aWithdrawalThatOneOtherVoiceTellsEndsNothing() {
    assertThat(
            on(
                40,
                """
                10 map claims blue all
                30 agency withdraws blue
                30 paper withdraws blue
                """))
        .isEqualTo(new Answer("HELD", "blue", ""));
  }

  @Test
  void aWithdrawalThatTwoOtherVoicesTellEndsAHold() {
    assertThat(
            on(
                40,
                """
                10 map claims blue all
                30 agency withdraws blue
                30 red-office withdraws blue
                """))
        .isEqualTo(new Answer("LEFT", "", "blue"));
  }

  @Test
  void whoIsSaidToHaveComeHoldsWhatWasLeft() {
    var said =
        """
        10 map claims blue all
        28 red-office claims red most
        30 blue-army withdraws blue
        """;

    // Only most of it is claimed.
    assertThat(on(40, said)).isEqualTo(new Answer("CONTESTED", "red", "blue"));
    assertThat(on(40, said + "32 red-office claims red all"))
        .isEqualTo(new Answer("LOST", "red", "blue"));
  }

  @Test
  void aNarrowerWordOfAPartyNarrowsItsEarlierOne() {
    assertThat(
            on(
                40,
                """
                10 map claims blue all
                12 map claims blue all
                20 red-office claims red all
                30 red-army claims red outskirts
                """))
        .isEqualTo(new Answer("CONTESTED", "blue", ""));
    assertThat(
            on(
                40,
                """
                10 map claims blue all
                20 red-office claims red all
                30 red-army claims red none
                """))
        .isEqualTo(new Answer("HELD", "blue", ""));
  }

  @Test
  void anAllysClaimIsNoRivalry() {
    var said =
        """
        10 map claims blue all
        20 green-office claims green all
        """;

    assertThat(on(40, said)).isEqualTo(new Answer("CONTESTED", "blue", ""));
    assertThat(on(40, said, new Relation("green", "blue", "allied", War.EVER, War.EVER)).status())
        .isEqualTo("HELD");
    assertThat(on(40, said, new Relation("green", "blue", "allied", War.EVER, 39)).status())
        .isEqualTo("CONTESTED");
    assertThat(on(40, said, new Relation("green", "blue", "neutral", War.EVER, War.EVER)).status())
        .isEqualTo("CONTESTED");
  }

  @Test
  void aPlaceMayChangeHandsFourTimes() {
    var said =
        """
        01 map claims blue all
        10 blue-office claims red all
        20 red-office claims blue all
        80 blue-army withdraws blue
        81 red-office claims red all
        90 red-army claims blue all
        """;

    // Blue held it 61 days ago, and has taken it back since.
    assertThat(on(95, said)).isEqualTo(new Answer("HELD", "blue", "red"));
    assertThat(history(95, said))
        .extracting(run -> run.from() + " " + run.holder())
        .containsExactly("1 blue", "10 red", "20 blue", "80 ", "81 red", "90 blue");
  }

  @Test
  void whatIsStaleSaysNothingAboutTodayOnceSomebodyHasComeOrGone() {
    var said = "10 map claims blue all\n09 rumour claims red part";

    assertThat(on(55, said)).isEqualTo(new Answer("HELD", "blue", ""));
    assertThat(on(56, said)).isEqualTo(new Answer("UNKNOWN", "", "blue"));
  }

  @Test
  void whatIsStaleStillTellsOfAPlaceThatNobodyHasComeNear() {
    assertThat(on(56, "10 map claims blue all")).isEqualTo(new Answer("HELD", "blue", ""));
    assertThat(on(56, "10 map claims blue all\n40 rumour withdraws red").status())
        .isEqualTo("UNKNOWN");
  }

  @Test
  void oneCredibleWordEndsThePartThatRaidersHeld() {
    var said = "10 map claims blue all\n30 red-office claims red part\n";

    assertThat(on(40, said + "31 agency withdraws red")).isEqualTo(new Answer("HELD", "blue", ""));
    assertThat(on(40, said + "31 rumour withdraws red").status()).isEqualTo("CONTESTED");
    assertThat(on(40, said.replace("part", "most") + "31 agency withdraws red").status())
        .isEqualTo("CONTESTED");
  }

  @Test
  void whatIsPublishedAfterTheNightIsNotKnown() {
    assertThat(on(40, "30 map claims blue all 41")).isEqualTo(new Answer("UNKNOWN", "", ""));
  }

  @Test
  void aTownIsContestedWhileARivalIsSaidToBeInADistrict() {
    var whole = war(40, "30 map claims blue all", List.of());
    var district =
        new Claim("C9", 31, 31, "district", "red", Extent.PART, Stance.CLAIMS, "red-office", 2);

    assertThat(ControlOracle.answer(whole.telling(plus(whole.claims(), district), List.of()), TOWN))
        .isEqualTo(new Answer("CONTESTED", "blue", ""));
  }

  private static Answer on(int night, String said, Relation... relations) {
    return ControlOracle.answer(war(night, said, List.of(relations)), TOWN);
  }

  private static List<Run> history(int night, String said) {
    return ControlOracle.history(war(night, said, List.of()), TOWN);
  }

  private static <T> List<T> plus(List<T> some, T one) {
    var all = new ArrayList<>(some);
    all.add(one);
    return all;
  }

  /** Lines of day, source, what it does, party, and of claims the extent; then publication. */
  private static War war(int night, String said, List<Relation> relations) {
    var claims = new ArrayList<Claim>();
    var events = new ArrayList<Event>();
    for (var line : said.lines().filter(each -> !each.isBlank()).toList()) {
      var cells = line.strip().split(" +", -1);
      int day = Integer.parseInt(cells[0]);
      if (cells[2].equals("withdraws")) {
        events.add(
            new Event(
                "E" + events.size(), day, day, TOWN, EventKind.WITHDRAWAL, cells[3], 0, cells[1]));
      } else {
        claims.add(
            new Claim(
                "C" + claims.size(),
                day,
                cells.length > 5 ? Integer.parseInt(cells[5]) : day,
                TOWN,
                cells[3],
                Extent.valueOf(cells[4].toUpperCase(Locale.ROOT)),
                Stance.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                cells[1],
                2));
      }
    }
    var places =
        List.of(
            new Place(TOWN, "", SettlementKind.TOWN, 0, 0, 0),
            new Place("district", TOWN, SettlementKind.DISTRICT, 1, 0, 0));
    return new War(night, places, SPEAKERS, relations, claims, events, List.of(), List.of());
  }
}
