package org.ridgeline.rank;

import org.ridgeline.fact.criteria.Theme;

/**
 * What the findings of one theme add up to for one settlement.
 *
 * @param uncapped the sum of their points
 */
public record ThemeScore(Theme theme, int uncapped) {

  /** The points that count: the sum, or the theme's cap if that is less. */
  public int points() {
    return Math.min(uncapped, theme.cap());
  }
}
