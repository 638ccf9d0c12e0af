package org.ridgeline.read.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.area.AreaFigures;
import org.ridgeline.read.InlineTables;
import org.ridgeline.read.map.Geography;
import org.ridgeline.read.map.GeographyLayer;
import org.ridgeline.read.map.LayerKind;
import org.ridgeline.read.map.MapLine;

class WaterTest {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final double STEP_KM = 0.02;

  /** At 30 degrees east, 50 north. */
  private static final Settlement ASHFORD = ashford(30, 50);

  @Test
  void aRiverThatTheLineCrossesLiesBetween() {
    var river = water(List.of(), List.<Coordinate[]>of(line(at(4, -3), at(4, 3))));

    assertThat(river.isBetween(ASHFORD, 5, 90)).isTrue();
    assertThat(river.isBetween(ASHFORD, 3.9, 90)).isFalse();
    assertThat(river.isBetween(ASHFORD, 5, 270)).isFalse();
    // The river ends before that.
    assertThat(river.isBetween(ASHFORD, 10, 30)).isFalse();
  }

  @Test
  void waterLiesBetweenIfThereIsEnoughOfIt() {
    var lake = water(List.of(box(2, -1, 2.35, 1)), List.of());
    var pond = water(List.of(box(2, -1, 2.25, 1)), List.of());

    assertThat(lake.isBetween(ASHFORD, 5, 90)).isTrue();
    assertThat(pond.isBetween(ASHFORD, 5, 90)).isFalse();
    assertThat(lake.isBetween(ASHFORD, 2.2, 90)).isFalse();
    assertThat(lake.isBetween(ASHFORD, 5, 270)).isFalse();
  }

  @Test
  void twoPondsAreAsMuchAsOneAndTheSameTwiceIsNot() {
    var pond = box(2, -1, 2.2, 1);

    assertThat(water(List.of(pond, box(3, -1, 3.2, 1)), List.of()).isBetween(ASHFORD, 5, 90))
        .isTrue();
    assertThat(water(List.of(pond, pond.copy()), List.of()).isBetween(ASHFORD, 5, 90)).isFalse();
  }

  @Test
  void anIslandIsNoWater() {
    var lake = box(1, -3, 4, 3).difference(box(1.1, -2, 3.9, 2));

    assertThat(water(List.of(lake), List.of()).isBetween(ASHFORD, 5, 90)).isFalse();
    assertThat(water(List.of(lake), List.of()).isBetween(ASHFORD, 4.5, 50)).isTrue();
  }

  @Test
  void aPlaceInTheMiddleOfALakeHasItAllAround() {
    assertThat(water(List.of(box(-9, -9, 9, 9)), List.of()).isBetween(ASHFORD, 0.3, 10)).isTrue();
    assertThat(water(List.of(box(-9, -9, 9, 9)), List.of()).isBetween(ASHFORD, 0.29, 10)).isFalse();
  }

  /** Maps draw an edge along a river; between two places it must be crossed. */
  @Test
  void aRiverAlongTheEdgeOfAnAreaLiesBeforeIt() {
    var river = water(List.of(), List.<Coordinate[]>of(line(at(5.05, -3), at(5.05, 3))));

    assertThat(river.isBefore(ASHFORD, figures(5))).isTrue();
    assertThat(river.isBefore(ASHFORD, figures(4.9))).isFalse();
    assertThat(river.isBetween(ASHFORD, 5, 90)).isFalse();
  }

  @Test
  void nothingLiesBeforeAnAreaThatThePlaceIsIn() {
    var sea = water(List.of(box(-90, -90, 90, 90)), List.of());

    assertThat(sea.isBefore(ASHFORD, figures(5))).isTrue();
    assertThat(sea.isBefore(ASHFORD, figures(-5))).isFalse();
    assertThat(sea.isBefore(ASHFORD, figures(0))).isFalse();
    assertThat(sea.isBefore(ASHFORD, new AreaFigures(5, OptionalDouble.empty(), 0, 0, 0, 0)))
        .isFalse();
  }

  @Test
  void withoutAMapThereIsNoWater() {
    assertThat(Water.NONE.isKnown()).isFalse();
    assertThat(Water.NONE.isBetween(ASHFORD, 5, 90)).isFalse();
    assertThat(Water.NONE.citations()).isEmpty();
  }

  @Test
  void thereIsNoEdgeAtThe180thMeridian() {
    var river = line(new Coordinate(-179.95, 49), new Coordinate(-179.95, 51));
    var strait = GEOMETRY.toGeometry(new Envelope(-179.97, -179.9, 49.9, 50.1));

    for (var water :
        List.of(
            water(List.of(), List.<Coordinate[]>of(river)), water(List.of(strait), List.of()))) {
      assertThat(water.isBetween(ashford(179.99, 50), 6, 90)).isTrue();
      assertThat(water.isBetween(ashford(179.99, 50), 2, 90)).isFalse();
      assertThat(water.isBetween(ashford(179.99, 50), 6, 270)).isFalse();
    }
  }

