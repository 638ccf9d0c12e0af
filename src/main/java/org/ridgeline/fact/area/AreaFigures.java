package org.ridgeline.fact.area;

import java.util.OptionalDouble;

/**
 * How the area that a party holds lies to a place.
 *
 * @param distanceKm to the nearest point of its edge, to 10 m; negative within the area; 50 km deep
 *     within it and more is -50
 * @param bearing of that point, in degrees clockwise from north, 0 up to 360, to a tenth; empty if
 *     it is more than 50 km away
 * @param sharePercent how much of the disc that stands for the place lies in it, to a tenth
 * @param shareWithin5Percent how much of what is within 5 km
 * @param shareWithin10Percent how much of what is within 10 km
 * @param horizonPercent in which share of all directions some of it lies within 10 km; all of them
 *     within the area
 */
public record AreaFigures(
    double distanceKm,
    OptionalDouble bearing,
    double sharePercent,
    double shareWithin5Percent,
    double shareWithin10Percent,
    double horizonPercent) {

  /** A distance to 10 m; a zero has no sign. */
  public static double kilometres(double distance) {
    return rounded(distance, 100);
  }

  /** A share to a tenth, likewise. */
  public static double percent(double share) {
    return rounded(share, 10);
  }

  private static double rounded(double value, int parts) {
    return Math.round(value * parts) / (double) parts + 0.0;
  }
}
