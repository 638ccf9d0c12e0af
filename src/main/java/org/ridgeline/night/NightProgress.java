package org.ridgeline.night;

import java.util.function.DoubleConsumer;

/**
 * How much of the replays of a night is done, of which there may turn out to be fewer. Several
 * threads may count.
 */
final class NightProgress {

  /**
   * So many times as long as another takes the first, which begins anew, beside one that does so
   * too.
   */
  private static final int FIRST = 12;

  private final DoubleConsumer told;
  private final int replays;
  private int done;

  /**
   * Of replays that are yet to come.
   *
   * @param told is told the share that is done, from 0 to 1, by any thread
   * @param replays how many there are likely to be, the night itself among them
   */
  NightProgress(DoubleConsumer told, int replays) {
    this.told = told;
    this.replays = replays;
  }

  /** One more is done. */
  synchronized void replayed() {
    done++;
    told.accept(Math.min(1, (FIRST + done - 1.0) / (FIRST + replays - 1)));
  }
}