  /** Random lakes with islands and rivers, anywhere that people live, and a walk along the line. */
  @Property(tries = 200)
  void itIsAsAWalkAlongTheLineFinds(@ForAll long seed) {
    var chance = new Random(seed);
    var place = ashford(chance.nextDouble() * 340 - 170, chance.nextDouble() * 130 - 62);
    var lakes = new ArrayList<Geometry>();
    for (int i = chance.nextInt(4); i > 0; i--) {
      lakes.add(blob(chance, place, 0.2 + chance.nextDouble() * 8));
    }
    var rivers = new ArrayList<Coordinate[]>();
    for (int i = chance.nextInt(3); i > 0; i--) {
      rivers.add(river(chance, place));
    }
    double km = chance.nextDouble() * 50;
    double bearing = chance.nextDouble() * 360;
    double wet = walkedKm(place, km, bearing, lakes);
    boolean isCrossed = crosses(place, km, bearing, rivers);
    // What is nearer to the limit, or to the end of the line, a walk cannot tell.
    if (Math.abs(wet - 0.3) < 0.1
        || isCrossed != crosses(place, km - 0.05, bearing, rivers)
        || isCrossed != crosses(place, km + 0.05, bearing, rivers)) {
      return;
    }

    assertThat(water(lakes, rivers).isBetween(place, km, bearing))
        .isEqualTo(wet > 0.3 || isCrossed);
  }

  private static double walkedKm(
      Settlement place, double km, double bearing, List<Geometry> lakes) {
    double wet = 0;
    for (double far = STEP_KM / 2; far < km; far += STEP_KM) {
      var step = GEOMETRY.createPoint(towards(place, bearing, far));
      if (lakes.stream().anyMatch(lake -> lake.intersects(step))) {
        wet += STEP_KM;
      }
    }
    return wet;
  }

  private static boolean crosses(
      Settlement place, double km, double bearing, List<Coordinate[]> rivers) {
    var walk = new ArrayList<Coordinate>();
    for (double far = 0; far < km; far += STEP_KM) {
      walk.add(towards(place, bearing, far));
    }
    return walk.size() > 1
        && rivers.stream()
            .anyMatch(
                river ->
                    GEOMETRY
                        .createLineString(walk.toArray(Coordinate[]::new))
                        .intersects(GEOMETRY.createLineString(river)));
  }

  /** In edges as short as those of maps: a plane bends an edge of 40 km by some 25 m. */
  private static Coordinate[] river(Random chance, Settlement place) {
    var course =
        Stream.generate(() -> near(place, chance.nextGaussian() * 20, chance.nextGaussian() * 20))
            .limit(3)
            .toArray(Coordinate[]::new);
    return Densifier.densify(GEOMETRY.createLineString(course), 0.02).getCoordinates();
  }

  private static Geometry blob(Random chance, Settlement place, double size) {
    double x = chance.nextGaussian() * 15;
    double y = chance.nextGaussian() * 15;
    int corners = 4 + chance.nextInt(20);
    var ring = new Coordinate[corners + 1];
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * i / corners;
      double far = size * (0.5 + chance.nextDouble());
      ring[i] = near(place, x + far * Math.cos(angle), y + far * Math.sin(angle));
    }
    ring[corners] = ring[0];
    return GEOMETRY.createPolygon(ring);
  }

  private static Coordinate near(Settlement place, double east, double north) {
    return towards(place, Math.toDegrees(Math.atan2(east, north)), Math.hypot(east, north));
  }

  private static Coordinate towards(Settlement place, double bearing, double km) {
    var end = Geodesic.WGS84.Direct(place.latitude(), place.longitude(), bearing, 1000 * km);
    return new Coordinate(end.lon2, end.lat2);
  }

  private static Coordinate at(double east, double north) {
    return new Coordinate(30 + east / 71.69577, 50 + north / 111.22903);
  }

  private static Geometry box(double west, double south, double east, double north) {
    return GEOMETRY.toGeometry(new Envelope(at(west, south), at(east, north)));
  }

  private static Coordinate[] line(Coordinate... positions) {
    return positions;
  }

  private static AreaFigures figures(double km) {
    return new AreaFigures(km, OptionalDouble.of(90), 0, 0, 0, 0);
  }

  private static Water water(List<Geometry> areas, List<Coordinate[]> rivers) {
    var lines = rivers.stream().map(WaterTest::usual).toList();
    return new Water(
        new Geography(
            List.of(
                new GeographyLayer(
                    LayerKind.WATER, "geography/water.geojson", "", "", areas, lines, List.of()))));
  }

  private static MapLine usual(Coordinate[] positions) {
    return new MapLine(MapLine.Rank.USUAL, new CoordinateArraySequence(positions));
  }

  private static Settlement ashford(double longitude, double latitude) {
    var row =
        Map.of(
            "id",
            "ashford",
            "longitude",
            String.format(Locale.ROOT, "%.6f", longitude),
            "latitude",
            String.format(Locale.ROOT, "%.6f", latitude));
    return InlineTables.read(Map.of("settlements", List.of(row)), "2025-03-31")
        .settlements()
        .get(0);
  }
}
