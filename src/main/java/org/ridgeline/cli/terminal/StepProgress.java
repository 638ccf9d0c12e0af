package org.ridgeline.cli.terminal;

import java.time.Clock;
import java.util.function.DoubleConsumer;

/**
 * Tells how far one step of a run has come, and how much longer it takes: to who watches as it
 * goes, in the log now and then. Several threads may tell it.
 */
public final class StepProgress implements DoubleConsumer {

  private final String step;
  private final RemainingTime time;
  private final Progress progress;
  private final RunLog log;
  private final boolean watched;

  /**
   * Of a step that begins now.
   *
   * @param log where it is told now and then if nobody watches {@code progress}
   */
  public StepProgress(Clock clock, String step, Progress progress, RunLog log, boolean watched) {
    this.step = step;
    this.time = new RemainingTime(clock);
    this.progress = progress;
    this.log = log;
    this.watched = watched;
  }

  /** So much of the step is done, from 0 to 1. */
  @Override
  public void accept(double share) {
    progress.tell(share);
    if (!watched && time.isDue()) {
      log.underWay(step, share, time.left(share));
    }
  }
}
