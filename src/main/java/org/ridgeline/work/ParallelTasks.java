package org.ridgeline.work;

import java.io.IOException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Pieces of work that do not wait for each other: as many are done at a time as there are
 * processors.
 *
 * <p>What is added one after the other is alike, and done sooner by the one who did its neighbour:
 * half of the workers begin with what was added first, half with what was added last.
 */
public final class ParallelTasks {

  private final Deque<Runnable> pieces = new ConcurrentLinkedDeque<>();

  /** Adds a piece of work; what comes of it can be asked for once all are done. */
  public <T> Supplier<T> add(Supplier<T> work) {
    var done = new AtomicReference<T>();
    pieces.add(() -> done.set(work.get()));
    return done::get;
  }

  /** Does all of them, and fails as one of them did. */
  public void work() throws IOException {
    work(Integer.MAX_VALUE);
  }

  /** The same, at most so many at a time. */
  public void work(int most) throws IOException {
    int workers = Math.min(most, ForkJoinPool.getCommonPoolParallelism() + 1);
    // A caller that is itself one of a pool's threads would be lent to other work of that pool.
    BackgroundTask.start(Executors.callable(() -> each(workers))).join();
  }

  private void each(int workers) {
    IntStream.range(0, workers).parallel().forEach(this::workOff);
  }

  private void workOff(int worker) {
    Supplier<Runnable> next = worker % 2 == 0 ? pieces::pollFirst : pieces::pollLast;
    for (var piece = next.get(); piece != null; piece = next.get()) {
      piece.run();
    }
  }
}
