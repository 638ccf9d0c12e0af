package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
