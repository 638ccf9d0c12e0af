package org.ridgeline.read.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.noding.BasicSegmentString;
import org.locationtech.jts.noding.MCIndexNoder;
import org.locationtech.jts.noding.SegmentIntersector;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Makes a valid area of polygons (OGC 06-103r4, 6.1.11), as nothing else can be cut to a sheet.
 *
 * <p>What an outer ring encloses is meant, less what its holes do; where parts overlap, both are.
 */
final class AreaMending {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();

  /** An outline that crosses itself more often is none, and takes hours to take apart. */
  private static final int MOST_CROSSINGS = 10_000;

  /** About a square metre, in square degrees. */
  private static final double LEAST = 1e-10;

  private AreaMending() {}

  /**
   * A valid area.
   *
   * @param remarks is told if it is not what was written
   * @throws BadFeatureException if the polygons enclose nothing, or nothing that could be told
   */
  static Geometry of(int feature, MapGeometry written, FeatureRemarks remarks) {
    var parts = written.polygons().stream().map(AreaMending::polygon).toList();
    Geometry area = parts.size() == 1 ? parts.get(0) : multiple(parts);
    var error = new IsValidOp(area).getValidationError();
    if (error != null) {
      requireFewCrossings(written);
      area = mended(written.polygons());
    }
    if (area.isEmpty() || area.getArea() < LEAST) {
      throw new BadFeatureException("it encloses nothing; draw its area, or remove it");
    }
    if (error != null) {
      remarks.mended(feature, words(error), MapGeometry.place(error.getCoordinate()));
    }
    written.oddities().stream().distinct().forEach(odd -> remarks.mended(feature, odd, ""));
    return area;
  }

  private static Geometry multiple(Collection<Polygon> parts) {
    return GEOMETRY.createMultiPolygon(parts.toArray(Polygon[]::new));
  }

  private static Polygon polygon(List<Coordinate[]> rings) {
    var holes = rings.stream().skip(1).map(GEOMETRY::createLinearRing).toList();
    return GEOMETRY.createPolygon(
        GEOMETRY.createLinearRing(rings.get(0)), holes.toArray(LinearRing[]::new));
  }

  private static Geometry mended(List<List<Coordinate[]>> polygons) {
    try {
      var parts = new ArrayList<Geometry>();
      for (var rings : polygons) {
        var outlines =
            rings.stream()
                .map(ring -> GeometryFixer.fix(polygon(List.<Coordinate[]>of(ring))))
                .toList();
        var outer = outlines.get(0);
        var holes = outlines.subList(1, outlines.size());
        parts.add(
            holes.isEmpty()
                ? outer
                : OverlayNGRobust.overlay(
                    outer, OverlayNGRobust.union(holes), OverlayNG.DIFFERENCE));
      }
      @SuppressWarnings("unchecked")
      List<Polygon> all = PolygonExtracter.getPolygons(OverlayNGRobust.union(parts));
      var area = multiple(all);
      return area.isValid() ? area : GeometryFixer.fix(area);
    } catch (TopologyException e) {
      throw new BadFeatureException("it crosses itself and cannot be mended; draw it anew");
    }
  }

  private static void requireFewCrossings(MapGeometry written) {
    var outlines = new ArrayList<SegmentString>();
    written
        .polygons()
        .forEach(rings -> rings.forEach(ring -> outlines.add(new BasicSegmentString(ring, null))));
    var crossings = new Crossings();
    new MCIndexNoder(crossings).computeNodes(outlines);
    if (crossings.isDone()) {
      throw new BadFeatureException(
          "it crosses itself more than %,d times; draw it anew".formatted(MOST_CROSSINGS));
    }
  }

  /** Counts where outlines cross, up to too many. */
  private static final class Crossings implements SegmentIntersector {

    private final LineIntersector intersector = new RobustLineIntersector();
    private int count;

    @Override
    public void processIntersections(SegmentString one, int i, SegmentString other, int j) {
      intersector.computeIntersection(
          one.getCoordinate(i),
          one.getCoordinate(i + 1),
          other.getCoordinate(j),
          other.getCoordinate(j + 1));
      if (intersector.isProper()) {
        count++;
      }
    }

    @Override
    public boolean isDone() {
      return count > MOST_CROSSINGS;
    }
  }

  private static String words(TopologyValidationError error) {
    return switch (error.getErrorType()) {
      case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "a hole lies outside its ring at EXAMPLE";
      case TopologyValidationError.NESTED_HOLES -> "a hole lies within another at EXAMPLE";
      case TopologyValidationError.NESTED_SHELLS -> "a part lies within another at EXAMPLE";
      case TopologyValidationError.DUPLICATE_RINGS -> "a ring stands twice at EXAMPLE";
      case TopologyValidationError.TOO_FEW_POINTS ->
          "a ring has fewer than three corners at EXAMPLE";
      default -> "its outline crosses or touches itself, or parts overlap, at EXAMPLE";
    };
  }
}
