package org.ridgeline.backtest.report;

import org.ridgeline.backtest.Silence;

/**
 * What kept a rule silent about a place, with the title of the rule.
 *
 * @param title of the rule
 */
public record ShownSilence(String title, Silence silence) {}
