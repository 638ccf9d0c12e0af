package org.ridgeline.backtest.label;

/**
 * How the area of a party lay to a place on the day of a map.
 *
 * @param distanceKm to its edge; negative within it
 * @param sharePercent how much of the place's disc it covered
 */
record MappedArea(String holder, double distanceKm, double sharePercent) {}
