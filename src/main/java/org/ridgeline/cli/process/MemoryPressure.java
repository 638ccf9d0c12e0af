package org.ridgeline.cli.process;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.ridgeline.work.MemoryLimit;

/**
 * Whether the program does little but look for memory to free, which can go on for minutes before
 * memory is full.
 *
 * <p>The parallel collector of Java ends such work by itself, but later ({@code
 * UseGCOverheadLimit}: 98 % of the time, time after time); others never do.
 */
final class MemoryPressure {

  /** Over how long it is judged. */
  static final int SECONDS = 10;

  /** More of that time than this goes into freeing memory: the program stands still. */
  static final double MOST_SHARE = 0.9;

  /** Memory that is emptier than this at any look leaves room to work in. */
  private static final double NEARLY_FULL = 0.85;

  /** Fuller than this, what counts collections is loaded, as long as there is room for it. */
  private static final double HALF_FULL = 0.5;

  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final long MILLIS = SECONDS * 1000L;

  private final Deque<Look> looks = new ArrayDeque<>();
  private List<GarbageCollectorMXBean> collectors = List.of();

  private record Look(long millis, long collecting) {}

  /** A look now: what to say where memory is too little, if it is. */
  Optional<String> look() {
    double used = shareUsed();
    if (used > HALF_FULL && collectors.isEmpty()) {
      collectors = ManagementFactory.getGarbageCollectorMXBeans();
    }
    if (used <= NEARLY_FULL) {
      looks.clear();
      return Optional.empty();
    }
    long collecting =
        collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    return look(System.nanoTime() / NANOS_PER_MILLI, collecting);
  }

  /**
   * A look while memory is nearly full.
   *
   * @param millis on a clock that only ever goes on
   * @param collecting how many milliseconds went into freeing memory since the process began
   */
  Optional<String> look(long millis, long collecting) {
    looks.addLast(new Look(millis, collecting));
    while (looks.size() > 2 && millis - second().millis() >= MILLIS) {
      looks.removeFirst();
    }
    long passed = millis - looks.getFirst().millis();
    long spent = collecting - looks.getFirst().collecting();
    return passed >= MILLIS && spent > MOST_SHARE * passed
        ? Optional.of(
            "Out of memory: %d of the last %d seconds went into freeing it; %s"
                .formatted(spent / 1000, passed / 1000, MemoryLimit.tooLittle("is")))
        : Optional.empty();
  }

  /** The one that becomes the first where the first is no longer needed. */
  private Look second() {
    var iterator = looks.iterator();
    iterator.next();
    return iterator.next();
  }

  private static double shareUsed() {
    var runtime = Runtime.getRuntime();
    return (double) (runtime.totalMemory() - runtime.freeMemory()) / runtime.maxMemory();
  }
}
