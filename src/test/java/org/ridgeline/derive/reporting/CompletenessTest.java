package org.ridgeline.derive.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.derive.reporting.FightingReports.Verdict;
import org.ridgeline.derive.reporting.SourceSpeech.Status;
import org.ridgeline.fact.EventKind;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;

/** What a folder of reports tells of its own completeness. */
class CompletenessTest {

  private static final LocalDate NIGHT = LocalDate.parse("2031-06-30");

  @TempDir Path folder;
  private StringBuilder reports;
  private int ids;

  @BeforeEach
  void begin() {
    reports =
        new StringBuilder(
            "id,day,published_on,settlements,kind,actor,count,direction,source,credibility,url,text,withdrawn_on\n");
  }

  private void reports(int count, int age, int delay, String kind, String source) {
    for (int n = 0; n < count; n++) {
      row("E" + ids++, age, delay, kind, source, "");
    }
  }

  private void row(String id, int age, int delay, String kind, String source, String withdrawn) {
    var day = NIGHT.minusDays(age);
    reports.append(
        "%s,%s,%s,ashford,%s,red,,,%s,3,,Said.,%s\n"
            .formatted(id, day, day.plusDays(delay), kind, source, withdrawn));
  }

  private Completeness read(LocalDate knownBy) throws IOException {
    SmallInput.in(folder).table("event_reports.csv", reports.toString());
    var ever = InputFolder.read(folder, BadRowTolerance.of("0"));
    return Completeness.of(ever, ever.knownBy(knownBy), NIGHT, knownBy);
  }

  private static FightingReports atAshford(Completeness complete) {
    return complete.fightingByPlace().get("ashford");
  }

  @Test
  void whatIsPublishedAfterTheNightIsNotAsked() throws IOException {
    for (int age = 0; age < 60; age++) {
      reports(1, age, 0, "assault", "blue-office");
      reports(1, age, 2, "shelling", "red-office");
    }
    var known = read(NIGHT);

    assertThat(known.all().delays().reports()).isEqualTo(118);
    assertThat(known.all().toCome(1).orElseThrow()).isCloseTo(0.5, within(0.01));
    assertThat(known.reporting())
        .filteredOn(each -> each.kind().equals(Optional.of(EventKind.SHELLING)))
        .allSatisfy(
            each -> assertThat(each.toCome(3).orElseThrow()).isCloseTo(2.0 / 3, within(1e-9)))
        .hasSize(2);
    assertThat(known.fighting().verdict()).isEqualTo(Verdict.AS_BEFORE);
  }

  @Test
  void underAnEmbargoMoreIsStillToCome() throws IOException {
    for (int age = 0; age < 60; age++) {
      reports(3, age, 0, "assault", "blue-office");
    }
    var known = read(NIGHT.minusDays(4));

    assertThat(known.all().delays().reports()).isEqualTo(168);
    assertThat(known.all().toCome(7).orElseThrow()).isCloseTo(4.0 / 7, within(1e-9));
    assertThat(known.fighting().lastWeek()).isEqualTo(9);
    assertThat(known.fighting().toCome().orElseThrow()).isCloseTo(12, within(1e-9));
    assertThat(known.fighting().verdict()).isEqualTo(Verdict.FEWER_REPORTS);
    assertThat(known.sources()).extracting(SourceSpeech::status).doesNotContain(Status.SILENT);
  }

  @Test
  void anEditIsNoLateReport() throws IOException {
    reports(20, 40, 0, "assault", "blue-office");
    row("E0E", 40, 0, "assault", "blue-office", NIGHT.minusDays(20).toString());
    row("E0E", 40, 20, "assault", "blue-office", "");
    var known = read(NIGHT);

    assertThat(known.all().delays().reports()).isEqualTo(21);
    assertThat(known.all().toCome(14)).hasValue(0);
  }

