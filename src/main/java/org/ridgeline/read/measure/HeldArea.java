package org.ridgeline.read.measure;

import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** The area that a party holds, prepared to be asked what of it lies around many a place. */
final class HeldArea {

  private final EdgeIndex edges = new EdgeIndex();

  /**
   * @param area valid, in degrees
   */
  HeldArea(Geometry area) {
    for (Object part : PolygonExtracter.getPolygons(area)) {
      var polygon = (Polygon) part;
      add(polygon.getExteriorRing(), true);
      for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
        add(polygon.getInteriorRingN(i), false);
      }
    }
  }

  /** Each edge so that the area lies on its left. */
  private void add(LinearRing ring, boolean isOuter) {
    var corners = ring.getCoordinates();
    boolean turns = Orientation.isCCW(corners) != isOuter;
    for (int i = 1; i < corners.length; i++) {
      if (turns) {
        edges.add(corners[i], corners[i - 1]);
      } else {
        edges.add(corners[i - 1], corners[i]);
      }
    }
  }

  /** Whether a position in degrees lies within, or on its edge. */
  boolean holds(Coordinate position) {
    return edges.enclose(position);
  }

  /** The edges that may come within {@code km} of a position, in degrees. */
  List<LineSegment> edges(Coordinate position, double km) {
    return edges.near(position, km);
  }
}
