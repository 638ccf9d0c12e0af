package org.ridgeline.work;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Writes things on a thread of its own, a few batches after they are handed over, and fails where
 * the next one is handed over, or at the end.
 */
public final class WriteBehind<T> implements AutoCloseable {

  private static final int BATCH = 100;
  private static final int BATCHES = 2;

  private final Sink<T> sink;
  private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(BATCHES);
  private final Thread thread = new Thread(this::write, "writes behind");
  private List<T> batch = new ArrayList<>(BATCH);
  private volatile Optional<Throwable> failure = Optional.empty();
  private boolean ended;

  /** Where things are written to. */
  @FunctionalInterface
  public interface Sink<T> {

    void write(T thing) throws IOException;
  }

  private WriteBehind(Sink<T> sink) {
    this.sink = sink;
  }

  /** Begins to write; the caller closes it before the sink. */
  public static <T> WriteBehind<T> to(Sink<T> sink) {
    var behind = new WriteBehind<>(sink);
    behind.thread.setDaemon(true);
    behind.thread.start();
    return behind;
  }

  private void write() {
    try {
      for (var next = batches.take(); !next.isEmpty(); next = batches.take()) {
        writeIfSound(next);
      }
    } catch (InterruptedException e) {
      // Whoever closed it wants no more.
      Thread.currentThread().interrupt();
    }
  }

  /** After a failure nothing more is written, and whoever hands over need not wait. */
  private void writeIfSound(List<T> things) {
    try {
      for (var thing : failure.isPresent() ? List.<T>of() : things) {
        sink.write(thing);
      }
    } catch (IOException | RuntimeException | Error e) {
      failure = Optional.of(e);
    }
  }

  /** Hands over a thing, which nobody may change any more. */
  public void write(T thing) throws IOException {
    batch.add(thing);
    if (batch.size() == BATCH) {
      handOver();
    }
  }

  private void handOver() throws IOException {
    if (failure.isPresent()) {
      throw OtherThread.thrown(failure.get());
    }
    try {
      batches.put(batch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("writing was interrupted");
    }
    batch = new ArrayList<>(BATCH);
  }

  /** Waits until all is written. */
  public void end() throws IOException {
    if (ended) {
      return;
    }
    ended = true;
    if (!batch.isEmpty()) {
      handOver();
    }
    handOver();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("writing was interrupted");
    }
    if (failure.isPresent()) {
      throw OtherThread.thrown(failure.get());
    }
  }

  /** Ends without writing what is left, if it has not ended. */
  @Override
  public void close() {
    OtherThread.stop(thread);
  }
}
