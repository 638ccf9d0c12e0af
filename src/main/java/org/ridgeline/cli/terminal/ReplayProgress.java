package org.ridgeline.cli.terminal;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.function.IntConsumer;

/**
 * Tells how far work on many nights has come, and how much longer it takes: to who watches as it
 * goes, to others now and then. Several threads may tell it.
 */
public final class ReplayProgress implements IntConsumer {

  private final String done;
  private final int nights;
  private final RemainingTime time;
  private final Progress progress;
  private final PrintWriter others;
  private final boolean watched;

  /**
   * Of work that begins now.
   *
   * @param done what is done to a night, as {@code replayed}
   * @param others where it is told now and then if nobody watches {@code progress}
   */
  public ReplayProgress(
      Clock clock,
      String done,
      int nights,
      Progress progress,
      PrintWriter others,
      boolean watched) {
    this.done = done;
    this.nights = nights;
    this.time = new RemainingTime(clock, nights);
    this.progress = progress;
    this.others = others;
    this.watched = watched;
  }

  /** So many of the nights are done. */
  @Override
  public void accept(int count) {
    var left = time.left(count).map(Duration::toSeconds);
    var words =
        "%s %,d of %,d nights%s"
            .formatted(
                done, count, nights, left.map(s -> ", about %,d s left".formatted(s)).orElse(""));
    progress.tell(words);
    if (!watched && time.isDue()) {
      others.println(words);
    }
  }
}
