package org.ridgeline.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.ridgeline.cli.process.RuleSampler.RuleStep;
import org.ridgeline.reason.effort.JoinCondition;

/**
 * Which conditions of which rules take the time of a run, as a table for whoever writes them.
 *
 * @param times how long rules were at each step, on all threads together: the night, the one that
 *     it is compared with, the trend and supposed losses
 * @param tuples how many tuples each condition tried for the night itself, which is the same on
 *     every machine
 * @param place where a condition stands, and what it asks for
 */
public record RuleProfile(
    Map<RuleStep, Duration> times,
    Map<JoinCondition, Long> tuples,
    Function<JoinCondition, String> place) {

  private static final int ROWS = 25;
  private static final double MILLIS = 1000.0;
  private static final double WHOLE = 100.0;

  /** One row: what a step took. */
  private record Line(RuleStep step, Duration time, long tuples) {}

  /** Prints the steps that take longest, each with its share of the time of all. */
  public void print(PrintWriter out) {
    var lines = new ArrayList<Line>();
    new TreeMap<>(times)
        .forEach(
            (step, time) ->
                lines.add(new Line(step, time, tuples.getOrDefault(step.condition(), 0L))));
    lines.sort(Comparator.comparing(Line::time).thenComparing(Line::tuples).reversed());
    var all = times.values().stream().reduce(Duration.ZERO, Duration::plus);
    out.printf(
        Locale.ROOT,
        "Profile    rules took %.1f s on all threads; the night itself tried %,d tuples%n",
        all.toMillis() / MILLIS,
        tuples.values().stream().mapToLong(Long::longValue).sum());
    out.printf("%9s %6s %12s  %-10s %s%n", "seconds", "share", "tuples", "question", "condition");
    lines.stream().limit(ROWS).forEach(line -> print(out, line, all));
    rest(out, lines, all);
  }

  private void print(PrintWriter out, Line line, Duration all) {
    out.printf(
        Locale.ROOT,
        "%9.2f %4.0f %% %,12d  %-10s %s%n",
        line.time().toMillis() / MILLIS,
        share(line.time(), all),
        line.tuples(),
        line.step().stage().agendaGroup(),
        place.apply(line.step().condition()));
  }

  private static void rest(PrintWriter out, List<Line> lines, Duration all) {
    var rest = lines.stream().skip(ROWS).map(Line::time).reduce(Duration.ZERO, Duration::plus);
    if (!rest.isZero()) {
      out.printf(
          Locale.ROOT,
          "%9.2f %4.0f %% %12s  %-10s %s%n",
          rest.toMillis() / MILLIS,
          share(rest, all),
          "",
          "",
          "%,d others".formatted(lines.size() - ROWS));
    }
  }

  private static double share(Duration time, Duration all) {
    return all.isZero() ? 0 : WHOLE * time.toNanos() / all.toNanos();
  }
}
