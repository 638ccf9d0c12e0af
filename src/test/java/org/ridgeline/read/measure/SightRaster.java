package org.ridgeline.read.measure;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import org.ridgeline.read.elevation.HeightFiles;

/**
 * What {@link Sight} and {@link GroundAround} measure, cell by cell on the ellipsoid: slow, and
 * knowing nothing of fans, planes or tiles.
 */
final class SightRaster {

  private static final double STEP_METRES = 10;
  private static final double EARTH_METRES = 6_371_000 / 0.87;

  private final int west;
  private final int south;
  private final byte[] tile;

  /**
   * @param tile as its file holds it
   */
  SightRaster(int west, int south, byte[] tile) {
    this.west = west;
    this.south = south;
    this.tile = tile;
  }

  /** Between the heights of four corners, each weighed by the area opposite to it. */
  double at(double longitude, double latitude) {
    double x = (longitude - west) * (HeightFiles.SIDE - 1);
    double y = (latitude - south) * (HeightFiles.SIDE - 1);
    int column = (int) x;
    int row = (int) y;
    double height = 0;
    for (int i = 0; i < 2; i++) {
      for (int j = 0; j < 2; j++) {
        double weight = (1 - Math.abs(x - column - i)) * (1 - Math.abs(y - row - j));
        height += weight * corner(column + i, row + j);
      }
    }
    return height;
  }

  private int corner(int column, int row) {
    int index = 2 * ((HeightFiles.SIDE - 1 - row) * HeightFiles.SIDE + column);
    return tile[index] * 256 + (tile[index + 1] & 0xFF);
  }

  /**
   * How many cells of a disc are in sight, in percent.
   *
   * @param fine how many cells are in a row from the middle to the edge
   */
  double sharePercent(Sight.Position observer, Sight.Position middle, double radius, int fine) {
    double cell = radius / fine;
    int cells = 0;
    int seen = 0;
    for (double north = -radius; north <= radius; north += cell) {
      for (double east = -radius; east <= radius; east += cell) {
        double away = Math.hypot(east, north);
        if (away <= radius) {
          cells++;
          seen += isSeen(observer, cell(middle, east, north, away)) ? 1 : 0;
        }
      }
    }
    return 100.0 * seen / cells;
  }

  private static Sight.Position cell(
      Sight.Position middle, double east, double north, double away) {
    var cell =
        Geodesic.WGS84.Direct(
            middle.latitude(), middle.longitude(), Math.toDegrees(Math.atan2(east, north)), away);
    return new Sight.Position(cell.lon2, cell.lat2);
  }

  private boolean isSeen(Sight.Position observer, Sight.Position cell) {
    var line =
        Geodesic.WGS84.InverseLine(
            observer.latitude(), observer.longitude(), cell.latitude(), cell.longitude());
    double eyes = at(observer.longitude(), observer.latitude()) + 2;
    double target = angle(at(cell.longitude(), cell.latitude()) - eyes, line.Distance());
    for (double on = STEP_METRES; on < line.Distance(); on += STEP_METRES) {
      var ground = line.Position(on, GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
      if (angle(at(ground.lon2, ground.lat2) - eyes, on) > target) {
        return false;
      }
    }
    return true;
  }

  /**
   * Above the horizontal, seen along a circle: no ray is bent here, the earth is larger instead.
   */
  private static double angle(double above, double metres) {
    double turn = metres / EARTH_METRES;
    double across = (EARTH_METRES + above) * Math.sin(turn);
    double up = (EARTH_METRES + above) * Math.cos(turn) - EARTH_METRES;
    return Math.atan2(up, across);
  }

  /** Lowest, highest and mean of a disc. */
  double[] ground(double longitude, double latitude, double radius) {
    double lowest = Double.MAX_VALUE;
    double highest = -Double.MAX_VALUE;
    double sum = 0;
    int cells = 0;
    for (double north = -radius; north <= radius; north += 61) {
      for (double east = -radius; east <= radius; east += 61) {
        double away = Math.hypot(east, north);
        if (away <= radius) {
          var cell = cell(new Sight.Position(longitude, latitude), east, north, away);
          double height = at(cell.longitude(), cell.latitude());
          lowest = Math.min(lowest, height);
          highest = Math.max(highest, height);
          sum += height;
          cells++;
        }
      }
    }
    return new double[] {lowest, highest, sum / cells};
  }
}
