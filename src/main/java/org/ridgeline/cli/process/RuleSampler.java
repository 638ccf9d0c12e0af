package org.ridgeline.cli.process;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.ridgeline.reason.effort.JoinCondition;
import org.ridgeline.reason.engine.RulesAtWork;
import org.ridgeline.reason.engine.RulesAtWork.Turn;
import org.ridgeline.reason.order.Stage;

/**
 * Looks many times a second which rule is in hand, and at which of its conditions, wherever rules
 * are at work: how often it is found there is how much time it takes. Rules run no slower for it.
 */
public final class RuleSampler {

  private static final int MILLIS = 2;

  private final Map<RuleStep, Integer> found = new HashMap<>();
  private final Thread thread = new Thread(this::sample, "samples the rules");
  private final long began = System.nanoTime();
  private int looks;
  private volatile boolean ended;

  /** A condition of a rule that answers one of the questions. */
  public record RuleStep(Stage stage, JoinCondition condition) implements Comparable<RuleStep> {

    private static final Comparator<RuleStep> ORDER =
        Comparator.comparing(RuleStep::condition).thenComparing(RuleStep::stage);

    @Override
    public int compareTo(RuleStep other) {
      return ORDER.compare(this, other);
    }
  }

  private RuleSampler() {}

  /** Begins to look. */
  public static RuleSampler start() {
    var sampler = new RuleSampler();
    sampler.thread.setDaemon(true);
    sampler.thread.start();
    return sampler;
  }

  private void sample() {
    try {
      while (!ended) {
        Thread.sleep(MILLIS);
        looks++;
        RulesAtWork.turns().forEach(turn -> found.merge(step(turn), 1, Integer::sum));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static RuleStep step(Turn turn) {
    var file = turn.rule();
    return new RuleStep(turn.stage(), turn.condition(file).orElse(new JoinCondition(file, "", 0)));
  }

  /** Ends looking; how long rules were at each step, on all threads together. */
  public Map<RuleStep, Duration> end() {
    ended = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    long passed = System.nanoTime() - began;
    var times = new HashMap<RuleStep, Duration>();
    found.forEach(
        (step, often) -> times.put(step, Duration.ofNanos(passed * often / Math.max(1, looks))));
    return times;
  }
}
