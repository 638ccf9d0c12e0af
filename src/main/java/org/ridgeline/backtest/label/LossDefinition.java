package org.ridgeline.backtest.label;

/**
 * When a place is at risk, and when it is lost.
 *
 * @param discKm radius of the disc that stands for a place, in kilometres
 * @param sharePercent how much of the disc an opponent must hold, above 0 up to 100
 * @param lastingDays for how many days it must go on holding as much
 * @param atRiskKm how near the area of an opponent must be for a place to be at risk
 */
public record LossDefinition(double discKm, double sharePercent, int lastingDays, double atRiskKm) {

  /** Half a disc of 3 km for four weeks: less comes and goes from map to map. */
  public static final LossDefinition USUAL = new LossDefinition(3, 50, 28, 25);
}
