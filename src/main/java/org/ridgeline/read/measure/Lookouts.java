package org.ridgeline.read.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ridgeline.read.elevation.Elevation;
import org.ridgeline.read.measure.Sight.Position;

/**
 * Where in a place one looks out from: the highest ground in each of sixteen directions from its
 * middle, of equally high ground the outermost, as from the middle of a plateau nothing below it is
 * seen.
 */
final class Lookouts {

  private static final int DIRECTIONS = 16;

  private Lookouts() {}

  /** Those of a disc; none in a direction in which no height is known. */
  static List<Position> of(
      Elevation.Reading heights, double longitude, double latitude, double km) {
    var highest = new double[DIRECTIONS];
    var outermost = new double[DIRECTIONS];
    var lookouts = new Position[DIRECTIONS];
    Arrays.fill(highest, Double.NEGATIVE_INFINITY);
    new DiscPoints(heights, longitude, latitude, km)
        .forEach(
            (x, y, east, north) -> {
              double height = heights.at(x, y);
              double away = east * east + north * north;
              int direction = direction(east, north);
              if (height > highest[direction]
                  || (height == highest[direction] && away > outermost[direction])) {
                highest[direction] = height;
                outermost[direction] = away;
                lookouts[direction] = new Position(x, y);
              }
            });
    return Arrays.stream(lookouts).filter(Objects::nonNull).toList();
  }

  /** Which of the directions lies so, the first around the north. */
  private static int direction(double east, double north) {
    double turn = Math.toDegrees(Math.atan2(east, north)) * DIRECTIONS / 360;
    return Math.floorMod(Math.round(turn), DIRECTIONS);
  }
}
