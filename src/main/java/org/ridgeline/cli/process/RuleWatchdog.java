package org.ridgeline.cli.process;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.reason.engine.RulesAtWork;
import org.ridgeline.reason.engine.RulesAtWork.Turn;
import org.ridgeline.work.MemoryLimit;
import org.ridgeline.write.Wording;

/**
 * Ends the process where a rule keeps it busy for too long, or fills memory, or memory is too
 * little for the theatre, and nothing else would end it.
 *
 * <p>The last resort: how many tuples a rule may try is counted, which gives the same verdict on
 * every machine. What one step of the engine does by itself is not, and no thread can be stopped in
 * the midst of it. So the process ends as if it were killed: the system frees its lock, and the
 * next run clears what it leaves.
 */
public final class RuleWatchdog {

  /** Far above what rules take on a night of any size that was tried. */
  public static final int USUAL_SECONDS = 3600;

  private static final Duration TICK = Duration.ofSeconds(1);

  /** Memory that is fuller than this at every look is full of what is needed. */
  private static final double FULL = 0.97;

  private static final int LOOKS_AT_FULL = 20;

  private static volatile int mostSeconds = USUAL_SECONDS;

  private final Supplier<Optional<String>> pressure;
  private final Map<Turn, Integer> seconds = new HashMap<>();
  private int full;

  RuleWatchdog() {
    this(new MemoryPressure()::look);
  }

  /** One that asks {@code pressure} what to say where memory is too little, if it is. */
  RuleWatchdog(Supplier<Optional<String>> pressure) {
    this.pressure = pressure;
  }

  /** Lets rules be at work for so many seconds until they fall silent. */
  public static void allow(int most) {
    mostSeconds = most;
  }

  /** Watches from now on, on a thread of its own that does not keep the process alive. */
  public static void start(PrintWriter err) {
    MemoryLimit.holdReserve();
    var thread = new Thread(() -> new RuleWatchdog().watch(err), "watches the rules");
    thread.setDaemon(true);
    thread.start();
  }

  private void watch(PrintWriter err) {
    try {
      var fault = Optional.<String>empty();
      while (fault.isEmpty()) {
        Thread.sleep(TICK.toMillis());
        endIfShortOfMemory(err);
        fault = lookIfThereIsMemory();
      }
      MemoryLimit.giveBackReserve();
      err.println(fault.get());
      err.println(
          "The process was ended, as nothing else ends such a rule; nothing was published.");
    } catch (InterruptedException e) {
      return;
    } catch (OutOfMemoryError | LinkageError e) {
      // There may be none left to say so.
    }
    Runtime.getRuntime().halt(ExitCode.BROKEN_RULES);
  }

  /** That a theatre is too large for memory is no fault of a rule, whichever is in hand. */
  private void endIfShortOfMemory(PrintWriter err) {
    var fault = shortOfMemory();
    if (fault.isPresent()) {
      MemoryLimit.giveBackReserve();
      err.println(fault.get());
      err.println("The process was ended, as it stood still; nothing was published.");
      Runtime.getRuntime().halt(ExitCode.BUG);
    }
  }

  /**
   * What to say where memory is too little. To ask takes some itself: where there is none, classes
   * cannot be loaded either, and what could not be loaded once is not there later.
   */
  Optional<String> shortOfMemory() {
    try {
      return pressure.get();
    } catch (OutOfMemoryError | LinkageError | ServiceConfigurationError e) {
      return Optional.empty();
    }
  }

  /**
   * A look. Whoever needs memory beside a rule that fills it may find none, also this thread: that
   * is what it looks for, and for the rule's own thread to say as long as that can.
   */
  private Optional<String> lookIfThereIsMemory() {
    try {
      return look(mostSeconds, isFull());
    } catch (OutOfMemoryError | LinkageError e) {
      if (++full < LOOKS_AT_FULL) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static boolean isFull() {
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory() > FULL * runtime.maxMemory();
  }

  /** One look, a second after the one before: why the process must end, if it must. */
  Optional<String> look(int most, boolean isFull) {
    var turns = RulesAtWork.turns();
    seconds.keySet().retainAll(new HashSet<>(turns));
    turns.forEach(turn -> seconds.merge(turn, 1, Integer::sum));
    full = isFull && !turns.isEmpty() ? full + 1 : 0;
    var longest = turns.stream().max((one, other) -> seconds.get(one) - seconds.get(other));
    if (full >= LOOKS_AT_FULL) {
      return longest.map(
          turn -> RulesAtWork.filledMemory(turn.rule(), "for %d seconds".formatted(LOOKS_AT_FULL)));
    }
    return longest
        .filter(turn -> seconds.get(turn) > most)
        .map(
            turn ->
                "%s: the rules were not done after %s, and this one was in hand; let it match fewer facts, or allow more with --max-rule-seconds"
                    .formatted(turn.rule(), Wording.count(most, "second", "seconds")));
  }
}
