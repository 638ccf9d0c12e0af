package org.ridgeline.night;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.Folders;
import org.ridgeline.SmallInput;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.AssessmentChange;
import org.ridgeline.rank.AssessmentChange.Kind;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.rank.ThemeScore;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.problem.BadRulesException;

class LossScenariosTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2024-07-07", "2025-02-07"})
  void aNightIsRestoredAfterTheLossOfAnyOfItsPlaces(LocalDate day) throws IOException {
    var run = ShippedNights.run(Path.of("input"));
    var known = run.tables().knownBy(day);
    var night = new Night(day);
    var facts = run.facts(known, night);
    try (var replay = run.rules().replay(night);
        var other = run.rules().replay(night)) {
      var before = replay.conclude(night, facts);
      for (var place : known.settlements()) {
        replay.conclude(night, with(new SupposedLost(place.id(), "RU"), facts));
        replay.conclude(night, with(new SupposedLost(place.id(), "UA"), facts));
      }
      var lost = with(new SupposedLost("toretsk", "RU"), facts);

      assertThat(replay.conclude(night, lost))
          .isEqualTo(other.conclude(night, lost))
          .isNotEqualTo(before);
      assertThat(replay.conclude(night, facts)).isEqualTo(before);
    }
  }

  private static List<Object> with(SupposedLost supposed, List<Object> facts) {
    var known = new ArrayList<>(facts);
    known.add(supposed);
    return known;
  }

  @Test
  void rulesThatLetNothingBeLostAreRefused() throws IOException {
    var rules = Folders.copy(Path.of("rules"), folder.resolve("rules"));
    Files.delete(rules.resolve("control/supposed-lost.drl"));
    var run = ShippedNights.run(Path.of("input"));
    var night = new NightlyRun(RuleBook.load(rules), run.tables(), 0);

    assertThatThrownBy(() -> night.suppose(ShippedNights.FIRST, "toretsk", Optional.of("RU")))
        .isInstanceOf(BadRulesException.class)
        .hasMessage(
            "rules: no rule lets toretsk pass to RU when it is supposed lost; "
                + "put back rules/control/supposed-lost.drl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-07-07", "2025-02-07"})
  void theLossOfEachOfTheFirstTenPlacesIsSupposed(LocalDate day) throws IOException {
    var report = ShippedNights.assess(day);

    assertThat(report.ifLost())
        .hasSize(10)
        .allMatch(LossScenario::isPossible)
        .extracting(LossScenario::place)
        .isEqualTo(report.assessments().stream().limit(10).map(a -> a.settlement()).toList());
  }

  @Test
  void theLossOfToretskExposesChasivYar() throws IOException {
    var ifLost =
        ShippedNights.run(Path.of("input"))
            .suppose(ShippedNights.FIRST, "toretsk", Optional.empty());
    var chasivYar = change(ifLost, "chasiv-yar");

    assertThat(ifLost.to()).isEqualTo("RU");
    assertThat(exposure(chasivYar.then().themes()))
        .isGreaterThan(exposure(chasivYar.now().themes()));
    assertThat(chasivYar.differences())
        .filteredOn(d -> d.kind() == Kind.GAINED && d.finding().rule().id().equals("flank-open"))
        .singleElement()
        .extracting(d -> d.finding().because())
        .asString()
        .contains("Toretsk");
  }

  @Test
  void theLossOfToretskCutsItsLinesAndEndsItsViewOfHorlivka() throws IOException {
    var toretsk =
        change(
            ShippedNights.run(Path.of("input"))
                .suppose(ShippedNights.FIRST, "toretsk", Optional.empty()),
            "toretsk");

    // The T-0516 is the road from Kostiantynivka.
    assertThat(because(toretsk.now(), "cuts-off")).contains("T-0516");
    assertThat(because(toretsk.then(), "cuts-off")).isEmpty();
    assertThat(because(toretsk.now(), "overlooks-rear")).contains("Horlivka");
    assertThat(because(toretsk.then(), "overlooks-rear")).doesNotContain("Horlivka");
  }

  private static String because(Assessment assessment, String rule) {
    return assessment.findings().stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .map(Finding::because)
        .collect(joining(" "));
  }

  @Test
  void aPlaceIsLostToTheOpponentWhosePlaceIsNearest() throws IOException {
    threePartiesInput();

    assertThat(suppose("ashford", Optional.empty()).to()).isEqualTo("green");
    assertThat(suppose("ashford", Optional.of("red")).to()).isEqualTo("red");
  }

  @Test
  void aPlaceThatItsHolderHoldsAlreadyCannotBeLostToIt() throws IOException {
    threePartiesInput();

    assertThat(suppose("ashford", Optional.of("blue")).sentence())
        .isEqualTo("blue holds Ashford already, so it cannot be lost to it.");
  }

  @Test
  void aPlaceWhoseHolderIsNotKnownCannotBeLost() throws IOException {
    SmallInput.in(folder)
        .change(
            "control_claims.csv",
            "C1,2025-03-30,2025-03-30,ashford",
            "C1,2025-03-30,2025-03-30,birch");

    var ifLost = suppose("ashford", Optional.of("red"));

    assertThat(ifLost.isPossible()).isFalse();
    assertThat(ifLost.sentence())
        .isEqualTo("Who holds Ashford is not known, so nobody can lose it.");
  }

  @Test
  void aPlaceCannotBeLostIfNoOtherPartyHoldsAny() throws IOException {
    SmallInput.in(folder)
        .change("control_claims.csv", "birch,red", "birch,blue")
        .change("event_reports.csv", "assault,red,", "assault,,");

    assertThat(suppose("ashford", Optional.empty()).sentence())
        .isEqualTo("No other party holds any place, so Ashford can be lost to nobody.");
  }

  @Test
  void aPlaceIsLostToTheHostilePartyThatAttacksItOnMostDays() throws IOException {
    threePartiesInput()
        .row("event_reports.csv", attack("E2", "2025-03-27", "ashford", "red"))
        .row("event_reports.csv", attack("E3", "2025-03-28", "ashford", "red"))
        .row("event_reports.csv", attack("E4", "2025-03-30", "ashford", "green"));

    assertThat(suppose("ashford", Optional.empty()).to()).isEqualTo("red");
  }

  @Test
  void anAttackOfLongAgoTellsNothing() throws IOException {
    threePartiesInput()
        .row("event_reports.csv", attack("E2", "2025-03-10", "ashford", "red"))
        .row("event_reports.csv", attack("E3", "2025-03-11", "ashford", "red"));

    assertThat(suppose("ashford", Optional.empty()).to()).isEqualTo("green");
  }

  @ParameterizedTest
  @ValueSource(strings = {"allied", "neutral"})
  void aPlaceIsNotLostToWhoeverIsNotHostile(String relation) throws IOException {
    threePartiesInput()
        .table("relations.csv", "one,other,relation,from,to,source\n")
        .row("relations.csv", "green,blue," + relation + ",2025-03-31,,atlas")
        .table("parties.csv", "id,name,aliases\ngreen,Greenland,\nblue,Blueland,\n")
        .row("event_reports.csv", attack("E2", "2025-03-30", "ashford", "green"));

    assertThat(suppose("ashford", Optional.empty()).to()).isEqualTo("red");
    assertThat(suppose("ashford", Optional.of("green")).sentence())
        .isEqualTo(
            "Greenland is %s to Blueland, which holds Ashford, and would not take it from it."
                .formatted(relation));
  }

  @Test
  void aPlaceIsNotLostToWhoeverHasLeftTheWar() throws IOException {
    threePartiesInput()
        .row(
            "control_claims.csv",
            "C5,2025-01-05,2025-01-05,birch,green,all,claims,green-office,3,,Green has Birch.");

    assertThat(suppose("ashford", Optional.empty()).to()).isEqualTo("red");
  }

  @Test
  void aPlaceIsLostToNobodyIfAllOthersHaveLeftTheWarOrAreFriends() throws IOException {
    threePartiesInput()
        .table("relations.csv", "one,other,relation,from,to,source\n")
        .row("relations.csv", "green,blue,allied,,,atlas")
        .row("relations.csv", "red,blue,neutral,,,atlas");

    assertThat(suppose("ashford", Optional.empty()).sentence())
        .isEqualTo(
            "No hostile party that is still at war holds any place, so Ashford can be lost to nobody.");
  }

  @Test
  void anAnswerNamesThePartyByItsName() throws IOException {
    threePartiesInput().table("parties.csv", "id,name,aliases\ngreen,Greenland,\n");

    var ifLost = suppose("ashford", Optional.empty());

    assertThat(ifLost.to()).isEqualTo("green");
    assertThat(ifLost.sentence()).startsWith("Were Ashford lost to Greenland, ");
    assertThat(change(ifLost, "ashford").then().control().because())
        .isEqualTo("Ashford is supposed to have passed to Greenland.");
  }

  private static String attack(String id, String day, String place, String actor) {
    return "%s,%s,%s,%s,assault,%s,1,,blue-office,3,,Blue Office counts one attack."
        .formatted(id, day, day, place, actor);
  }

  private SmallInput threePartiesInput() throws IOException {
    return SmallInput.in(folder)
        .change("event_reports.csv", "ashford,assault", "birch,assault")
        .row("settlements.csv", "copse,Copse,,,village,North,West,30.40,50.00,,atlas")
        .row("settlements.csv", "shire,Shire,,,region,North,West,30.01,50.00,,atlas")
        .row("sources.csv", "green-office,Green Office,official,green,C,")
        .change("control_claims.csv", "birch,red", "birch,green")
        .row(
            "control_claims.csv",
            "C3,2025-03-30,2025-03-30,copse,red,all,claims,red-office,3,,Red Office has Copse.")
        .row(
            "control_claims.csv",
            "C4,2025-03-30,2025-03-30,shire,red,all,claims,red-office,3,,Red Office has Shire.");
  }

  private LossScenario suppose(String place, Optional<String> to) throws IOException {
    var tables = InputFolder.read(folder, BadRowTolerance.of("0"));
    return new NightlyRun(ShippedNights.rules(), tables, 0)
        .suppose(LocalDate.parse("2025-03-31"), place, to);
  }

  private static AssessmentChange change(LossScenario ifLost, String place) {
    return ifLost.changes().stream()
        .filter(change -> change.settlement().id().equals(place))
        .findFirst()
        .orElseThrow();
  }

  private static int exposure(Iterable<ThemeScore> themes) {
    int points = 0;
    for (var score : themes) {
      points += score.theme().id().equals("exposure") ? score.points() : 0;
    }
    return points;
  }
}
