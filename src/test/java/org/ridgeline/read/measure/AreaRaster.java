package org.ridgeline.read.measure;

import java.util.ArrayList;
import java.util.List;
import net.sf.geographiclib.Geodesic;
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

  private final List<Coordinate[]> rings = new ArrayList<>();
  private final double longitude;
  private final double latitude;

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
    double least = Double.MAX_VALUE;
    for (var ring : rings) {
      for (int i = 1; i < ring.length; i++) {
        int steps = (int) Math.ceil(ring[i].distance(ring[i - 1]) * 112 / STEP_KM);
        for (int step = 0; step <= steps; step++) {
          double part = (double) step / Math.max(1, steps);
          double x = ring[i - 1].x + part * (ring[i].x - ring[i - 1].x);
          double y = ring[i - 1].y + part * (ring[i].y - ring[i - 1].y);
          least = Math.min(least, Geodesic.WGS84.Inverse(latitude, longitude, y, x).s12 / 1000);
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
    var end = Geodesic.WGS84.Direct(latitude, longitude, bearing, 1000 * Math.hypot(x, y));
    return holds(end.lon2, end.lat2);
  }

  double horizonPercent(double km) {
    int seen = 0;
    for (int i = 0; i < DIRECTIONS; i++) {
      double bearing = (i + 0.5) * 360 / DIRECTIONS;
      for (int step = 0; step <= RAY_STEPS; step++) {
        if (holds(bearing, 0, km * step / RAY_STEPS)) {
          seen++;
          break;
        }
      }
    }
    return 100.0 * seen / DIRECTIONS;
  }
}
