package org.ridgeline.fact.record;

import java.util.OptionalDouble;

/**
 * How often places whose Threat lay in one band were lost.
 *
 * @param threatFrom the lowest Threat of the band, 0 to 100
 * @param threatTo the highest, 0 to 100
 * @param placeNights how many places, counted on every night, are of the band
 * @param lostPlaceNights how many of these were lost within the horizon
 * @param lostPlaces how many places these are
 * @param share of the place-nights of the band that were lost within the horizon, 0 to 1
 * @param low the lower end of the interval of that share, if there is one
 * @param high the upper end, likewise
 * @param allShare of the place-nights of all bands that were lost within it, 0 to 1
 */
public record CalibratedBand(
    RecordedBacktest backtest,
    int threatFrom,
    int threatTo,
    int placeNights,
    int lostPlaceNights,
    int lostPlaces,
    double share,
    OptionalDouble low,
    OptionalDouble high,
    double allShare) {

  /** Whether a Threat lies in it. */
  public boolean has(int threat) {
    return threat >= threatFrom && threat <= threatTo;
  }

  /** What tells it from every other band of a calibration. */
  public String key() {
    return "%s, %d days, Threat from %d"
        .formatted(backtest.theatre(), backtest.horizonDays(), threatFrom);
  }
}
