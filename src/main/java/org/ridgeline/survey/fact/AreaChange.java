package org.ridgeline.survey.fact;

import java.time.LocalDate;

/**
 * What is different in an opponent's area since an earlier day; all figures are 0 if that is not
 * known.
 *
 * @param known whether it was measured on that day, too
 * @param since that day: of the older map, or so many days before the night
 * @param daysAgo from that day to the cut-off
 * @param nearerKm how much nearer the area has come, to 10 m; negative if it is farther
 * @param atLeast whether it has come at least so much nearer, having been farther than is measured
 * @param sharePercent points of a hundred by which more of the place is held, to a tenth
 * @param shareWithin5Percent the same of what is within 5 km
 * @param shareWithin10Percent the same of what is within 10 km
 * @param horizonPercent the same of the horizon
 * @param extentPercent the same of the nearest place, as far as no map tells
 */
public record AreaChange(
    boolean known,
    LocalDate since,
    int daysAgo,
    double nearerKm,
    boolean atLeast,
    double sharePercent,
    double shareWithin5Percent,
    double shareWithin10Percent,
    double horizonPercent,
    double extentPercent) {

  /** Of a day of which nothing is known. */
  public static AreaChange unknown(LocalDate since, int daysAgo) {
    return new AreaChange(false, since, daysAgo, 0, false, 0, 0, 0, 0, 0);
  }
}
