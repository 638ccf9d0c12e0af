package org.ridgeline.read.measure;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * What {@link MeasuredArea} measures, point by point on the ellipsoid: slow, and knowing nothing of
 * planes, circles or indexes.
 */
final class AreaRaster {

  private static final double STEP_KM = 0.02;
  private static final int CELLS = 110;
  private static final int DIRECTIONS = 360;
  private static final int RAY_STEPS = 1000;
  private static final int DISTANCE = GeodesicMask.DISTANCE;
  private static final int POINT = GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE;
  private static final int RAY = POINT | GeodesicMask.DISTANCE_IN;

  private final List<Coordinate[]> rings = new ArrayList<>();
  private final double longitude;
  private final double latitude;
  private final double distanceKm;

  AreaRaster(Geometry area, double longitude, double latitude) {
    this.longitude = longitude;
    this.latitude = latitude;
    for (int i = 0; i < area.getNumGeometries(); i++) {
      var polygon = (Polygon) area.getGeometryN(i);
      add(polygon.getExteriorRing());
      for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
        add(polygon.getInteriorRingN(j));
      }
    }
    this.distanceKm = measuredKm();
  }

  private void add(LinearRing ring) {
    rings.add(ring.getCoordinates());
  }

  /** By counting how often a ray to the east crosses an outline. */
  boolean holds(double x, double y) {
    boolean inside = false;
    for (var ring : rings) {
      for (int i = 1; i < ring.length; i++) {
        var a = ring[i - 1];
        var b = ring[i];
        if ((a.y > y) != (b.y > y) && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x) {
          inside = !inside;
        }
      }
    }
    return inside;
  }

  boolean holds() {
    return holds(longitude, latitude);
  }

  double distanceKm() {
    return distanceKm;
  }

  private double measuredKm() {
    double least = Double.MAX_VALUE;
    for (var ring : rings) {
      for (int i = 1; i < ring.length; i++) {
        int steps = (int) Math.ceil(ring[i].distance(ring[i - 1]) * 112 / STEP_KM);
        int step = 0;
        while (step <= steps) {
          double part = (double) step / Math.max(1, steps);
          double x = ring[i - 1].x + part * (ring[i].x - ring[i - 1].x);
          double y = ring[i - 1].y + part * (ring[i].y - ring[i - 1].y);
          double km = Geodesic.WGS84.Inverse(latitude, longitude, y, x, DISTANCE).s12 / 1000;
          least = Math.min(least, km);
          // Those that a point is too far away for cannot be nearer.
          step += Math.max(1, (int) ((km - least) / STEP_KM));
        }
      }
    }
    return holds() ? -least : least;
  }

  double sharePercent(double km) {
    int cells = 0;
    int held = 0;
    for (int i = 0; i < CELLS; i++) {
      for (int j = 0; j < CELLS; j++) {
        double x = (2 * (i + 0.5) / CELLS - 1) * km;
        double y = (2 * (j + 0.5) / CELLS - 1) * km;
        if (Math.hypot(x, y) <= km) {
          cells++;
          held += holds(Math.toDegrees(Math.atan2(x, y)), x, y) ? 1 : 0;
        }
      }
    }
    return 100.0 * held / cells;
  }

  private boolean holds(double bearing, double x, double y) {
    var end = Geodesic.WGS84.Direct(latitude, longitude, bearing, 1000 * Math.hypot(x, y), POINT);
    return holds(end.lon2, end.lat2);
  }

  double horizonPercent(double km) {
    // Nearer than that nothing is held, but around the place itself.
    int first = (int) Math.max(0, (distanceKm - STEP_KM) / km * RAY_STEPS);
    int seen = 0;
    for (int i = 0; i < DIRECTIONS; i++) {
      var ray = Geodesic.WGS84.Line(latitude, longitude, (i + 0.5) * 360 / DIRECTIONS, RAY);
      for (int step = first; step <= RAY_STEPS; step++) {
        var point = ray.Position(1000 * km * step / RAY_STEPS, POINT);
        if (holds(point.lon2, point.lat2)) {
          seen++;
          break;
        }
      }
    }
    return 100.0 * seen / DIRECTIONS;
  }
}
