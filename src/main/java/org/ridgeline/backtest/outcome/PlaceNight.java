package org.ridgeline.backtest.outcome;

import java.time.LocalDate;
import java.util.Optional;
import org.ridgeline.backtest.label.PlaceAtRisk;
import org.ridgeline.backtest.replay.ReplayedPlace;

/**
 * A place that was at risk on a night: what was said of it, and what became of it.
 *
 * @param before what was said on the night that was replayed before, if there was one
 */
public record PlaceNight(
    LocalDate night, PlaceAtRisk risk, ReplayedPlace said, Optional<ReplayedPlace> before) {

  /** Whether it was lost within so many days. */
  public boolean isLostWithin(int days) {
    return risk.isLostWithin(night, days);
  }
}
