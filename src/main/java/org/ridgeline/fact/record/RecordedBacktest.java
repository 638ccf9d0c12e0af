package org.ridgeline.fact.record;

import java.time.LocalDate;

/**
 * A back-test of which figures were kept.
 *
 * @param theatre what its analysts call the war and the part of it that was judged
 * @param input the SHA-256 over all files that it read, maps included
 * @param rules what tells the version of the rules that was judged from any other
 * @param from the first night that was judged
 * @param to the last
 * @param nights how many were judged
 * @param stepDays days from one night to the next
 * @param horizonDays within how many days after a night a loss counted
 * @param loss what counted as a loss, and which places were judged, in words
 * @param placeNights how many places were at risk, over all nights
 * @param lostPlaces how many places were lost, each counted once
 */
public record RecordedBacktest(
    String theatre,
    String input,
    String rules,
    LocalDate from,
    LocalDate to,
    int nights,
    int stepDays,
    int horizonDays,
    String loss,
    int placeNights,
    int lostPlaces) {

  /** With fewer losses an interval says more than the figure within it. */
  public static final int FEW_LOSSES = 20;

  /** Whether too few places were lost to say more than between what the figures lie. */
  public boolean isOfFewLosses() {
    return lostPlaces < FEW_LOSSES;
  }
}
