package org.ridgeline.backtest.calibrate;

import org.ridgeline.backtest.score.Estimate;

/**
 * What became of places whose Threat lay in one band.
 *
 * @param from the lowest Threat, 0 to 100
 * @param to the highest, 0 to 100
 * @param placeNights how many rows are counted in it
 * @param lostPlaceNights how many of these were followed by a loss
 * @param lostPlaces how many places these are
 * @param share that of its rows that were followed by a loss, with its interval
 */
public record CalibrationBand(
    int from, int to, long placeNights, long lostPlaceNights, int lostPlaces, Estimate share) {

  /** The share of its rows that were followed by a loss, 0 to 1. */
  public double lostShare() {
    return (double) lostPlaceNights / placeNights;
  }
}
