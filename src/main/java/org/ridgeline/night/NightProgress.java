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
  private int replays = 1;
  private int done;

  /**
   * Of replays that are yet to come.
   *
   * @param told is told the share that is done, from 0 to 1, by any thread
   */
  NightProgress(DoubleConsumer told) {
    this.told = told;
  }

  /** How many replays there are likely to be, the night itself among them. */
  synchronized void expect(int likely) {
    replays = likely;
  }

  /** One more is done. */
  synchronized void replayed() {
    done++;
    told.accept(Math.min(1, (FIRST + done - 1.0) / (FIRST + replays - 1)));
  }
}
