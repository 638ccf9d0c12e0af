package org.ridgeline.bench.theatre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.derive.place.Geodesics;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;

class MadeUpTheatreTest {

  @TempDir private Path folder;

  @Test
  void theSamePlanGivesTheSameBytes() throws IOException {
    var plan = TheatrePlan.of(300, 2_000, 7).among(3);
    assertThat(written(plan, "one")).isEqualTo(written(plan, "other"));
  }

  @Test
  void anotherSeedGivesAnotherWar() throws IOException {
    var one = written(TheatrePlan.of(300, 2_000, 7), "one");
    var other = written(TheatrePlan.of(300, 2_000, 8), "other");
    for (var table : new String[] {"settlements.csv", "control_claims.csv", "links.csv"}) {
      assertThat(one.get(table)).isNotEqualTo(other.get(table));
    }
    assertThat(one.get("event_reports/part-001.csv"))
        .isNotEqualTo(other.get("event_reports/part-001.csv"));
  }

  @ParameterizedTest
  @CsvSource({"46, 1_000, 2", "1_000, 20_000, 2", "1_000, 5_000, 5", "6_000, 1_000, 8"})
  void theProductLeavesNoRowOutAndFindsNothingOdd(String places, String rows, int parties)
      throws IOException {
    int many = Integer.parseInt(places.replace("_", ""));
    int reports = Integer.parseInt(rows.replace("_", ""));
    MadeUpTheatre.write(TheatrePlan.of(many, reports, 1).among(parties), folder);
    var tables = InputFolder.read(folder, BadRowTolerance.HALF);
    assertThat(tables.problems()).isEmpty();
    assertThat(tables.warnings()).isEmpty();
    assertThat(tables.settlements()).hasSize(many);
    assertThat(tables.events()).hasSize(reports);
    assertThat(tables.parties()).hasSize(parties);
    assertThat(tables.claims()).hasSizeGreaterThan(many);
    assertThat(tables.links()).hasSizeGreaterThan(many);
  }

  @Test
  void placesLieAsDenseHoweverManyThereAre() throws IOException {
    assertThat(neighbours(400)).isBetween(30.0, 90.0);
    assertThat(neighbours(2_000)).isBetween(60.0, 95.0);
  }

  private double neighbours(int places) throws IOException {
    var land = folder.resolve("land" + places);
    MadeUpTheatre.write(TheatrePlan.of(places, 0, 1), land);
    var tables = InputFolder.read(land, BadRowTolerance.HALF);
    var near = new Geodesics(tables.settlements()).neighbours(30);
    return (double) near.size() / places;
  }

  private Map<String, String> written(TheatrePlan plan, String name) throws IOException {
    var theatre = folder.resolve(name);
    MadeUpTheatre.write(plan, theatre);
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(theatre)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(theatre.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
