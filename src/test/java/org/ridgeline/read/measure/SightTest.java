package org.ridgeline.read.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Sample;
import org.ridgeline.read.elevation.Elevation;
import org.ridgeline.read.elevation.HeightFiles;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.measure.Sight.Position;

class SightTest {

  private static final int WHOLE = 200;

  /** So many discs lie in the same hills, which take longer to heap up than to measure. */
  private static final int IN_SAME_HILLS = 5;

  private static final Position OBSERVER = new Position(30.5, 50.5);

  @TempDir private Path folder;

  /** On a sphere of radius R the horizon of eyes h high is at the root of 2 R h. */
  @Test
  void onAFlatSeaTheHorizonIsFiveKilometresAway() throws IOException {
    var sea = heights((x, y) -> 0);
    double horizon = Math.sqrt(2 * 6_371_000 / 0.87 * 2);

    assertThat(horizon).isCloseTo(5412, within(1.0));
    assertThat(share(sea, 4.9, 0.5)).isEqualTo(100);
    assertThat(share(sea, 5.9, 0.4)).isZero();
    assertThat(share(sea, 10, 1)).isZero();
    assertThat(share(sea, 5.412, 2)).isBetween(40.0, 55.0);
  }

  @Test
  void aTowerOfGroundSeesAsFarAsItsHeightAllows() throws IOException {
    // Eyes 100 m up: the horizon is 38.3 km away, and 13.3 km from 12 m.
    var hill = heights((x, y) -> Math.hypot(x - 30.5, y - 50.5) < 0.0005 ? 98 : 0);
    var mound = heights((x, y) -> Math.hypot(x - 30.5, y - 50.5) < 0.0005 ? 10 : 0);

    assertThat(share(hill, 20, 3)).isEqualTo(100);
    assertThat(share(mound, 10, 3)).isEqualTo(100);
    assertThat(share(mound, 17, 3)).isZero();
  }

  @Test
  void aRidgeHidesWhatIsBehindIt() throws IOException {
    var ridge = heights((x, y) -> x > 30.56 && x < 30.562 ? 60 : 0);

    assertThat(share(ridge, 3, 1)).isEqualTo(100);
    assertThat(share(ridge, 10, 3)).isZero();
    assertThat(clearance(ridge, 10)).isBetween(-150.0, -120.0);
  }

  @Test
  void fromAboveARidgeOneSeesOverIt() throws IOException {
    var ridge =
        heights(
            (x, y) ->
                x > 30.56 && x < 30.562 ? 60 : Math.max(0, 400 - 20_000 * Math.abs(x - 30.5)));

    assertThat(share(ridge, 10, 3)).isEqualTo(100);
    assertThat(clearance(ridge, 10)).isPositive();
  }

  @Test
  void theGroundAroundTheObserverIsSeenInAllDirections() throws IOException {
    assertThat(share(heights((x, y) -> 100), 0.5, 3)).isEqualTo(100);
  }

  @Test
  void whereTooLittleIsKnownNothingIsMeasured() throws IOException {
    var few = heights((x, y) -> x > 30.55 && x < 30.555 ? Short.MIN_VALUE : 100);
    var many = heights((x, y) -> x > 30.55 && x < 30.58 ? Short.MIN_VALUE : 100);
    var disc = heights((x, y) -> x > 30.65 ? Short.MIN_VALUE : 100);

    assertThat(Sight.of(few, OBSERVER, east(10), 2000)).isPresent();
    assertThat(Sight.of(many, OBSERVER, east(10), 2000)).isEmpty();
    assertThat(Sight.of(disc, OBSERVER, east(10), 2000)).isEmpty();
    assertThat(Sight.of(few, new Position(30.552, 50.5), east(10), 2000)).isEmpty();
    assertThat(Sight.of(few, OBSERVER, new Position(31.5, 50.5), 2000)).isEmpty();
  }

