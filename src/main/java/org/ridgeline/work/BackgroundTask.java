package org.ridgeline.work;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/** Work that goes on beside other work, and fails as if it had been done in its place. */
public final class BackgroundTask<T> {

  private final FutureTask<T> task;
  private final boolean isBegun;

  private BackgroundTask(FutureTask<T> task, boolean isBegun) {
    this.task = task;
    this.isBegun = isBegun;
  }

  /** Begins {@code work} on a thread of its own, which does not keep the process alive. */
  public static <T> BackgroundTask<T> start(Callable<T> work) {
    var task = new FutureTask<>(work);
    var thread = new Thread(task, "beside");
    thread.setDaemon(true);
    thread.start();
    return new BackgroundTask<>(task, true);
  }

  /** Begins {@code work} once it is waited for, on the thread that does. */
  public static <T> BackgroundTask<T> putOff(Callable<T> work) {
    return new BackgroundTask<>(new FutureTask<>(work), false);
  }

  /** Waits for the work to end and returns what came of it, or throws what it threw. */
  public T join() throws IOException {
    if (!isBegun) {
      task.run();
    }
    return result(task);
  }

  /** The same; what reading or writing threw is thrown unchecked. */
  public T joinUnchecked() {
    try {
      return join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for work that was not put off, and throws what it threw. */
  public void joinIfBegun() throws IOException {
    if (isBegun) {
      join();
    }
  }

  /**
   * Does all of {@code work}, as much at a time as there are processors, and begins with the first.
   *
   * @return what came of each, in the order of {@code work}
   * @throws IOException if one of them threw it; whatever was thrown, all have ended by then
   */
  public static <T> List<T> all(List<Callable<T>> work) throws IOException {
    var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      var results = new ArrayList<T>();
      for (var each : threads.invokeAll(work)) {
        results.add(result(each));
      }
      return results;
    } catch (InterruptedException e) {
      throw interrupted();
    } finally {
      threads.shutdown();
    }
  }

  private static <T> T result(Future<T> work) throws IOException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  private static IOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("interrupted while waiting for work to end");
  }
}
