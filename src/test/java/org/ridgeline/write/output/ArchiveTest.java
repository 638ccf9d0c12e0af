package org.ridgeline.write.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.write.Reports;
import org.ridgeline.write.table.AssessmentCsv;

class ArchiveTest {

  @TempDir Path output;

  @Test
  void everyNightIsListedTheNewestFirstAndLeadsToItsFiles() throws IOException {
    publish("2024-07-07");
    publish("2024-07-08");

    assertThat(index())
        .contains("<p class=\"lead\">2 nights published.")
        .containsSubsequence(
            "<th scope=\"row\"><a href=\"2024-07-08/briefing.html\">8 July 2024</a></th>"
                + "<td>1&nbsp;<bdi>Toretsk</bdi> 22.9</td>",
            "<a href=\"2024-07-08/assessment.geojson\" aria-label=\"GeoJSON of 8 July 2024\">",
            "<a href=\"2024-07-07/briefing.html\">7 July 2024</a>");
  }

  @Test
  void aPlaceThatWasEverAmongTheFirstHasItsScoreOverTime() throws IOException {
    table("2024-07-07", "1,a,Alpha,held,80.0\n11,b,Bravo,held,10.0\n12,c,Charlie,held,9.0\n");
    table("2024-07-09", "1,b,Bravo,contested,60.0\n2,a,Alpha,lost,40.0\n11,c,Charlie,held,5.0\n");
    ArchiveHtml.update(output, "");

    assertThat(index())
        .containsSubsequence(
            "<th scope=\"row\"><bdi>Bravo</bdi></th>",
            "<path class=\"course\" d=\"M4 32.8L316 16.8\"/>",
            "<td class=\"number\">60.0</td><td><bdi>contested</bdi></td>"
                + "<td>60.0 on 9 July 2024</td><td class=\"number\">1</td>",
            "<th scope=\"row\"><bdi>Alpha</bdi></th>",
            "<td>80.0 on 7 July 2024</td><td class=\"number\">2</td>")
        .doesNotContain("<th scope=\"row\"><bdi>Charlie");
  }

  @Test
  void aNightWhoseTableCannotBeReadIsListedByItsDay() throws IOException {
    Files.createDirectory(output.resolve("2024-07-07"));
    table("2024-07-08", "first,a,Alpha,held,80.0\n2,b,Bravo,held,10.0\n");
    Files.createDirectory(output.resolve("rehearsal"));
    ArchiveHtml.update(output, "");

    assertThat(index())
        .contains("7 July 2024</a></th><td>not told</td>", "<td>2&nbsp;<bdi>Bravo</bdi> 10.0</td>")
        .doesNotContain("Alpha", "rehearsal");
  }

  @Test
  void whatStandsInATableShowsAsText() throws IOException {
    table("2024-07-07", "1,a,<script>alert(1)</script>,held,80.0\n");
    ArchiveHtml.update(output, "");

    assertThat(index()).contains("<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>");
  }

  @Test
  void aFailureLeavesNothingBehind() throws IOException {
    table("2024-07-07", "1,a,Alpha,held,80.0\n");
    Files.createDirectories(output.resolve("index.html/in the way"));

    assertThat(catchThrowable(() -> ArchiveHtml.update(output, "")))
        .isInstanceOf(IOException.class);
    assertThat(output).isDirectoryNotContaining("glob:**.staging*");
  }

  @Test
  void ofANightItsLastRevisionIsListed() throws IOException {
    table("2024-07-07", "1,a,Alpha,held,80.0\n");
    table("2024-07-07.r2", "1,b,Bravo,held,70.0\n");
    ArchiveHtml.update(output, "The last run failed.");

    assertThat(index())
        .contains("1 night published", "<a href=\"2024-07-07.r2/briefing.html\">7 July 2024</a>")
        .contains("<strong>The last run failed.</strong>")
        .doesNotContain("Alpha");
  }

  private String index() throws IOException {
    return Files.readString(output.resolve("index.html"));
  }

  private void publish(String night) throws IOException {
    var place = Reports.ofToretsk().build().assessments().get(0);
    Publication.publish(
        output,
        Reports.of(night)
            .place("toretsk", "Toretsk", place.control(), place.findings().toArray(Finding[]::new))
            .build(),
        List.of(new AssessmentCsv(false)));
  }

  private void table(String night, String rows) throws IOException {
    Files.createDirectories(output.resolve(night));
    Files.writeString(
        output.resolve(night).resolve("assessment.csv"),
        "rank,settlement,name,status,score\n" + rows);
  }
}
