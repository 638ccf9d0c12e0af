package org.ridgeline.backtest.replay;

import java.time.LocalDate;
import java.util.List;

/**
 * What the rules say of all places on a night of the past.
 *
 * @param places in the order of their ranks
 */
public record ReplayedNight(LocalDate day, List<ReplayedPlace> places) {

  public ReplayedNight {
    places = List.copyOf(places);
  }
}