  @Test
  void reportsStillToComeAreNoFallOfFighting() throws IOException {
    // Three reports of each day, a day apart up to nine days late.
    for (int age = 0; age < 80; age++) {
      for (int delay = 0; delay <= 9; delay += 3) {
        reports(2, age, delay, "assault", "blue-office");
      }
    }
    var fighting = atAshford(read(NIGHT));

    assertThat(fighting.lastWeek()).isLessThan(40);
    assertThat(fighting.weeklyBefore()).isGreaterThan(54);
    assertThat(fighting.toCome().orElseThrow()).isCloseTo(fighting.fewer(), within(1.5));
    assertThat(fighting.verdict()).isEqualTo(Verdict.FEWER_REPORTS);
  }

  @Test
  void aSourceThatStoppedIsNoFallOfFighting() throws IOException {
    for (int age = 0; age < 60; age++) {
      reports(1, age, 0, "assault", "blue-office");
      reports(age >= 5 ? 4 : 0, age, 0, "assault", "red-office");
    }
    var known = read(NIGHT);

    assertThat(known.fighting().lastWeek()).isEqualTo(15);
    assertThat(known.fighting().weeklyBefore()).isEqualTo(35);
    assertThat(known.fighting().silent())
        .singleElement()
        .satisfies(part -> assertThat(part.source().source().id()).isEqualTo("red-office"))
        .satisfies(part -> assertThat(part.reports()).isEqualTo(20));
    assertThat(known.fighting().verdict()).isEqualTo(Verdict.FEWER_REPORTS);
    assertThat(known.fighting().unaccounted()).isZero();
  }

  @Test
  void whatIsLeftIsAFallOfFighting() throws IOException {
    for (int age = 0; age < 60; age++) {
      reports(age < 7 ? 1 : 4, age, 0, "assault", "blue-office");
      reports(1, age, 0, "evacuation", "blue-office");
    }
    var fighting = read(NIGHT).fighting();

    assertThat(fighting.lastWeek()).isEqualTo(7);
    assertThat(fighting.weeklyBefore()).isEqualTo(28);
    assertThat(fighting.unaccounted()).isEqualTo(21);
    assertThat(fighting.verdict()).isEqualTo(Verdict.LESS_FIGHTING);
  }

  @Test
  void whereFewReportsTellOfDelaysNoFallIsExplained() throws IOException {
    // Nineteen reports of days that are old enough, and so many of too late ones.
    for (int age = 7; age < 26; age++) {
      reports(1, age, 0, "assault", "blue-office");
    }
    for (int age = 26; age < 35; age++) {
      reports(1, age, 26, "assault", "blue-office");
    }
    var known = read(NIGHT);

    assertThat(known.all().toCome(7)).isEmpty();
    assertThat(known.fighting().weeklyBefore()).isEqualTo(7);
    assertThat(known.fighting().verdict()).isEqualTo(Verdict.NOT_KNOWN);
  }

  @Test
  void aSourceThatBeganIsNoRiseOfFighting() throws IOException {
    for (int age = 0; age < 60; age++) {
      reports(1, age, 0, "assault", "blue-office");
      reports(age < 6 ? 5 : 0, age, 0, "assault", "red-office");
    }
    var known = read(NIGHT);

    assertThat(known.fighting().verdict()).isEqualTo(Verdict.MORE_REPORTS);
    assertThat(known.fighting().begun())
        .singleElement()
        .satisfies(part -> assertThat(part.reports()).isEqualTo(30));
  }

  @Test
  void oneSourceThatTellsMoreIsARise() throws IOException {
    for (int age = 0; age < 60; age++) {
      reports(age < 7 ? 6 : 1, age, 0, "assault", "blue-office");
    }
    assertThat(read(NIGHT).fighting().verdict()).isEqualTo(Verdict.MORE_FIGHTING);
  }

  @Test
  void whoOnlyClaimsSpeaksToo() throws IOException {
    reports(1, 0, 0, "assault", "blue-office");

    assertThat(read(NIGHT).sources())
        .extracting(speech -> speech.source().id())
        .containsExactly("blue-office", "red-office");
  }
}
