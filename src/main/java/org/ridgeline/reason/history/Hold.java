package org.ridgeline.reason.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One stretch of a place's history: one party held it, or nobody did, until the next begins.
 *
 * @param from the day since which it is established
 * @param holder the party; empty if nobody
 * @param left the party that had left it, where nobody holds it; else empty
 * @param sharePercent how much of the place the last map of the stretch that measured it shows in
 *     the party's hands; empty if none did, or if somebody said later that it holds all
 * @param ground the best that it was established on
 * @param voices who says so, each once
 */
public record Hold(
    LocalDate from,
    String holder,
    String left,
    OptionalDouble sharePercent,
    Ground ground,
    List<String> voices) {

  public Hold {
    voices = List.copyOf(voices);
  }

  /** The stretch that a day lies in, if anything is established of it. */
  public static Optional<Hold> on(List<Hold> holds, LocalDate day) {
    return holds.stream().filter(hold -> !hold.from().isAfter(day)).reduce((one, later) -> later);
  }
}
