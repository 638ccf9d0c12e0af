package org.ridgeline.read.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.ridgeline.fact.area.AreaFigures;

class MeasuredAreaTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double LONGITUDE = 30;
  private static final double LATITUDE = 50;

  /** The nearest point of a meridian lies a little on the side of the pole. */
  @Test
  void aPlaceBesideAnArea() {
    assertThat(figures(box(10, -10, 20, 10), 3))
        .isEqualTo(new AreaFigures(10, OptionalDouble.of(89.9), 0, 0, 0, 0));
  }

  @Test
  void aPlaceOnTheEdge() {
    var figures = figures(box(0, -60, 60, 60), 3);

    assertThat(figures.distanceKm()).isZero();
    assertThat(figures.sharePercent()).isEqualTo(50);
    assertThat(figures.shareWithin10Percent()).isCloseTo(50, within(0.1));
  }

  @Test
  void withinTheAreaTheDistanceIsNegative() {
    var figures = figures(box(-4, -60, 60, 60), 3);

    assertThat(figures.distanceKm()).isEqualTo(-4);
    assertThat(figures.bearing()).hasValue(270);
    assertThat(figures.sharePercent()).isEqualTo(100);
    assertThat(figures.shareWithin5Percent()).isBetween(94.0, 95.0);
    assertThat(figures.horizonPercent()).isEqualTo(100);
  }

  @Test
  void deepWithinItsEdgeIsNotLookedFor() {
    assertThat(figures(box(-90, -90, 90, 90), 3))
        .isEqualTo(new AreaFigures(-50, OptionalDouble.empty(), 100, 100, 100, 100));
  }

  @Test
  void whatIsFartherThanFiftyKilometresIsNotMeasured() {
    assertThat(measured(box(49.9, -10, 80, 10), LONGITUDE, LATITUDE, 3)).isPresent();
    assertThat(measured(box(50.1, -10, 80, 10), LONGITUDE, LATITUDE, 3)).isEmpty();
  }

  @Test
  void aHoleIsNotHeld() {
    var figures = figures(box(-60, -60, 60, 60).difference(box(-2, -2, 2, 2)), 3);

    assertThat(figures.distanceKm()).isEqualTo(2);
    assertThat(figures.sharePercent()).isCloseTo(100 - 100 * 16 / (Math.PI * 9), within(0.1));
    assertThat(figures.horizonPercent()).isEqualTo(100);
  }

  @Test
  void anIslandWithinTheDiscCrossesNoCircle() {
    var figures = figures(box(1, 1, 2, 2), 3);

    assertThat(figures.sharePercent()).isCloseTo(100 / (Math.PI * 9), within(0.1));
    assertThat(figures.shareWithin10Percent()).isCloseTo(100 / (Math.PI * 100), within(0.1));
    assertThat(figures.bearing()).hasValue(45);
  }

  /** Seen from a corner's distance, a square hides a right angle, whatever lies behind. */
  @Test
  void whatLiesBehindTakesNoMoreOfTheHorizon() {
    var near = box(1, -1, 3, 1);
    var both = near.union(box(4, -1, 5, 1));

    assertThat(figures(near, 3).horizonPercent()).isEqualTo(25);
    assertThat(figures(both, 3).horizonPercent()).isEqualTo(25);
  }

  @Test
  void aHorizonThatBeginsInTheEastGoesAround() {
    assertThat(figures(box(-2, 1, 2, 3), 3).horizonPercent()).isCloseTo(35.2, within(0.2));
    assertThat(figures(box(1, -2, 3, 2), 3).horizonPercent()).isCloseTo(35.2, within(0.2));
  }

  /** The same boxes where the count of degrees starts anew. */
  @Test
  void thereIsNoEdgeAtThe180thMeridian() {
    var east = GEOMETRY.toGeometry(envelope(-179.9, 49.9, -179.5, 50.1));

    assertThat(measured(east, 179.99, 50, 3).orElseThrow().distanceKm()).isEqualTo(7.89);
    assertThat(measured(east, -179.95, 50, 3).orElseThrow().distanceKm()).isEqualTo(3.58);
  }

  /** 100 random places at areas of several parts with holes, anywhere that people live. */
  @Property(tries = 100)
  void itIsAsTheRasterSays(@ForAll long seed) {
    var chance = new Random(seed);
    double longitude = chance.nextDouble() * 340 - 170;
    double latitude = chance.nextDouble() * 130 - 62;
    double radius = List.of(0.7, 1.5, 2.5, 3.0, 8.0).get(chance.nextInt(5));
    var area = randomArea(chance, longitude, latitude);
    var raster = new AreaRaster(area, longitude, latitude);
    double km = raster.distanceKm();
    var measured = measured(area, longitude, latitude, radius);

    if (km > 50.05) {
      assertThat(measured).isEmpty();
      return;
    }
    if (km > 49.95) {
      return;
    }
    var figures = measured.orElseThrow();
    assertThat(figures.distanceKm()).isCloseTo(Math.max(-50, km), within(0.05));
    assertThat(figures.sharePercent()).isCloseTo(raster.sharePercent(radius), within(2.0));
    assertThat(figures.shareWithin5Percent()).isCloseTo(raster.sharePercent(5), within(2.0));
    assertThat(figures.shareWithin10Percent()).isCloseTo(raster.sharePercent(10), within(2.0));
    assertThat(figures.horizonPercent()).isCloseTo(raster.horizonPercent(10), within(2.0));
    if (Math.abs(km) > 1 && Math.abs(km) < 49) {
      assertThat(nearEdge(area, longitude, latitude, figures)).isLessThan(0.1);
    }
  }

  /** How far from the edge that point is to which bearing and distance lead. */
  private static double nearEdge(Geometry area, double longitude, double latitude, AreaFigures to) {
    double far = Math.abs(to.distanceKm());
    var end = Geodesic.WGS84.Direct(latitude, longitude, to.bearing().getAsDouble(), 1000 * far);
    return Math.abs(new AreaRaster(area, end.lon2, end.lat2).distanceKm());
  }

  private static Geometry randomArea(Random chance, double longitude, double latitude) {
    var parts = new ArrayList<Geometry>();
    for (int i = chance.nextInt(3); i >= 0; i--) {
      double away = Math.abs(chance.nextGaussian()) * 25;
      double angle = chance.nextDouble() * 2 * Math.PI;
      double x = away * Math.cos(angle);
      double y = away * Math.sin(angle);
      double size = 3 + chance.nextDouble() * (chance.nextBoolean() ? 12 : 60);
      var outer = blob(chance, longitude, latitude, x, y, size);
      var hole = blob(chance, longitude, latitude, x, y, size / 3);
      parts.add(
          chance.nextBoolean()
              ? GEOMETRY.createPolygon(outer)
              : GEOMETRY.createPolygon(outer).buffer(0).difference(GEOMETRY.createPolygon(hole)));
    }
    return OverlayNGRobust.union(parts);
  }

  /** A closed line around a point, in degrees; some of its edges are long. */
  private static LinearRing blob(
      Random chance, double longitude, double latitude, double x, double y, double size) {
    int corners = 4 + chance.nextInt(20);
    var ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double far = size * (0.5 + chance.nextDouble());
      double east = x + far * Math.cos(angle);
      double north = y + far * Math.sin(angle);
      var end =
          Geodesic.WGS84.Direct(
              latitude,
              longitude,
              Math.toDegrees(Math.atan2(east, north)),
              1000 * Math.hypot(east, north));
      ring[i] = new Coordinate(end.lon2, end.lat2);
    }
    ring[corners] = ring[0];
    return GEOMETRY.createLinearRing(ring);
  }

  private static AreaFigures figures(Geometry area, double radius) {
    return measured(area, LONGITUDE, LATITUDE, radius).orElseThrow();
  }

  private static Optional<AreaFigures> measured(
      Geometry area, double longitude, double latitude, double radius) {
    return new MeasuredArea(new HeldArea(area)).from(longitude, latitude, radius);
  }

  /** A box by kilometres east and north of the point, at its latitude. */
  private static Geometry box(double west, double south, double east, double north) {
    return GEOMETRY.toGeometry(
        envelope(
            LONGITUDE + west / 71.69577,
            LATITUDE + south / 111.22903,
            LONGITUDE + east / 71.69577,
            LATITUDE + north / 111.22903));
  }

  private static Envelope envelope(double west, double south, double east, double north) {
    return new Envelope(west, east, south, north);
  }
}
