package org.ridgeline.cli.terminal;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;

/**
 * Shows a person at a terminal how far work has come, once it has gone on for longer than a moment.
 * Several threads may tell it.
 */
public final class Progress implements AutoCloseable {

  private static final long MOMENT_MILLIS = 2_000;
  private static final int TICK_MILLIS = 200;

  private final Clock clock;
  private final PrintStream err;
  private final RemainingTime time;
  private final List<Integer> weights;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread = new Thread(this::show, "shows progress");
  private int step;
  private double share;
  private Instant end;
  private String doing;
  private boolean isPaused;
  private int drawn;

  /** Work that nobody is shown yet. */
  Progress(Clock clock, List<Integer> weights, String doing, PrintStream err) {
    this.clock = clock;
    this.err = err;
    this.time = new RemainingTime(clock);
    this.weights = weights;
    this.doing = doing;
    this.end = clock.instant();
  }

  /**
   * Begins to show work of some steps, if anybody watches.
   *
   * @param weights how long each step takes in comparison with the others
   * @param doing what the first step does
   */
  public static Progress of(Clock clock, List<Integer> weights, String doing, boolean watched) {
    var progress = new Progress(clock, weights, doing, System.err);
    if (watched) {
      progress.thread.setDaemon(true);
      progress.thread.start();
    }
    return progress;
  }

  /** Goes on to the next step. */
  public synchronized void next(String what) {
    step = Math.min(step + 1, weights.size() - 1);
    doing = what;
    isPaused = false;
    tell(0);
  }

  /** The same, once {@code told} has written what came of the step before. */
  public synchronized void next(String what, Runnable told) {
    pause();
    told.run();
    next(what);
  }

  /** Says what the step does that is at work. */
  public synchronized void tell(String what) {
    doing = what;
  }

  /** Says how much of the step is done that is at work, from 0 to 1. */
  public synchronized void tell(double done) {
    int before = weights.stream().limit(step).mapToInt(Integer::intValue).sum();
    int all = weights.stream().mapToInt(Integer::intValue).sum();
    double now = (before + done * weights.get(step)) / all;
    // What another thread was too late to tell is known already.
    if (now > share) {
      share = now;
      end = clock.instant().plus(time.left(share).orElse(Duration.ZERO));
    }
  }

  /** Says both. */
  public synchronized void tell(double done, String what) {
    doing = what;
    tell(done);
  }

  /** What there is to be seen now. */
  synchronized ProgressLine line() {
    var left = Duration.between(clock.instant(), end);
    return new ProgressLine(
        share, Optional.of(left).filter(any -> any.compareTo(Duration.ofSeconds(1)) >= 0), doing);
  }

  /** Takes the line away, so that others may write; the next step brings it back. */
  public synchronized void pause() {
    isPaused = true;
    if (drawn > 0) {
      err.print("\r" + " ".repeat(drawn) + "\r");
      err.flush();
      drawn = 0;
    }
  }

  /** Writes the line over what was there of it. */
  synchronized void draw(int width) {
    if (!isPaused) {
      var line = line().within(width);
      err.print("\r" + line + " ".repeat(Math.max(0, drawn - line.length())));
      err.flush();
      drawn = line.length();
    }
  }

  private void show() {
    var terminal = new ConsoleProgressBarConsumer(err);
    try {
      for (long wait = MOMENT_MILLIS;
          !ended.await(wait, TimeUnit.MILLISECONDS);
          wait = TICK_MILLIS) {
        draw(terminal.getMaxRenderedLength());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pause();
  }
}
