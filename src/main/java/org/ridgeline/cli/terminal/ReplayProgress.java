package org.ridgeline.cli.terminal;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.function.IntConsumer;

/**
 * Tells how far work on many like pieces has come, and how much longer it takes: to who watches as
 * it goes, to others now and then. Several threads may tell it.
 */
public final class ReplayProgress implements IntConsumer {

  private final String done;
  private final String kind;
  private final int pieces;
  private final RemainingTime time;
  private final Progress progress;
  private final PrintWriter others;
  private final boolean watched;

  /**
   * Of work that begins now.
   *
   * @param done what is done to a piece, as {@code replayed}
   * @param kind what the pieces are, as {@code nights}
   * @param others where it is told now and then if nobody watches {@code progress}
   */
  public ReplayProgress(
      Clock clock,
      String done,
      String kind,
      int pieces,
      Progress progress,
      PrintWriter others,
      boolean watched) {
    this.done = done;
    this.kind = kind;
    this.pieces = pieces;
    this.time = new RemainingTime(clock);
    this.progress = progress;
    this.others = others;
    this.watched = watched;
  }

  /** So many of the pieces are done. */
  @Override
  public void accept(int count) {
    double share = (double) count / pieces;
    var words = "%s %,d of %,d %s".formatted(done, count, pieces, kind);
    progress.tell(share, words);
    if (!watched && time.isDue()) {
      var left = time.left(share).map(each -> ", " + RemainingTime.words(each)).orElse("");
      others.println(words + left);
    }
  }
}
