package org.ridgeline.work;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Reads things on a thread of its own, a few batches before they are asked for, and fails where the
 * reading failed.
 */
public final class ReadAhead<T> implements AutoCloseable {

  /** So few that they are gone before the collector has to move them. */
  private static final int BATCH = 100;

  private static final int BATCHES = 4;

  private final Source<T> source;
  private final BlockingQueue<Batch<T>> batches = new ArrayBlockingQueue<>(BATCHES);
  private final Thread thread = new Thread(this::read, "reads ahead");
  private Batch<T> batch = new Batch<>(List.of(), Optional.empty(), false);
  private int at;

  /** Where things are read from; empty at its end. */
  @FunctionalInterface
  public interface Source<T> {

    Optional<T> next() throws IOException;
  }

  /**
   * Some things that were read.
   *
   * @param failure why there are no more, if that is so
   * @param isLast whether none come after them
   */
  private record Batch<T>(List<T> things, Optional<Throwable> failure, boolean isLast) {}

  private ReadAhead(Source<T> source) {
    this.source = source;
  }

  /** Begins to read; the caller closes it before the source. */
  public static <T> ReadAhead<T> of(Source<T> source) {
    var ahead = new ReadAhead<>(source);
    ahead.thread.setDaemon(true);
    ahead.thread.start();
    return ahead;
  }

  private void read() {
    try {
      boolean goesOn = true;
      while (goesOn) {
        var next = batch();
        batches.put(next);
        goesOn = !next.isLast();
      }
    } catch (InterruptedException e) {
      // Whoever closed it wants no more.
      Thread.currentThread().interrupt();
    }
  }

  private Batch<T> batch() {
    var things = new ArrayList<T>(BATCH);
    try {
      while (things.size() < BATCH) {
        var next = source.next();
        if (next.isEmpty()) {
          return new Batch<>(things, Optional.empty(), true);
        }
        things.add(next.get());
      }
      return new Batch<>(things, Optional.empty(), false);
    } catch (IOException | RuntimeException | Error e) {
      return new Batch<>(things, Optional.of(e), true);
    }
  }

  /** The next thing; empty at the end. */
  public Optional<T> next() throws IOException {
    while (at == batch.things().size()) {
      if (batch.failure().isPresent()) {
        throw OtherThread.thrown(batch.failure().get());
      }
      if (batch.isLast()) {
        return Optional.empty();
      }
      try {
        batch = batches.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("reading was interrupted");
      }
      at = 0;
    }
    return Optional.of(batch.things().get(at++));
  }

  @Override
  public void close() {
    OtherThread.stop(thread);
  }
}
