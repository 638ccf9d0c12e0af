package org.ridgeline.read.review;

import org.ridgeline.fact.Settlement;

/**
 * A point on the earth taken as a sphere, in kilometres from its centre: near enough to see a slip.
 */
record SpherePoint(double x, double y, double z) {

  private static final double EARTH_KM = 6371;

  static SpherePoint of(double longitude, double latitude) {
    double east = Math.toRadians(longitude);
    double north = Math.toRadians(latitude);
    double axis = StrictMath.cos(north) * EARTH_KM;
    return new SpherePoint(
        axis * StrictMath.cos(east), axis * StrictMath.sin(east), StrictMath.sin(north) * EARTH_KM);
  }

  static SpherePoint of(Settlement place) {
    return of(place.longitude(), place.latitude());
  }

  /** The square of the way through the earth to {@code other}, in square kilometres. */
  double squared(SpherePoint other) {
    double dx = x - other.x;
    double dy = y - other.y;
    double dz = z - other.z;
    return dx * dx + dy * dy + dz * dz;
  }

  /** The way over the ground to {@code other}, in kilometres. */
  double groundKm(SpherePoint other) {
    double half = StrictMath.sqrt(squared(other)) / (2 * EARTH_KM);
    return 2 * EARTH_KM * StrictMath.asin(Math.min(1, half));
  }
}
