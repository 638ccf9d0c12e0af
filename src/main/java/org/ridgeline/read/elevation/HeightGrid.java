package org.ridgeline.read.elevation;

import java.util.Arrays;

/** Heights where parallels and meridians cross, which need not be equally far apart. */
final class HeightGrid implements HeightSource {

  private static final double METRES_A_DEGREE = 111_200;

  /** Where lines are so many times as far apart as most, some between them are not there. */
  private static final double GAP = 1.5;

  private final String file;
  private final double[] longitudes;
  private final double[] latitudes;
  private final float[] heights;
  private final double widest;
  private final double highest;

  /**
   * @param longitudes of its meridians, at least two, from west to east
   * @param latitudes of its parallels, at least two, from south to north
   * @param heights row by row from the south, each from the west; NaN where one is not known
   */
  HeightGrid(String file, double[] longitudes, double[] latitudes, float[] heights) {
    this.file = file;
    this.longitudes = longitudes;
    this.latitudes = latitudes;
    this.heights = heights;
    this.widest = GAP * usualStep(longitudes);
    this.highest = GAP * usualStep(latitudes);
  }

  private static double usualStep(double[] lines) {
    var steps = new double[lines.length - 1];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = lines[i + 1] - lines[i];
    }
    Arrays.sort(steps);
    return steps[steps.length / 2];
  }

  @Override
  public double at(double longitude, double latitude) {
    int column = before(longitudes, longitude);
    int row = before(latitudes, latitude);
    if (column < 0 || row < 0) {
      return Double.NaN;
    }
    double width = longitudes[column + 1] - longitudes[column];
    double height = latitudes[row + 1] - latitudes[row];
    if (width > widest || height > highest) {
      return Double.NaN;
    }
    int southWest = row * longitudes.length + column;
    int northWest = southWest + longitudes.length;
    return Interpolation.of(
        heights[southWest],
        heights[southWest + 1],
        heights[northWest],
        heights[northWest + 1],
        (longitude - longitudes[column]) / width,
        (latitude - latitudes[row]) / height);
  }

  /** The line before a position, of which the next is behind it; -1 if there is none. */
  private static int before(double[] lines, double position) {
    int last = lines.length - 1;
    if (position < lines[0] || position > lines[last]) {
      return -1;
    }
    int found = Arrays.binarySearch(lines, position);
    return Math.min(last - 1, found >= 0 ? found : -found - 2);
  }

  @Override
  public double cellMetres() {
    return usualStep(latitudes) * METRES_A_DEGREE;
  }

  @Override
  public String fileAt(double longitude, double latitude) {
    return file;
  }
}
