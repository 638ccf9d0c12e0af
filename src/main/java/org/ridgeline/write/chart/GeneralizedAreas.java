package org.ridgeline.write.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.ridgeline.write.chart.GeneralizedPath.Part;

/**
 * Areas as a map of some scale can show them: those that touch are one, and small ones are none.
 */
final class GeneralizedAreas {

  /** What is smaller, in square units, nobody sees. */
  private static final double LEAST = 2;

  /** More of them take minutes to become one. */
  private static final int MOST_POSITIONS = 50_000;

  private static final PrecisionModel TENTHS = new PrecisionModel(10);

  private static final Comparator<Geometry> LARGEST_FIRST =
      Comparator.comparingDouble(Geometry::getArea).reversed().thenComparing(Geometry::compareTo);

  private final Projection projection;
  private final Envelope sheet;

  /**
   * Areas on a sheet.
   *
   * @param sheet what of them is drawn
   */
  GeneralizedAreas(Projection projection, Envelope sheet) {
    this.projection = projection;
    this.sheet = sheet;
  }

  /** They are drawn within so many letters, the largest first. */
  GeneralizedPath within(Collection<Geometry> areas, int letters) {
    var parts = areas.stream().flatMap(this::onSheet).sorted(LARGEST_FIRST).toList();
    var fewest = fewest(parts);
    if (parts.isEmpty()) {
      return GeneralizedPath.NONE;
    }
    var union = UnaryUnionNG.union(fewest, TENTHS);
    return GeneralizedPath.within(letters, LEAST, tolerance -> parts(union, tolerance))
        .ofAll(fewest.size() == parts.size());
  }

  private Stream<Geometry> onSheet(Geometry area) {
    var bounds = projection.drawn(area.getEnvelopeInternal());
    if (bounds.getArea() < LEAST || !sheet.intersects(bounds)) {
      return Stream.empty();
    }
    return polygons(projection.drawn(area)).map(this::clipped).flatMap(GeneralizedAreas::polygons);
  }

  private Geometry clipped(Polygon polygon) {
    return sheet.covers(polygon.getEnvelopeInternal())
        ? polygon
        : OverlayNGRobust.overlay(
            polygon, polygon.getFactory().toGeometry(sheet), OverlayNG.INTERSECTION);
  }

  private static Stream<Polygon> polygons(Geometry geometry) {
    @SuppressWarnings("unchecked")
    List<Polygon> polygons = PolygonExtracter.getPolygons(geometry);
    return polygons.stream().filter(polygon -> polygon.getArea() >= LEAST);
  }

  private static List<Geometry> fewest(List<Geometry> parts) {
    var fewest = new ArrayList<Geometry>();
    int left = MOST_POSITIONS;
    for (var part : parts) {
      left -= part.getNumPoints();
      if (left < 0 && !fewest.isEmpty()) {
        break;
      }
      fewest.add(part);
    }
    return fewest;
  }

  private static List<Part> parts(Geometry union, double tolerance) {
    return polygons(TopologyPreservingSimplifier.simplify(union, tolerance))
        .sorted(LARGEST_FIRST)
        .map(polygon -> new Part(polygon.getArea(), path(polygon)))
        .toList();
  }

  private static String path(Polygon polygon) {
    var holes =
        IntStream.range(0, polygon.getNumInteriorRing())
            .mapToObj(polygon::getInteriorRingN)
            .filter(hole -> hole.getFactory().createPolygon(hole).getArea() >= LEAST);
    return PathData.rings(
        Stream.concat(Stream.of(polygon.getExteriorRing()), holes)
            .map(LinearRing::getCoordinates)
            .toList());
  }
}
