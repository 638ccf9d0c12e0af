package org.ridgeline.read.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/** The area that a party holds, prepared to be asked what of it lies around many a place. */
final class HeldArea {

  /** The shortest degree of latitude on WGS 84, at the equator. */
  private static final double KM_A_DEGREE = 110.57;

  /** A straight edge of degrees bends on a plane, by no more than 3 m if it is no longer. */
  private static final double LONGEST_EDGE_KM = 10;

  private final Geometry area;
  private final IndexedPointInAreaLocator locator;
  private final STRtree edges = new STRtree();

  /**
   * @param area valid, in degrees
   */
  HeldArea(Geometry area) {
    this.area = area;
    this.locator = new IndexedPointInAreaLocator(area);
    for (Object part : PolygonExtracter.getPolygons(area)) {
      var polygon = (Polygon) part;
      add(polygon.getExteriorRing(), true);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        add(polygon.getInteriorRingN(i), false);
      }
    }
    edges.build();
  }

  /** Each edge so that the area lies on its left. */
  private void add(LinearRing ring, boolean isOuter) {
    var corners = ring.getCoordinates();
    boolean turns = Orientation.isCCW(corners) != isOuter;
    for (int i = 1; i < corners.length; i++) {
      if (turns) {
        add(corners[i], corners[i - 1]);
      } else {
        add(corners[i - 1], corners[i]);
      }
    }
  }

  private void add(Coordinate from, Coordinate to) {
    // No degree of longitude is longer than one of latitude is short, but for half a percent.
    int pieces = (int) Math.ceil(from.distance(to) * KM_A_DEGREE / LONGEST_EDGE_KM);
    var whole = new LineSegment(from, to);
    for (int i = 0; i < pieces; i++) {
      var piece =
          new LineSegment(
              i == 0 ? from : whole.pointAlong((double) i / pieces),
              i == pieces - 1 ? to : whole.pointAlong((double) (i + 1) / pieces));
      edges.insert(new Envelope(piece.p0, piece.p1), piece);
    }
  }

  /** Whether a position in degrees lies within, or on its edge. */
  boolean holds(Coordinate position) {
    return area.getEnvelopeInternal().contains(position)
        && locator.locate(position) != Location.EXTERIOR;
  }

  /** The edges that may come within {@code km} of a position, in degrees. */
  List<LineSegment> edges(Coordinate position, double km) {
    double north = km / KM_A_DEGREE;
    double shrink = Math.cos(Math.toRadians(Math.min(90, Math.abs(position.y) + north)));
    double east = shrink <= north / 360 ? 360 : north / shrink;
    var found = new ArrayList<LineSegment>();
    // Past the 180th meridian the count of degrees starts anew.
    Stream.of(-360.0, 0.0, 360.0)
        .map(
            turn ->
                new Envelope(
                    position.x + turn - east,
                    position.x + turn + east,
                    position.y - north,
                    position.y + north))
        .filter(area.getEnvelopeInternal()::intersects)
        .forEach(box -> edges.query(box, edge -> found.add((LineSegment) edge)));
    return found;
  }
}
