package org.ridgeline.reason.history;

import java.time.LocalDate;
import java.util.List;

/**
 * One stretch of a place's history: one party held it, or nobody did, until the next begins.
 *
 * @param from the day since which it is established
 * @param holder the party; empty if nobody
 * @param left the party that had left it, where nobody holds it; else empty
 * @param ground the best that it was established on
 * @param voices who says so, each once
 */
public record Hold(LocalDate from, String holder, String left, Ground ground, List<String> voices) {

  public Hold {
    voices = List.copyOf(voices);
  }
}
