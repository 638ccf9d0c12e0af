package org.ridgeline.night;

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
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.write.Report;
import org.ridgeline.write.briefing.BriefingHtml;
import org.ridgeline.write.table.AssessmentCsv;
import org.ridgeline.write.table.ClaimsCsv;

/** Readers are told the names of parties, programs their ids. */
class NamedPartiesTest {

  private static final LocalDate NIGHT = LocalDate.of(2025, 3, 31);

  @TempDir Path folder;

  private Report report;

  @BeforeEach
  void assess() throws IOException {
    SmallInput.in(folder)
        .table("parties.csv", "id,name,aliases\nr1,Redland,red\nb1,Blueland,blue\n")
        .row(
            "control_claims.csv",
            "C3,2025-03-31,2025-03-31,ashford,red,part,claims,red-office,3,,Red Office is in it.");
    var tables = InputFolder.read(folder, BadRowTolerance.of("0"));
    var run = new NightlyRun(ShippedNights.rules(), tables, 0);
    report = run.assess(NIGHT, new ReplayOptions(NIGHT.minusDays(1), 0, 1), List.of(), "test");
  }

  @Test
  void sentencesPrintNames() {
    assertThat(report.assessments())
        .flatExtracting(assessment -> assessment.conclusions())
        .extracting(conclusion -> conclusion.because())
        .anyMatch(because -> because.contains("Redland"))
        .anyMatch(because -> because.contains("Blueland"))
        .noneMatch(because -> because.matches(".*\\b(r1|b1)\\b.*"));
  }

  @Test
  void thePagePrintsNames() throws IOException {
    var page = new StringWriter();
    new BriefingHtml().write(report, page);

    assertThat(page.toString())
        .contains("held by Redland", "Blueland holds all of it", "official, Redland")
        .doesNotContainPattern("(held by|lost to|official,) (r1|b1)\\b")
        .doesNotContainPattern("\\b(r1|b1) holds");
  }

  @Test
  void tablesKeepIds() throws IOException {
    var table = new StringWriter();
    new AssessmentCsv(false).write(report, table);
    new ClaimsCsv().write(report, table);

    assertThat(table.toString()).contains(",r1,", ",b1,");
  }
}
