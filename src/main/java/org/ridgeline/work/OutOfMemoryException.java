package org.ridgeline.work;

import java.util.Optional;
import java.util.stream.Stream;

/** Memory was full; its message says at what work, where that is known. */
public final class OutOfMemoryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** No failure is caused by more failures than this, unless by itself. */
  private static final int DEEPEST = 50;

  private OutOfMemoryException(String work, Throwable cause) {
    super(work, cause);
  }

  /**
   * What to throw in place of a failure: itself, unless memory was full.
   *
   * @param work what was being done, as {@code reading links.csv}
   */
  public static RuntimeException at(String work, Throwable failure) {
    if (!isCauseOf(failure)) {
      return failure instanceof RuntimeException same ? same : new IllegalStateException(failure);
    }
    MemoryLimit.giveBackReserve();
    return causes(failure).anyMatch(OutOfMemoryException.class::isInstance)
        ? (RuntimeException) failure
        : new OutOfMemoryException(work, failure);
  }

  /** Whether a failure is that memory was full, whatever wrapped it on its way. */
  public static boolean isCauseOf(Throwable failure) {
    // Without a stream, for which there may be no memory.
    var cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Does nothing, but has the class there when memory is full. */
  static void load() {}

  /** At what work memory was full, if that is known. */
  public static Optional<String> work(Throwable failure) {
    return causes(failure)
        .filter(OutOfMemoryException.class::isInstance)
        .map(Throwable::getMessage)
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, each -> each != null, Throwable::getCause).limit(DEEPEST);
  }
}
