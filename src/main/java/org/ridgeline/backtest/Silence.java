package org.ridgeline.backtest;

/**
 * What kept a rule from finding anything in a place on a night.
 *
 * @param rule its id
 * @param condition the first that did not hold, as it is written
 * @param met what came nearest to it, in a sentence, or empty
 */
public record Silence(String rule, String condition, String met) {}
