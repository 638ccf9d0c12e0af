package org.ridgeline.night;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Pieces of work that do not wait for each other: as many are done at a time as there are
 * processors.
 */
final class Together {

  private final List<Runnable> pieces = new ArrayList<>();

  /** Adds a piece of work; what comes of it can be asked for once all are done. */
  <T> Supplier<T> add(Supplier<T> work) {
    var done = new AtomicReference<T>();
    pieces.add(() -> done.set(work.get()));
    return done::get;
  }

  /** Does all of them, and fails as one of them did. */
  void work() throws IOException {
    // A caller that is itself one of a pool's threads would be lent to other work of that pool.
    Beside.start(this::each).join();
  }

  private List<Runnable> each() {
    pieces.parallelStream().forEach(Runnable::run);
    return pieces;
  }
}
