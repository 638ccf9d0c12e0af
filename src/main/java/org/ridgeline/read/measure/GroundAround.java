package org.ridgeline.read.measure;

import java.util.Optional;
import org.ridgeline.read.elevation.Elevation;

/**
 * The ground within a distance of a place.
 *
 * @param lowest in metres above sea level
 * @param highest likewise
 * @param mean likewise
 */
record GroundAround(double lowest, double highest, double mean) {

  /** Of so much of what is around, in percent, the height must be known. */
  static final double LEAST_KNOWN = 95;

  private static final double PERCENT = 100;

  /** What is within {@code km}; nothing if too little of it is known. */
  static Optional<GroundAround> of(
      Elevation.Reading heights, double longitude, double latitude, double km) {
    var survey = new Survey(heights);
    new DiscPoints(heights, longitude, latitude, km).forEach(survey);
    return survey.known * PERCENT < survey.all * LEAST_KNOWN
        ? Optional.empty()
        : Optional.of(new GroundAround(survey.lowest, survey.highest, survey.sum / survey.known));
  }

  /** What was met so far. */
  private static final class Survey implements DiscPoints.Visitor {

    private final Elevation.Reading heights;
    private double lowest = Double.POSITIVE_INFINITY;
    private double highest = Double.NEGATIVE_INFINITY;
    private double sum;
    private long known;
    private long all;

    Survey(Elevation.Reading heights) {
      this.heights = heights;
    }

    @Override
    public void at(double longitude, double latitude, double east, double north) {
      double height = heights.at(longitude, latitude);
      all++;
      if (!Double.isNaN(height)) {
        known++;
        sum += height;
        lowest = Math.min(lowest, height);
        highest = Math.max(highest, height);
      }
    }
  }
}
