package org.ridgeline.cli.terminal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a person at a terminal that work goes on, once it has gone on for longer than a moment. */
public final class Progress implements AutoCloseable {

  private static final Duration MOMENT = Duration.ofSeconds(2);
  private static final int TICK_MILLIS = 200;

  private final int steps;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread thread = new Thread(this::show, "shows progress");
  private final AtomicInteger step = new AtomicInteger();
  private volatile String doing;

  private Progress(int steps, String doing) {
    this.steps = steps;
    this.doing = doing;
  }

  /**
   * Begins to show work of some steps, if anybody watches.
   *
   * @param doing what the first step does
   */
  public static Progress of(int steps, String doing, boolean watched) {
    var progress = new Progress(steps, doing);
    if (watched) {
      progress.thread.setDaemon(true);
      progress.thread.start();
    }
    return progress;
  }

  /** Goes on to the next step. */
  public void next(String what) {
    step.incrementAndGet();
    doing = what;
  }

  /** Says how far the step has come that is at work. */
  public void tell(String what) {
    doing = what;
  }

  private void show() {
    try {
      if (ended.await(MOMENT.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
      try (var bar = bar()) {
        do {
          bar.setExtraMessage(" " + doing);
          bar.stepTo(step.get());
        } while (!ended.await(TICK_MILLIS, TimeUnit.MILLISECONDS));
        bar.stepTo(steps);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ProgressBar bar() {
    return new ProgressBarBuilder()
        .setTaskName("Ridgeline")
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(TICK_MILLIS)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .build();
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      // So that what is printed next does not run into the bar.
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
