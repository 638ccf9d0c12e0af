package org.ridgeline.read.map;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/**
 * The polygons of one feature as they are written: rings of positions, wherever they lie.
 *
 * @param polygons each with its outer ring first
 * @param oddities of rings that were made good in reading them
 */
record MapGeometry(List<List<Coordinate[]>> polygons, List<String> oddities) {

  /** An outer ring or a hole: three corners, of which the first stands again at the end. */
  private static final int LEAST = 4;

  private static final int QUOTED = 40;

  /**
   * Reads a geometry.
   *
   * @throws BadFeatureException if it is no area, or has a position that is none
   */
  static MapGeometry of(JsonNode geometry) {
    var read = new MapGeometry(new ArrayList<>(), new ArrayList<>());
    read.add(geometry);
    return read;
  }

  /** Polygons of which each ring was read already. */
  static MapGeometry ofRings(List<List<Coordinate[]>> polygons) {
    var read = new MapGeometry(new ArrayList<>(), new ArrayList<>());
    polygons.forEach(read::polygon);
    return read;
  }

  private void add(JsonNode geometry) {
    if (!geometry.isObject()) {
      throw new BadFeatureException("it has no geometry; draw its area, or remove it");
    }
    var type = geometry.path("type").asText();
    switch (type) {
      case "Polygon" -> polygon(rings(coordinates(geometry)));
      case "MultiPolygon" -> coordinates(geometry).forEach(each -> polygon(rings(each)));
      case "GeometryCollection" -> geometry.path("geometries").forEach(this::add);
      case "Point", "MultiPoint", "LineString", "MultiLineString" ->
          throw new BadFeatureException(
              "a %s is no area; draw a Polygon or MultiPolygon, or remove it".formatted(type));
      default ->
          throw new BadFeatureException(
              "EXAMPLE is no type of geometry; write Polygon or MultiPolygon",
              "'" + brief(type) + "'");
    }
  }

  static JsonNode coordinates(JsonNode geometry) {
    var coordinates = geometry.path("coordinates");
    if (!coordinates.isArray()) {
      throw new BadFeatureException("its geometry has no coordinates; draw it, or remove it");
    }
    return coordinates;
  }

  private static List<Coordinate[]> rings(JsonNode rings) {
    var polygon = new ArrayList<Coordinate[]>();
    for (var positions : rings) {
      var ring = new ArrayList<Coordinate>();
      positions.forEach(position -> ring.add(position(position)));
      polygon.add(ring.toArray(Coordinate[]::new));
    }
    return polygon;
  }

  private void polygon(List<Coordinate[]> rings) {
    var polygon = new ArrayList<Coordinate[]>();
    boolean outer = true;
    for (var positions : rings) {
      var ring = closed(positions);
      if (ring.length >= LEAST) {
        polygon.add(ring);
      } else {
        oddities.add("a ring has fewer than four positions");
        if (outer) {
          // Holes of nothing.
          return;
        }
      }
      outer = false;
    }
    if (!polygon.isEmpty()) {
      polygons.add(polygon);
    }
  }

  private Coordinate[] closed(Coordinate[] ring) {
    if (ring.length < LEAST - 1 || ring[0].equals2D(ring[ring.length - 1])) {
      return ring;
    }
    oddities.add("a ring is not closed");
    var closed = Arrays.copyOf(ring, ring.length + 1);
    closed[ring.length] = ring[0].copy();
    return closed;
  }

  /** Two numbers; a height may follow, which no map shows. */
  static Coordinate position(JsonNode position) {
    var longitude = position.path(0);
    var latitude = position.path(1);
    if (!position.isArray() || !isFinite(longitude) || !isFinite(latitude)) {
      throw new BadFeatureException(
          "a position is no pair of numbers (EXAMPLE); write it as [37.85, 48.4]",
          brief(position.toString().replaceAll("\"(NaN|-?Infinity)\"", "$1")));
    }
    return new Coordinate(longitude.doubleValue(), latitude.doubleValue());
  }

  private static boolean isFinite(JsonNode number) {
    return number.isNumber() && Double.isFinite(number.doubleValue());
  }

  static String brief(String text) {
    var line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]", " ");
    return line.length() > QUOTED ? line.substring(0, QUOTED) + "…" : line;
  }

  /** The box that it lies in. */
  Envelope envelope() {
    var envelope = new Envelope();
    polygons.forEach(
        polygon -> {
          for (var position : polygon.get(0)) {
            envelope.expandToInclude(position);
          }
        });
    return envelope;
  }

  /**
   * Requires that all of it lies on the globe and none of it goes around.
   *
   * @throws BadFeatureException if not
   */
  void requireOnGlobe() {
    polygons.forEach(
        polygon -> polygon.forEach(ring -> requireOnGlobe(new CoordinateArraySequence(ring))));
  }

  /** Requires the same of a line. */
  static void requireOnGlobe(CoordinateSequence line) {
    for (int i = 0; i < line.size(); i++) {
      if (Math.abs(line.getX(i)) > 180 || Math.abs(line.getY(i)) > 90) {
        throw new BadFeatureException(
            "a position lies beyond 180 degrees of longitude or 90 of latitude (EXAMPLE);"
                + " correct it",
            place(line.getCoordinateCopy(i)));
      }
      double step = i == 0 ? 0 : Math.abs(line.getX(i) - line.getX(i - 1));
      if (step > 180 && step < 360) {
        throw new BadFeatureException(
            "it crosses the 180th meridian; cut it there (RFC 7946, 3.1.9)");
      }
    }
  }

  /** Longitude and latitude as they are written. */
  static String place(Coordinate position) {
    return String.format(Locale.ROOT, "%.5f", position.x).replaceFirst("\\.?0+$", "")
        + " "
        + String.format(Locale.ROOT, "%.5f", position.y).replaceFirst("\\.?0+$", "");
  }
}
