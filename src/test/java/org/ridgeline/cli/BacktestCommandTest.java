package org.ridgeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.ridgeline.backtest.MovingFront;
import org.ridgeline.cli.terminal.ExitCode;

class BacktestCommandTest {

  private static final Clock AFTERWARDS =
      Clock.fixed(Instant.parse("2025-12-01T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private MovingFront front;
  private CapturedTerminal terminal = new CapturedTerminal();

  @BeforeEach
  void write() throws IOException {
    front = MovingFront.in(folder);
  }

  @Test
  void nightsAreHeldAgainstMaps() throws IOException {
    var measure = new ArrayList<>(List.of("measure"));
    for (int week = 0; week < MovingFront.MAPS; week++) {
      measure.add(front.maps().resolve(MovingFront.week(week) + ".geojson").toString());
    }
    measure.addAll(
        List.of(
            "--source",
            "atlas",
            "--elsewhere",
            "blue",
            "--claims",
            front.input().resolve("control_claims.csv").toString(),
            "--input",
            front.input().toString()));
    assertThat(terminal.run(AFTERWARDS, measure)).isZero();
    Files.writeString(folder.resolve("towns.txt"), "Town 05\ntown-06\n\nTown 07\nTown 08\n");
    terminal = new CapturedTerminal();

    int code =
        run(
            "--step",
            "14",
            "--horizon",
            "14,35",
            "--lost-days",
            "14",
            "--places",
            folder.resolve("towns.txt").toString());

    assertThat(terminal.err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(terminal.out.toString().lines())
        .hasSize(4)
        .first()
        .isEqualTo("Judged     8 nights, 2025-01-06 to 2025-04-14, by 20 maps");
    assertThat(terminal.out.toString())
        .contains("14 days    3 of 4 places at risk were lost; AUC of Threat ")
        .endsWith("Page       " + output().resolve("backtest.html") + System.lineSeparator());
    for (var file :
        List.of(
            "backtest.html",
            "backtest.json",
            "figures.csv",
            "rules.csv",
            "reliability.csv",
            "cases.csv",
            "place_nights.csv")) {
      assertThat(output().resolve(file)).isNotEmptyFile();
    }
    assertThat(output().resolve("nights/2025-01-06.csv")).exists();
  }

  @Test
  void whatCannotBeMeantIsRefused() {
    assertThat(refused("--step", "0")).startsWith("--step 0: write 1 or more");
    assertThat(refused("--horizon", "30,0")).startsWith("--horizon 0: write 1 or more");
    assertThat(refused("--horizon", "30,30"))
        .startsWith("--horizon: the same horizon is written twice");
    assertThat(refused("--lost-days", "0")).startsWith("--lost-days 0: write 1 or more");
    assertThat(refused("--lost-share", "0"))
        .startsWith("--lost-share 0.0: write a percentage above 0, up to 100");
    assertThat(refused("--disc-km", "11"))
        .startsWith("--disc-km 11.0: write kilometres above 0, up to 10");
    assertThat(refused("--at-risk-km", "51"))
        .startsWith(
            "--at-risk-km 51.0: write kilometres above 0, up to 50, which is as far as maps are measured");
    assertThat(refused("--from", "2025-03-01", "--to", "2025-02-01"))
        .startsWith("--from 2025-03-01: comes after the last night, 2025-02-01");
    assertThat(refused("--places", "nowhere.txt"))
        .startsWith("--places nowhere.txt: there is no such file");
  }

  @Test
  void aFolderWithoutMapsIsRefused() throws IOException {
    var empty = Files.createDirectories(folder.resolve("empty"));
    front.table("event_reports.csv", Files.readString(front.input().resolve("event_reports.csv")));

    assertThat(run(front.input(), empty)).isEqualTo(2);
    assertThat(terminal.err.toString())
        .startsWith(
            "--control %s: holds no map; a map is named by its day, as 2025-03-31.geojson"
                .formatted(empty));
  }

  @Test
  void mapsMayEndInCapitals() throws IOException {
    for (int week = 0; week < MovingFront.MAPS; week++) {
      var map = front.maps().resolve(MovingFront.week(week) + ".geojson");
      Files.move(map, map.resolveSibling(MovingFront.week(week) + ".GEOJSON"));
    }

    assertThat(run("--step", "14", "--horizon", "14", "--lost-days", "14"))
        .as(terminal.err.toString())
        .isZero();
    assertThat(terminal.out.toString()).contains(", by 20 maps");
  }

  @Test
  void mapsThatReachNotFarEnoughAreRefused() {
    assertThat(run("--horizon", "365")).isEqualTo(ExitCode.REFUSED_INPUT);
    assertThat(terminal.err.toString())
        .contains("maps: no night can be judged: a night needs a map of its day")
        .contains("There is no answer: the input was refused.");
  }

  @Test
  void mapsThatAreAllYetToComeJudgeNothing() {
    var line = line(front.input(), front.maps());
    var before = Clock.fixed(Instant.parse("2025-01-04T12:00:00Z"), ZoneOffset.UTC);

    assertThat(terminal.run(before, line)).isEqualTo(ExitCode.REFUSED_INPUT);
    assertThat(terminal.err.toString())
        .contains("maps: every map is of a day that is yet to come; name each by its day");
  }

  private String refused(String... arguments) {
    terminal = new CapturedTerminal();
    assertThat(run(arguments)).isEqualTo(2);
    return terminal.err.toString();
  }

  private int run(String... arguments) {
    var line = new ArrayList<>(line(front.input(), front.maps()));
    line.addAll(List.of(arguments));
    return terminal.run(AFTERWARDS, line);
  }

  private int run(Path input, Path maps) {
    return terminal.run(AFTERWARDS, line(input, maps));
  }

  private List<String> line(Path input, Path maps) {
    return List.of(
        "backtest",
        "--input",
        input.toString(),
        "--control",
        maps.toString(),
        "--output",
        output().toString());
  }

  private Path output() {
    return folder.resolve("backtest");
  }
}
