package org.ridgeline.fact.criteria;

/**
 * A number that rules compare measurements with; analysts keep it in {@code thresholds.csv}.
 *
 * @param unit what the value counts: days, km, m, degrees, people ...
 */
public record Threshold(String id, double value, String unit, String meaning) {}
