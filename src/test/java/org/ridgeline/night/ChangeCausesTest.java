package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.rank.ChangeCause;
import org.ridgeline.rank.Changes;
import org.ridgeline.rank.Changes.NewMap;
import org.ridgeline.rank.Retrospect.News;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.write.Report;

/** Why conclusions of a night are new, or stand no more, under the shipped rules. */
class ChangeCausesTest {

  @TempDir Path folder;
  private SmallInput input;

  /** Sources that were heard before, and a map. */
  @BeforeEach
  void writeInput() throws IOException {
    input =
        SmallInput.in(folder)
            .row("sources.csv", "mapper,The Mapper,map,,B,")
            .row("sources.csv", "paper,The Paper,media,,B,");
    claim("M1", "2025-03-01", "2025-03-01", "ashford", "blue", "mapper");
    claim("M2", "2025-03-01", "2025-03-01", "birch", "red", "mapper");
  }

  private void claim(
      String id, String day, String published, String place, String holder, String source)
      throws IOException {
    input.row(
        "control_claims.csv",
        "%s,%s,%s,%s,%s,all,claims,%s,2,,Said."
            .formatted(id, day, published, place, holder, source));
  }

  private void attack(String id, String day, String published, String source) throws IOException {
    input.row(
        "event_reports.csv",
        "%s,%s,%s,birch,assault,blue,9,E,%s,3,,Nine attacks."
            .formatted(id, day, published, source));
  }

  private Report night(String then, String now, int embargoDays) throws IOException {
    var tables = InputFolder.read(folder, BadRowTolerance.of("0"));
    return new NightlyRun(ShippedNights.rules(), tables, embargoDays)
        .assess(
            LocalDate.parse(now),
            new ReplayOptions(LocalDate.parse(then), 0, 7),
            List.of(),
            "test");
  }

  private static ChangeCause gained(Report night, String place, String rule) {
    return night.assessments().stream()
        .flatMap(a -> a.conclusions().stream())
        .filter(c -> c.settlement().equals(place) && c.rule().id().equals(rule))
        .findFirst()
        .flatMap(night.retrospect().changes()::cause)
        .orElseThrow();
  }

  private static ChangeCause withdrawn(Report night, String place, String rule) {
    return night.retrospect().withdrawn().stream()
        .filter(w -> w.conclusion().settlement().equals(place))
        .filter(w -> w.conclusion().rule().id().equals(rule))
        .findFirst()
        .flatMap(w -> night.retrospect().changes().cause(w.conclusion()))
        .orElseThrow();
  }

  @Test
  void whatASourceThatWasHeardBeforeTellsOfTheDayHappened() throws IOException {
    attack("E2", "2025-04-02", "2025-04-02", "red-office");

    var night = night("2025-04-01", "2025-04-02", 0);

    assertThat(gained(night, "birch", "assaulted")).isEqualTo(ChangeCause.HAPPENED);
    assertThat(night.retrospect().changes().isBeginning()).isFalse();
  }

  @Test
  void whatIsToldOfAnEarlierDayBeganToBeTold() throws IOException {
    attack("E2", "2025-04-01", "2025-04-02", "red-office");

    assertThat(gained(night("2025-04-01", "2025-04-02", 0), "birch", "assaulted"))
        .isEqualTo(ChangeCause.TOLD);
  }

  @Test
  void whatComesAsLateAsItsSourceUsuallyIsHappened() throws IOException {
    for (int day = 10; day < 15; day++) {
      claim("P" + day, "2025-03-" + day, "2025-03-" + (day + 1), "ashford", "blue", "paper");
    }
    attack("E2", "2025-04-01", "2025-04-02", "paper");

    assertThat(gained(night("2025-04-01", "2025-04-02", 0), "birch", "assaulted"))
        .isEqualTo(ChangeCause.HAPPENED);

    input.change("event_reports.csv", "E2,2025-04-01", "E2,2025-03-31");

    assertThat(gained(night("2025-04-01", "2025-04-02", 0), "birch", "assaulted"))
        .isEqualTo(ChangeCause.TOLD);
  }

  @Test
  void whatANewSourceTellsFirstBeganToBeToldAndThenHappened() throws IOException {
    attack("E2", "2025-04-02", "2025-04-02", "paper");

    assertThat(gained(night("2025-04-01", "2025-04-02", 0), "birch", "assaulted"))
        .isEqualTo(ChangeCause.TOLD);

    attack("E3", "2025-04-03", "2025-04-03", "paper");

    assertThat(gained(night("2025-04-01", "2025-04-03", 0), "birch", "assaulted"))
        .isEqualTo(ChangeCause.HAPPENED);
  }

  @Test
  void underAnEmbargoADayCountsThatTheComparedNightCouldNotKnow() throws IOException {
    attack("E2", "2025-04-02", "2025-04-02", "red-office");

    assertThat(gained(night("2025-04-03", "2025-04-04", 2), "birch", "assaulted"))
        .isEqualTo(ChangeCause.HAPPENED);
  }

  @Test
  void aNewMapIsNamedWithTheDaysSinceTheOneBefore() throws IOException {
    claim("M3", "2025-04-09", "2025-04-09", "ashford", "red", "mapper");

    var night = night("2025-04-08", "2025-04-09", 0);
    var changes = night.retrospect().changes();

    assertThat(withdrawn(night, "ashford", "held")).isEqualTo(ChangeCause.MAPPED);
    assertThat(changes.maps())
        .containsExactly(
            new NewMap(
                "The Mapper",
                NewMap.Kind.CLAIMED,
                LocalDate.parse("2025-03-01"),
                LocalDate.parse("2025-04-09")));
    assertThat(changes.maps().get(0).days()).isEqualTo(39);
  }

  @Test
  void whatGrewOldWentByTime() throws IOException {
    assertThat(withdrawn(night("2025-04-12", "2025-04-13", 0), "ashford", "assaulted"))
        .isEqualTo(ChangeCause.AGED);
  }

  @Test
  void whatItsSourceTookBackIsAnotherMatter() throws IOException {
    input
        .change("event_reports.csv", "url,text\n", "url,text,withdrawn_on\n")
        .change("event_reports.csv", "four attacks.", "four attacks.,2025-04-01");

    assertThat(withdrawn(night("2025-03-31", "2025-04-01", 0), "ashford", "assaulted"))
        .isEqualTo(ChangeCause.OTHER);
  }

  @Test
  void whereTheDataBeginEverythingBeganToBeTold() throws IOException {
    for (int n = 10; n < 20; n++) {
      attack("E" + n, "2025-03-31", "2025-04-02", "red-office");
    }
    attack("E2", "2025-04-02", "2025-04-02", "red-office");

    var changes = night("2025-04-01", "2025-04-02", 0).retrospect().changes();

    assertThat(changes.isBeginning()).isTrue();
    assertThat(changes.toldRows()).isEqualTo(10);
    assertThat(changes.knownRows()).isEqualTo(16);
    assertThat(changes.causes().values()).isNotEmpty().containsOnly(ChangeCause.TOLD);
  }

  @Test
  void everyConclusionThatIsNewOrGoneHasACauseAndNoOther() throws IOException {
    var run = ShippedNights.run(Path.of("input"));
    var night = run.assess(ShippedNights.SECOND, List.of(), "test");
    var retrospect = night.retrospect();

    assertThat(retrospect.changes().causes())
        .hasSize((int) retrospect.count(News.NEW) + retrospect.withdrawn().size());
    assertThat(retrospect.changes().maps()).extracting(NewMap::days).containsExactly(39L, 7L);
    assertThat(Changes.NONE.isBeginning()).isFalse();
  }
}
