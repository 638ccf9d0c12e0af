package org.ridgeline.write.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.night.ShippedReasoning;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.briefing.BriefingHtml;
import org.ridgeline.write.table.CompletenessCsv;

/** What a night says of its own completeness, in words, marks and rows. */
class CompletenessWordsTest {

  private static final LocalDate NIGHT = LocalDate.parse("2025-06-30");

  @TempDir Path folder;
  private StringBuilder reports;
  private int ids;

  @BeforeEach
  void begin() {
    reports =
        new StringBuilder(
            "id,day,published_on,settlements,kind,actor,count,direction,source,credibility,url,text\n");
  }

  private void reports(int count, int age, String source) {
    for (int n = 0; n < count; n++) {
      var day = NIGHT.minusDays(age);
      reports.append(
          "E%d,%s,%s,ashford,assault,red,,,%s,3,,Said.\n".formatted(ids++, day, day, source));
    }
  }

  private Report night() throws IOException {
    SmallInput.in(folder).table("event_reports.csv", reports.toString());
    var tables = InputFolder.read(folder, BadRowTolerance.of("0"));
    return new NightlyRun(ShippedReasoning.rules(), tables, 0).assess(NIGHT, List.of(), "test");
  }

  private static String written(ReportWriter writer, Report report) throws IOException {
    var text = new StringWriter();
    writer.write(report, text);
    return text.toString();
  }

  @Test
  void aSourceThatStoppedIsToldMarkedAndListed() throws IOException {
    for (int age = 0; age < 60; age++) {
      reports(1, age, "blue-office");
      reports(age >= 5 ? 4 : 0, age, "red-office");
    }
    var night = night();
    var words = new CompletenessWords(night);

    assertThat(words.speech())
        .containsExactly(
            "Silent for longer than usual: Red Office (last 25\u00A0June 2025, usual gap 3 days).");
    assertThat(words.fighting())
        .isEqualTo(
            "Reports of fighting: 15 in the last 7 days, 35 a week in the four weeks before. No fall of fighting can be told: of 20 fewer likely 0 are still to come, 20 are of sources that fell silent (Red Office, last 25\u00A0June 2025).");
    assertThat(words.fighting("ashford")).isEqualTo(words.fighting());
    assertThat(words.fighting("birch")).isEmpty();
    assertThat(SourceMarks.of(night).of("ashford"))
        .extracting(SourceMarks.SourceMark::words)
        .containsExactly(
            "Blue Office again from 2 May 2025",
            "Red Office again from 2 May 2025",
            "Red Office silent after 25 June 2025");
    assertThat(written(new CompletenessCsv(), night))
        .contains(
            "\n2025-06-30,,,280,2025-05-02,2025-06-30,0,28,0.0,0.0,0.0,0.0,,,,\n",
            "\n2025-06-30,red-office,,220,2025-03-30,2025-06-25,0,28,0.0,0.0,0.0,0.0,silent,,2025-06-25,3\n");
    assertThat(written(new BriefingHtml(), night))
        .contains("<g class=\"stops\"><title>Red Office silent after 25 June 2025</title>")
        .contains("; Red Office silent after 25 June 2025\"")
        .contains("<td>silent since 25\u00A0June 2025</td>");
  }

  @Test
  void aFallThatNothingExplainsIsAFallOfFighting() throws IOException {
    for (int age = 0; age < 60; age++) {
      reports(age < 7 ? 1 : 4, age, "blue-office");
    }

    assertThat(new CompletenessWords(night()).fighting("ashford"))
        .isEqualTo(
            "Reports of fighting: 7 in the last 7 days, 28 a week in the four weeks before. A fall of fighting, as far as reports tell: of 21 fewer likely 0 are still to come, none is of a source that fell silent, and about 21 are left.");
  }

  @Test
  void ofFewReportsNothingIsKnown() throws IOException {
    reports(3, 2, "blue-office");
    var words = new CompletenessWords(night());

    assertThat(words.toCome())
        .isEqualTo(
            "How many reports are still to come is not known: fewer than 20 tell how late they come.");
    assertThat(words.fighting())
        .isEqualTo(
            "Reports of fighting: 3 in the last 7 days, 0 a week in the four weeks before, no change beyond chance.");
  }
}
