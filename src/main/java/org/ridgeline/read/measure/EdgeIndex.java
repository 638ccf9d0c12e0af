package org.ridgeline.read.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.strtree.STRtree;

/** Edges in degrees, of which those near a place are found. */
final class EdgeIndex {

  /** The shortest degree of latitude on WGS 84, at the equator. */
  private static final double KM_A_DEGREE = 110.57;

  /** A straight edge of degrees bends on a plane, by no more than 3 m if it is no longer. */
  private static final double LONGEST_EDGE_KM = 10;

  private final Envelope all = new Envelope();
  private final STRtree edges = new STRtree();

  /** Adds an edge, in as many pieces as it takes; none any more after the first question. */
  void add(Coordinate from, Coordinate to) {
    // No degree of longitude is longer than one of latitude is short, but for half a percent.
    int pieces = (int) Math.ceil(from.distance(to) * KM_A_DEGREE / LONGEST_EDGE_KM);
    var whole = new LineSegment(from, to);
    all.expandToInclude(from);
    all.expandToInclude(to);
    for (int i = 0; i < pieces; i++) {
      var piece =
          new LineSegment(
              i == 0 ? from : whole.pointAlong((double) i / pieces),
              i == pieces - 1 ? to : whole.pointAlong((double) (i + 1) / pieces));
      edges.insert(new Envelope(piece.p0, piece.p1), piece);
    }
  }

  /** Whether a position, in degrees, lies within rings of which all edges are here, or on one. */
  boolean enclose(Coordinate position) {
    if (!all.contains(position)) {
      return false;
    }
    var crossings = new RayCrossingCounter(position);
    edges.query(
        new Envelope(position.x, all.getMaxX(), position.y, position.y),
        edge -> crossings.countSegment(((LineSegment) edge).p0, ((LineSegment) edge).p1));
    return crossings.isPointInPolygon();
  }

  /** The edges that may come within {@code km} of a position, in degrees. */
  List<LineSegment> near(Coordinate position, double km) {
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
        .filter(all::intersects)
        .forEach(box -> edges.query(box, edge -> found.add((LineSegment) edge)));
    return found;
  }
}
