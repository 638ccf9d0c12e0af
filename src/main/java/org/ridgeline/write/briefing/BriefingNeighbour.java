package org.ridgeline.write.briefing;

import org.ridgeline.phrase.English;

/**
 * A place near another, as the briefing shows it.
 *
 * @param km the length of the geodesic between them
 * @param direction in which it lies, in a word
 */
public record BriefingNeighbour(BriefingPlace place, double km, String direction) {

  /** How far and where it lies. */
  public String where() {
    return English.whole(Math.round(km)) + "\u00a0km " + direction;
  }
}
