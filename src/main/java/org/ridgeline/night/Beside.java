package org.ridgeline.night;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that goes on beside other work, and fails as if it had been done in its place. */
public final class Beside<T> {

  private final FutureTask<T> task;

  private Beside(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins {@code work} on a thread of its own, which does not keep the process alive. */
  public static <T> Beside<T> start(Callable<T> work) {
    var task = new FutureTask<>(work);
    var thread = new Thread(task, "beside");
    thread.setDaemon(true);
    thread.start();
    return new Beside<>(task);
  }

  /** Waits for the work to end and returns what came of it, or throws what it threw. */
  public T join() throws IOException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
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
}
