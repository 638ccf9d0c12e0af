package org.ridgeline.read.measure;

import org.ridgeline.read.elevation.Elevation;

/** Points of a disc, row by row from the south and each row from the west, at equal distances. */
final class DiscPoints {

  private static final double FINEST_METRES = 30;
  private static final double STEPS = 170;
  private static final double METRES_A_KM = 1000;

  private final double longitude;
  private final double latitude;
  private final double radius;
  private final double step;

  /** What is done at each point. */
  interface Visitor {

    /**
     * At one point.
     *
     * @param east of the middle, in metres
     * @param north of the middle, in metres
     */
    void at(double longitude, double latitude, double east, double north);
  }

  /**
   * The points of a disc, as far apart as heights are known there, but no closer than 30 m and no
   * more than 340 in a row.
   */
  DiscPoints(Elevation.Reading heights, double longitude, double latitude, double km) {
    this.longitude = longitude;
    this.latitude = latitude;
    this.radius = km * METRES_A_KM;
    double cell = heights.cellMetres(longitude, latitude);
    double finest = Double.isNaN(cell) ? FINEST_METRES : Math.max(cell, FINEST_METRES);
    this.step = Math.max(finest, radius / STEPS);
  }

  void forEach(Visitor visitor) {
    int rows = (int) (radius / step);
    double degree = LocalPlane.metresNorth(latitude);
    for (int row = -rows; row <= rows; row++) {
      double north = row * step;
      double y = latitude + north / degree;
      double metres = LocalPlane.metresEast(y);
      int columns = (int) (Math.sqrt(radius * radius - north * north) / step);
      for (int column = -columns; column <= columns; column++) {
        double east = column * step;
        visitor.at(longitude + east / metres, y, east, north);
      }
    }
  }
}