  @Test
  void sightIsWhatASlowRasterCounts() throws IOException {
    var chance = Sample.chance();
    double between = 0;
    for (int i = 0; i < Sample.of(WHOLE); i++) {
      var hills = hills(chance);
      var tile = HeightFiles.tile(30, 50, hills);
      var from = new Position(30.3 + 0.4 * chance.nextDouble(), 50.3 + 0.4 * chance.nextDouble());
      double radius = 1500 + 3000 * chance.nextDouble();
      var end =
          Geodesic.WGS84.Direct(
              from.latitude(),
              from.longitude(),
              360 * chance.nextDouble(),
              15_000 * chance.nextDouble());
      var middle = new Position(end.lon2, end.lat2);

      double share = Sight.of(reading(tile), from, middle, radius).orElseThrow().sharePercent();

      double counted = counted(new SightRaster(30, 50, tile), from, middle, radius, share);
      assertThat(share).as("place %d", i).isCloseTo(counted, within(2.0));
      between += share > 2 && share < 98 ? 1 : 0;
    }
    assertThat(between).as("places of which part is seen").isGreaterThan(Sample.of(WHOLE) / 3.0);
  }

  /** Where ground is grazed by many a look, only a finer raster comes within a percent of it. */
  private static double counted(
      SightRaster raster, Position from, Position middle, double radius, double share) {
    double coarse = raster.sharePercent(from, middle, radius, 18);
    return Math.abs(share - coarse) <= 1.5 ? coarse : raster.sharePercent(from, middle, radius, 72);
  }

  @Test
  void groundIsWhatASlowRasterFinds() throws IOException {
    var chance = Sample.chance();
    var tile = new byte[0];
    for (int i = 0; i < Sample.of(WHOLE); i++) {
      tile = i % IN_SAME_HILLS == 0 ? HeightFiles.tile(30, 50, hills(chance)) : tile;
      double x = 30.4 + 0.2 * chance.nextDouble();
      double y = 50.3 + 0.4 * chance.nextDouble();
      double km = 1.5 + 13.5 * chance.nextDouble();

      var ground = GroundAround.of(reading(tile), x, y, km).orElseThrow();

      var counted = new SightRaster(30, 50, tile).ground(x, y, 1000 * km);
      assertThat(ground.lowest()).as("lowest %d", i).isCloseTo(counted[0], within(4.0));
      assertThat(ground.highest()).as("highest %d", i).isCloseTo(counted[1], within(4.0));
      assertThat(ground.mean()).as("mean %d", i).isCloseTo(counted[2], within(0.5));
    }
  }

  @Test
  void groundOfWhichATwentiethIsMissingIsNotMeasured() throws IOException {
    var most = heights((x, y) -> x > 30.63 ? Short.MIN_VALUE : 100);
    var fewer = heights((x, y) -> x > 30.6 ? Short.MIN_VALUE : 100);

    // 10 km to the east are 0.141 degrees.
    assertThat(GroundAround.of(most, 30.5, 50.5, 10)).contains(new GroundAround(100, 100, 100));
    assertThat(GroundAround.of(fewer, 30.5, 50.5, 10)).isEmpty();
  }

  /** Waves of several lengths in any direction, as ridges and valleys are. */
  private static DoubleBinaryOperator hills(Random chance) {
    int waves = 6;
    var figures = new double[waves][];
    for (int i = 0; i < waves; i++) {
      double km = 3 + 17 * chance.nextDouble();
      double turn = 2 * Math.PI * chance.nextDouble();
      double rough = 2 * Math.PI / km;
      figures[i] =
          new double[] {
            rough * Math.cos(turn) * 71,
            rough * Math.sin(turn) * 111,
            2 * Math.PI * chance.nextDouble(),
            3 * km * chance.nextDouble()
          };
    }
    return (x, y) -> {
      double height = 300;
      for (var wave : figures) {
        height += wave[3] * Math.sin(wave[0] * (x - 30) + wave[1] * (y - 50) + wave[2]);
      }
      return height;
    };
  }

  private double share(Elevation.Reading heights, double km, double radiusKm) {
    return Sight.of(heights, OBSERVER, east(km), 1000 * radiusKm).orElseThrow().sharePercent();
  }

  private double clearance(Elevation.Reading heights, double km) {
    return Sight.of(heights, OBSERVER, east(km), 1000).orElseThrow().clearanceMetres();
  }

  private static Position east(double km) {
    var end = Geodesic.WGS84.Direct(OBSERVER.latitude(), OBSERVER.longitude(), 90, 1000 * km);
    return new Position(end.lon2, end.lat2);
  }

  private Elevation.Reading heights(DoubleBinaryOperator height) throws IOException {
    return reading(HeightFiles.tile(30, 50, height));
  }

  private Elevation.Reading reading(byte[] tile) throws IOException {
    new HeightFiles(folder).write("N50E030.hgt", tile);
    return Elevation.read(folder, InputLimits.USUAL).reading();
  }
}
