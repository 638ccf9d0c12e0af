package org.ridgeline.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.SmallInput;
import org.ridgeline.derive.Measurements;
import org.ridgeline.derive.place.Geodesics;
import org.ridgeline.derive.place.Heights;
import org.ridgeline.derive.place.RelativeHeight;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tables;
import org.ridgeline.read.elevation.HeightFiles;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.survey.fact.LineOfSight;

/** Blue's Ashford lies at 30 degrees east, red's city of Birch at 30.15, both 50 north. */
class SightSurveyTest {

  private static final String STATED = "sight_measurements.csv";
  private static final String HEADER = "settlement,other,share_percent,source\n";

  @TempDir private Path folder;
  private SmallInput input;

  /** Who holds Birch. */
  private String city = "red";

  @BeforeEach
  void write() throws IOException {
    input = SmallInput.in(folder).row("population.csv", "birch,60000,2025-01-01,atlas");
  }

  @Test
  void withoutAnyGroundItIsToldThatNothingIsKnown() throws IOException {
    var line = line();

    assertThat(line.known()).isFalse();
    assertThat(line.sharePercent()).isZero();
    assertThat(line.distanceKm()).isEqualTo(10.75);
    assertThat(line.words()).isEqualTo("Birch is near enough to be watched from there");
  }

  @Test
  void overOpenGroundAllOfTheCityIsInSight() throws IOException {
    ground((x, y) -> Math.max(100, 300 - 20_000 * Math.abs(x - 30)));
    var line = line();

    assertThat(line.known()).isTrue();
    assertThat(line.sharePercent()).isEqualTo(100);
    assertThat(line.elevation()).isEqualTo(300);
    assertThat(line.words())
        .isEqualTo("100 % of Birch is in sight from ground 300 m high, by elevation/dem.asc");
    assertThat(line.citations()).extracting(Citation::place).contains("elevation/dem.asc");
  }

  @Test
  void behindARidgeNothingIs() throws IOException {
    ground((x, y) -> Math.abs(x - 30.08) < 0.012 ? 300 : 100);
    var line = line();

    assertThat(line.known()).isTrue();
    assertThat(line.sharePercent()).isZero();
    assertThat(line.clearanceMetres()).isNegative();
  }

  @Test
  void whereTheGroundIsNotKnownARowTells() throws IOException {
    input.table(STATED, HEADER + "ashford,birch,35.04,atlas\n");
    var line = line();

    assertThat(line.sharePercent()).isEqualTo(35.04);
    assertThat(line.words()).isEqualTo("35 % of Birch is in sight, by The Atlas");
    assertThat(line.citations()).extracting(Citation::place).contains(STATED + ":2");

    ground((x, y) -> Math.max(100, 300 - 20_000 * Math.abs(x - 30)));
    assertThat(line().sharePercent()).isEqualTo(100);
  }

  @Test
  void aCityOfItsOwnSideIsLookedAtToo() throws IOException {
    city = "blue";
    var line = line();

    assertThat(line.hostile()).isFalse();
    assertThat(line.words()).isEqualTo("Birch is near enough to be watched from there");
  }

  @Test
  void aCityThatItsPeopleHaveLeftIsOneStill() throws IOException {
    input.row("population.csv", "birch,3000,2025-03-01,atlas");

    assertThat(line().hostile()).isTrue();
  }

  @Test
  void ofATownThatIsNoAgglomerationNothingIsMeasured() throws IOException {
    input.change("population.csv", "birch,60000", "birch,49999");

    assertThat(lines()).isEmpty();
  }

  @Test
  void rowsThatTellNothingAreLeftOut() throws IOException {
    input.table(
        STATED,
        HEADER
            + "ashford,birch,35,atlas\nashford,ashford,1,atlas\nashford,birch,,atlas\n"
            + "birch,ashford,101,atlas\nashford,oak,5,atlas\n");
    var tables = InputFolder.read(folder, BadRowTolerance.of("9"));

    assertThat(tables.ground().rows()).hasSize(1);
    assertThat(tables.problems())
        .extracting(RowProblem::toString)
        .containsExactly(
            STATED + ":3: other: 'ashford' is the place from which one looks; name another",
            STATED + ":4: share_percent: is empty; every row needs one",
            STATED
                + ":5: share_percent: '101' is no share from 0 to 100; write the percentage alone, as 45",
            STATED
                + ":6: other: 'oak' is no known name; add it to settlements.csv, as a place or as an alias of one");
  }

  @Test
  void aPlaceReachesAsHighAsItsHighestGround() throws IOException {
    ground((x, y) -> 100 + (Math.hypot(x - 30.02, y - 50) < 0.006 ? 80 : 0));
    var height = heights().get(0);

    assertThat(height.isByGround()).isTrue();
    assertThat(height.elevation()).isBetween(175, 180);
    assertThat(height.metres()).isEqualTo(height.elevation() - 100);
    assertThat(height.reliefMetres()).isBetween(70, 80);
    assertThat(height.places()).isZero();
    assertThat(height.verb()).isEqualTo("reaches");
    assertThat(height.compared())
        .isEqualTo(
            "the ground around it, at its highest point of %d m by elevation/dem.asc"
                .formatted(height.elevation()));
  }

  @Test
  void whereTooLittleGroundIsKnownPlacesAreCompared() throws IOException {
    input.change("settlements.csv", "30.15,50.00,100", "30.15,50.00,");
    ground((x, y) -> x < 29.9 ? -9999 : 120);
    var height = heights().get(0);

    assertThat(height.isByGround()).isFalse();
    // Birch has no height of its own, so that the ground of its point counts.
    assertThat(height.metres()).isEqualTo(80);
    assertThat(height.reliefMetres()).isEqualTo(80);
    assertThat(height.compared()).isEqualTo("the one place around it");
  }

  private void ground(DoubleBinaryOperator height) throws IOException {
    int side = 161;
    double cell = 0.005;
    var grid =
        new StringBuilder(
            "ncols %d%nnrows %d%nxllcenter 29.6%nyllcenter 49.6%ncellsize %s%n"
                .formatted(side, side, cell));
    for (int row = side - 1; row >= 0; row--) {
      for (int column = 0; column < side; column++) {
        grid.append(height.applyAsDouble(29.6 + column * cell, 49.6 + row * cell)).append(' ');
      }
      grid.append('\n');
    }
    new HeightFiles(folder).write("dem.asc", grid.toString());
  }

  private List<RelativeHeight> heights() throws IOException {
    var tables = tables();
    var places = tables.settlements();
    return Heights.measure(places, new Geodesics(places).neighbours(15), 15, 1, tables.ground());
  }

  private Tables tables() throws IOException {
    return InputFolder.read(folder, BadRowTolerance.of("0"));
  }

  private LineOfSight line() throws IOException {
    assertThat(lines()).hasSize(1);
    return lines().get(0);
  }

  private List<LineOfSight> lines() throws IOException {
    var tables = tables();
    var limits = SampleTheatre.thresholds();
    var theatre =
        new Theatre(
            tables.settlements(),
            Measurements.neighbours(tables, limits),
            List.of(),
            tables.events(),
            limits);
    var sample =
        new SampleTheatre()
            .town("ashford", 0, 0)
            .town("birch", 10.75, 0)
            .held("blue", "ashford")
            .held(city, "birch");
    return sample.survey(theatre, tables).stream()
        .filter(LineOfSight.class::isInstance)
        .map(LineOfSight.class::cast)
        .filter(line -> line.settlement().equals("ashford"))
        .toList();
  }
}
