package org.ridgeline.read.measure;

import net.sf.geographiclib.Geodesic;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/**
 * A plane around a place on which every distance and direction from that place is true (the
 * azimuthal equidistant projection), in kilometres east and north.
 *
 * <p>By the formula of the middle latitude (J. P. Snyder, "Map Projections: A Working Manual", USGS
 * Professional Paper 1395, 1987, for the radii), with half the convergence of the meridians: up to
 * 50 km from the place it is right within a metre, and within five up to 80 degrees of latitude.
 */
final class LocalPlane {

  private static final double EQUATOR_KM = 6378.137;
  private static final double ECCENTRICITY_SQUARED = 0.006_694_379_990_141_316;
  private static final double METRES_A_KM = 1000;

  private final double longitude;
  private final double latitude;

  LocalPlane(double longitude, double latitude) {
    this.longitude = longitude;
    this.latitude = latitude;
  }

  /** A position in degrees, on the plane. */
  Coordinate of(Coordinate position) {
    double north = Math.toRadians(position.y - latitude);
    // Past the 180th meridian the count of degrees starts anew.
    double east = Math.toRadians(Math.IEEEremainder(position.x - longitude, 360));
    double middle = Math.toRadians((position.y + latitude) / 2);
    double sine = Math.sin(middle);
    double square = 1 - ECCENTRICITY_SQUARED * sine * sine;
    double across = EQUATOR_KM / Math.sqrt(square);
    double along = across * (1 - ECCENTRICITY_SQUARED) / square;
    double x = across * Math.cos(middle) * east;
    double y = along * north;
    double turn = east * sine / 2;
    return new Coordinate(
        x * Math.cos(turn) - y * Math.sin(turn), x * Math.sin(turn) + y * Math.cos(turn));
  }

  /** How long a degree of latitude is at some latitude, in metres. */
  static double metresNorth(double latitude) {
    double sine = Math.sin(Math.toRadians(latitude));
    double square = 1 - ECCENTRICITY_SQUARED * sine * sine;
    double along = EQUATOR_KM / Math.sqrt(square) * (1 - ECCENTRICITY_SQUARED) / square;
    return Math.toRadians(along * METRES_A_KM);
  }

  /** How long a degree of longitude is at some latitude, in metres. */
  static double metresEast(double latitude) {
    double sine = Math.sin(Math.toRadians(latitude));
    double across = EQUATOR_KM / Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
    return Math.toRadians(across * Math.cos(Math.toRadians(latitude)) * METRES_A_KM);
  }

  /** A short edge in degrees, on the plane. */
  LineSegment of(LineSegment edge) {
    return new LineSegment(of(edge.p0), of(edge.p1));
  }

  /**
   * What lies so far in a direction, in degrees.
   *
   * @param angle in radians counterclockwise from east
   */
  Coordinate at(double angle, double km) {
    var end =
        Geodesic.WGS84.Direct(latitude, longitude, 90 - Math.toDegrees(angle), km * METRES_A_KM);
    return new Coordinate(end.lon2, end.lat2);
  }
}
