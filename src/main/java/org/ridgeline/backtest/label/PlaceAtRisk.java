package org.ridgeline.backtest.label;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A place that an opponent was near on a night and did not hold, and what became of it.
 *
 * @param distanceKm to the nearest area of an opponent, by the newest map of the night
 * @param approachKm how much nearer that had come since the map of four weeks before; empty if
 *     there was none
 * @param sharePercent how much of the place's disc an opponent held
 * @param lostOn the day of the first later map on which an opponent held enough and went on to
 */
public record PlaceAtRisk(
    String place,
    double distanceKm,
    Optional<Double> approachKm,
    double sharePercent,
    Optional<LocalDate> lostOn) {

  /** Whether it was lost within so many days of a night. */
  public boolean isLostWithin(LocalDate night, int days) {
    return lostOn.filter(day -> !day.isAfter(night.plusDays(days))).isPresent();
  }
}
