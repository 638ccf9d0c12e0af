package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;

/** From settlements.csv to the files of a night: what other people's tables call a place. */
class PassedOnCodesTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2025-04-02T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  private final StringWriter err = new StringWriter();
  private SmallInput input;

  @BeforeEach
  void writeInput() throws IOException {
    input = SmallInput.in(folder.resolve("input"));
  }

  @Test
  void columnsBeginningWithXPassThroughInTheOrderOfTheFile() throws IOException {
    settlements("x_zone,geonames_id,pcode,X_Admin2", "Z1,7046,UA1401,=1+1", "-4.5,,,");

    assertThat(run()).isZero();

    assertThat(err.toString()).isEmpty();
    assertThat(assessment()).element(0).asString().endsWith(",geonames_id,pcode,x_zone,x_admin2");
    assertThat(assessment())
        .anyMatch(
            line -> line.contains(",ashford,Ashford,town,North,West,30.0,50.0,3000,2025-01-01,"))
        .anyMatch(line -> line.endsWith(",7046,UA1401,Z1,'=1+1"))
        .anyMatch(line -> line.contains(",birch,Birch,city,North,West,30.15,50.0,,,"))
        .anyMatch(line -> line.endsWith(",,,-4.5,"));
    var json = new JsonMapper().readTree(night("assessment.json")).path("assessments");
    assertThat(json.findValues("codes"))
        .extracting(Object::toString)
        .containsExactlyInAnyOrder(
            "{\"geonames_id\":7046,\"pcode\":\"UA1401\",\"x_zone\":\"Z1\",\"x_admin2\":\"=1+1\"}",
            "{\"geonames_id\":null,\"pcode\":\"\",\"x_zone\":\"-4.5\",\"x_admin2\":\"\"}");
    assertThat(night("assessment.geojson"))
        .contains(
            "\"geonames_id\" : 7046,",
            "\"pcode\" : \"UA1401\",",
            "\"x_zone\" : \"Z1\",",
            "\"x_admin2\" : \"=1+1\"");
    assertThat(night("datapackage.json")).contains("\"name\" : \"x_zone\"");
  }

  @Test
  void filesWithOtherColumnsGiveAllOfThemInTheOrderOfLetters() throws IOException {
    Files.delete(folder.resolve("input/settlements.csv"));
    input.table(
        "settlements/one.csv",
        """
        id,name,aliases,part_of,kind,region,sector,longitude,latitude,elevation_m,source,x_zone,x_b
        ashford,Ashford,,,town,North,West,30.00,50.00,200,atlas,Z1,B1
        """);
    input.table(
        "settlements/other.csv",
        """
        id,name,aliases,part_of,kind,region,sector,longitude,latitude,elevation_m,source,x_a
        birch,Birch,,,city,North,West,30.15,50.00,100,atlas,A2
        """);

    assertThat(run()).isZero();

    assertThat(assessment())
        .anyMatch(line -> line.endsWith(",pcode,x_a,x_b,x_zone"))
        .anyMatch(line -> line.endsWith(",,,,B1,Z1"))
        .anyMatch(line -> line.endsWith(",,,A2,,"));
  }

  @Test
  void aFileWithoutAnyLeavesTheOrderOfTheOthers() throws IOException {
    settlements("x_zone,x_b", "Z1,B1", "Z2,B2");
    input.table(
        "settlements/more.csv",
        """
        id,name,aliases,part_of,kind,region,sector,longitude,latitude,elevation_m,source
        cedar,Cedar,,,town,North,West,30.30,50.00,200,atlas
        """);

    assertThat(run()).isZero();

    assertThat(assessment())
        .anyMatch(line -> line.endsWith(",pcode,x_zone,x_b"))
        .anyMatch(line -> line.contains(",cedar,") && line.endsWith(",,,,"));
  }

  @Test
  void aNameThatIsNoneIsToldWithTheRemedy() throws IOException {
    settlements("x-adm 2,x_область,x_", "1,2,3", "1,2,3");

    assertThat(run()).isEqualTo(6);

    assertThat(err.toString().lines())
        .containsExactly(
            "settlements.csv:1: columns 'x-adm 2' (what is passed on is called x_ and then up to 60 letters a to z, digits and underscores, such as 'x_adm_2'), 'x_область' (what is passed on is called x_ and then up to 60 letters a to z, digits and underscores), 'x_' (what is passed on is called x_ and then up to 60 letters a to z, digits and underscores) are unknown and were ignored");
  }

  @Test
  void aColumnThatStandsTwiceIsRefused() throws IOException {
    settlements("x_zone,X_Zone", "1,2", "1,2");

    assertThat(run()).isEqualTo(4);

    assertThat(err.toString().lines())
        .startsWith("settlements.csv:1: column 'x_zone' stands twice; keep one");
  }

  @Test
  void otherTablesPassNothingOn() throws IOException {
    input
        .change("links.csv", "source\n", "source,x_lanes\n")
        .change("links.csv", "atlas", "atlas,2");

    assertThat(run()).isEqualTo(6);

    assertThat(err.toString().lines())
        .containsExactly("links.csv:1: column 'x_lanes' is unknown and was ignored");
  }

  @Test
  void aRowOfTagsBelowTheHeaderOfATableIsNoRow() throws IOException {
    settlements("pcode", "UA1", "UA2");
    input
        .change(
            "settlements.csv",
            "source,pcode\n",
            "source,pcode\n#loc+code,#loc+name,,,,#adm1+name,,#geo+lon,#geo+lat,,,#loc+code+v_pcode\n")
        .change("event_reports.csv", "text\nE1", "text\n#event+code,#date,,,,,,,,,,\nE1");

    assertThat(run()).isZero();

    assertThat(err.toString()).isEmpty();
    assertThat(night("quarantine.csv").lines()).hasSize(1);
    var manifest = new JsonMapper().readTree(night("manifest.json"));
    assertThat(manifest.path("files").path("settlements.csv").toString())
        .isEqualTo("{\"lines\":4,\"records\":2,\"quoted_breaks\":0,\"blank\":1,\"left_out\":0}");
    assertThat(manifest.path("tables").path("event_reports").path("read").asInt()).isEqualTo(1);
  }

  @Test
  void tagsFartherDownAreNoTags() throws IOException {
    input.row("settlements.csv", "#loc+code,#loc+name,,,,#adm1+name,,#geo+lon,#geo+lat,,");

    assertThat(run()).isEqualTo(6);

    assertThat(err.toString()).startsWith("settlements.csv:4: ");
  }

  @Test
  void aTaggedTableIsReadAgainByWhoeverAsksForTags() throws IOException {
    settlements("x_zone", "Z1", "Z2");

    assertThat(run("--hxl")).isZero();

    assertThat(assessment())
        .element(1)
        .asString()
        .startsWith("#date+assessed,")
        .endsWith(",#x_zone");
    assertThat(night("datapackage.json")).contains("\"commentChar\" : \"#\"");
    // Of the place that it shows the list of nights does not say less.
    assertThat(Files.readString(folder.resolve("output/index.html"))).contains("Ashford");
    assertThat(run()).isZero();
    assertThat(folder.resolve("output/2025-03-31.r2")).isDirectory();
  }

  private void settlements(String columns, String ofAshford, String ofBirch) throws IOException {
    input
        .change("settlements.csv", "source\n", "source," + columns + "\n")
        .change("settlements.csv", "200,atlas\n", "200,atlas," + ofAshford + "\n")
        .change("settlements.csv", "100,atlas\n", "100,atlas," + ofBirch + "\n");
  }

  private List<String> assessment() throws IOException {
    return night("assessment.csv").lines().toList();
  }

  private String night(String file) throws IOException {
    return Files.readString(folder.resolve("output/2025-03-31").resolve(file));
  }

  private int run(String... options) {
    var args =
        new ArrayList<>(
            List.of(
                "run",
                "--input",
                folder.resolve("input").toString(),
                "--output",
                folder.resolve("output").toString(),
                "--trend-nights",
                "0"));
    args.addAll(List.of(options));
    return Ridgeline.commandLine(NOON, args.get(0))
        .setOut(new PrintWriter(new StringWriter()))
        .setErr(new PrintWriter(err))
        .execute(args.toArray(String[]::new));
  }
}
