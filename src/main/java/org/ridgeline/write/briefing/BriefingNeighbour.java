package org.ridgeline.write.briefing;

import java.util.Locale;
import org.ridgeline.write.Wording;

/**
 * A place near another, as the briefing shows it.
 *
 * @param km the length of the geodesic between them
 * @param direction in which it lies, in a word
 */
public record BriefingNeighbour(BriefingPlace place, double km, String direction) {

  /** How far and where it lies. */
  public String where() {
    return Wording.unbroken(String.format(Locale.US, "%.1f km %s", km, direction));
  }
}
