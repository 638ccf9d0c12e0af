package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.fact.area.AreaFigures;
import org.ridgeline.fact.area.AreaMeasurement;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;

class MeasureCommandTest {

  private static final LocalDate NIGHT = LocalDate.parse("2025-03-31");

  @TempDir private Path folder;
  private Path input;

  @BeforeEach
  void write() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    SmallInput.in(input);
  }

  @Test
  void aRowIsWrittenForEachPlaceDayAndParty() throws IOException {
    var map = map("map_2025_03_30", "");
    var output = input.resolve("area_measurements/map.csv");

    assertThat(measure(map.toString(), "--holder", "red", "--output", output.toString())).isZero();
    assertThat(output)
        .hasContent(
            """
            settlement,day,published_on,holder,distance_km,bearing,share_percent,share_within_5_km,share_within_10_km,horizon_percent,source
            ashford,2025-03-30,2025-03-30,red,3.58,90.0,0.0,8.6,27.7,38.3,atlas
            birch,2025-03-30,2025-03-30,red,-7.17,270.1,100.0,100.0,91.4,100.0,atlas
            """);
  }

  @Test
  void aNightReadsTheRowsAsItReadsTheMap() throws IOException {
    var map = map("2025-03-30", "\"holder\": \"red\"");
    var output = input.resolve("area_measurements/map.csv");
    assertThat(measure(map.toString(), "--output", output.toString())).isZero();
    var byRows = figures();
    Files.delete(output);
    Files.delete(output.getParent());
    Files.createDirectories(input.resolve("control_map"));
    Files.copy(map, input.resolve("control_map/2025-03-30.geojson"));

    assertThat(figures()).isEqualTo(byRows).hasSize(2);
  }

  @Test
  void whereThereIsAMapOfWaterAColumnTellsWhatLiesBetween() throws IOException {
    var map = map("2025-03-30", "\"holder\": \"red\"");
    var output = input.resolve("area_measurements/map.csv");
    Files.createDirectories(input.resolve("geography"));
    Files.writeString(
        input.resolve("geography/water.geojson"),
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {},
         "geometry": {"type": "LineString", "coordinates": [[30.02, 49], [30.02, 51]]}}]}
        """);

    assertThat(measure(map.toString(), "--output", output.toString())).isZero();
    assertThat(output)
        .hasContent(
            """
            settlement,day,published_on,holder,distance_km,bearing,share_percent,share_within_5_km,share_within_10_km,horizon_percent,source,across_water
            ashford,2025-03-30,2025-03-30,red,3.58,90.0,0.0,8.6,27.7,38.3,atlas,yes
            birch,2025-03-30,2025-03-30,red,-7.17,270.1,100.0,100.0,91.4,100.0,atlas,no
            """);
    assertThat(
            InputFolder.read(input, BadRowTolerance.of("0")).knownBy(NIGHT).areas().rows().stream()
                .map(AreaMeasurement::acrossWater))
        .containsExactly(Optional.of(true), Optional.of(false));
  }

  private List<AreaFigures> figures() throws IOException {
    var areas = InputFolder.read(input, BadRowTolerance.of("0")).knownBy(NIGHT).areas().byPlace();
    var all = new ArrayList<AreaFigures>();
    for (var place : List.of("ashford", "birch")) {
      areas.newest(place, NIGHT).forEach(area -> all.add(area.figures()));
    }
    return all;
  }

  @Test
  void whatNobodyHoldsIsToldOf() throws IOException {
    var map = map("2025-03-30", "");
    var line = new CapturedTerminal();

    assertThat(
            line.run(
                List.of(
                    "measure",
                    map.toString(),
                    "--source",
                    "atlas",
                    "--input",
                    input.toString(),
                    "--output",
                    folder.resolve("rows.csv").toString())))
        .isEqualTo(ExitCode.PUBLISHED_WITH_WARNINGS);
    assertThat(line.err.toString())
        .contains("2025-03-30.geojson: feature 1 left out: it has no property 'holder'");
  }

  @Test
  void whatCannotBeMeantIsRefused() throws IOException {
    var map = map("2025-03-30", "").toString();

    assertThat(wrong(map, "--source", "deepstate"))
        .startsWith("--source: 'deepstate' is not in sources.csv");
    assertThat(wrong("nowhere.geojson", "--source", "atlas"))
        .startsWith("nowhere.geojson: there is no such map");
  }

  @Test
  void whatAMapShowsOfEachPlaceIsWrittenAsClaims() throws IOException {
    var map = map("2025-03-30", "\"holder\": \"red\"");
    Files.writeString(
        input.resolve("parties.csv"), "id,name,aliases\nred,Red Land,\nblue,Blue Land,\n");
    Files.writeString(
        input.resolve("settlements.csv"),
        """
        id,name,aliases,part_of,kind,region,sector,longitude,latitude,elevation_m,source
        ashford,Ashford,,,town,North,West,30.045,50.00,200,atlas
        birch,Birch,,,city,North,West,30.15,50.00,100,atlas
        cedar,Cedar,,,town,North,West,20.00,50.00,100,atlas
        """);
    Files.writeString(input.resolve("population.csv"), "settlement,people,as_of,source\n");
    Files.writeString(input.resolve("links.csv"), "id,from,to,kind,name,distance_km,source\n");
    var output = folder.resolve("claims/map.csv");

    assertThat(measure(map.toString(), "--elsewhere", "blue", "--claims", output.toString()))
        .isZero();
    assertThat(output)
        .hasContent(
            """
            id,as_of,published_on,settlement,holder,extent,stance,source,credibility,url,text,share_percent
            atlas-2025-03-30-ashford-blue,2025-03-30,2025-03-30,ashford,blue,most,claims,atlas,2,,The map of 2025-03-30 shows 59.1 percent of the area around Ashford in the hands of Blue Land.,59.1
            atlas-2025-03-30-ashford-red,2025-03-30,2025-03-30,ashford,red,part,claims,atlas,2,,The map of 2025-03-30 shows 40.9 percent of the area around Ashford in the hands of Red Land.,40.9
            atlas-2025-03-30-birch-red,2025-03-30,2025-03-30,birch,red,all,claims,atlas,2,,The map of 2025-03-30 shows 100.0 percent of the area around Birch in the hands of Red Land.,100.0
            atlas-2025-03-30-cedar-blue,2025-03-30,2025-03-30,cedar,blue,all,claims,atlas,2,,The map of 2025-03-30 shows 100.0 percent of the area around Cedar in the hands of Blue Land.,100.0
            """);
    Files.move(output, input.resolve("control_claims.csv"), StandardCopyOption.REPLACE_EXISTING);
    assertThat(InputFolder.read(input, BadRowTolerance.of("0")).claims()).hasSize(4);
  }

  @Test
  void whoHoldsWhatNoAreaShowsIsNotMadeUp() throws IOException {
    var map = map("2025-03-30", "\"holder\": \"red\"");
    var output = folder.resolve("claims.csv");

    assertThat(measure(map.toString(), "--claims", output.toString())).isZero();
    assertThat(Files.readAllLines(output)).hasSize(2).anyMatch(line -> line.contains("birch"));
  }

  @Test
  void aFileToWriteIsAskedFor() throws IOException {
    var map = map("2025-03-30", "\"holder\": \"red\"").toString();

    assertThat(refused(map))
        .startsWith(
            "name a file to write: --output for measurements, --claims for claims, or both");
    assertThat(refused(map, "--elsewhere", "blue", "--output", "x.csv"))
        .startsWith("--elsewhere: measurements are of areas alone; add --claims FILE");
  }

  private String refused(String... arguments) {
    var line = new CapturedTerminal();
    var all = new ArrayList<>(List.of("measure", "--source", "atlas", "--input", input.toString()));
    all.addAll(List.of(arguments));
    assertThat(line.run(all)).isEqualTo(2);
    return line.err.toString();
  }

  private String wrong(String... arguments) {
    var line = new CapturedTerminal();
    var all = new ArrayList<>(List.of("measure"));
    all.addAll(List.of(arguments));
    all.addAll(
        List.of("--input", input.toString(), "--output", folder.resolve("rows.csv").toString()));
    assertThat(line.run(all)).isEqualTo(2);
    assertThat(folder.resolve("rows.csv")).doesNotExist();
    return line.err.toString();
  }

  private int measure(String... arguments) {
    var all = new ArrayList<>(List.of("measure", "--source", "atlas", "--input", input.toString()));
    all.addAll(List.of(arguments));
    return new CapturedTerminal().run(all);
  }

  private Path map(String name, String properties) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".geojson"),
        """
        {"type": "FeatureCollection", "features": [{"type": "Feature",
         "properties": {%s}, "geometry": {"type": "Polygon",
         "coordinates": [[[30.05,49.5],[31,49.5],[31,50.5],[30.05,50.5],[30.05,49.5]]]}}]}
        """
            .formatted(properties));
  }
}
