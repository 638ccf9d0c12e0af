package org.ridgeline.bench.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A line of the table, and the runs that it tells of. */
final class Line {

  /** By which the product says that it did its work, and that something is odd. */
  private static final int WITH_WARNINGS = 6;

  /** What is done before each run, outside what is measured. */
  @FunctionalInterface
  interface Preparation {

    Preparation NONE = run -> {};

    /**
     * Prepares.
     *
     * @param run which run it is for, from 0 on
     */
    void before(int run) throws IOException;
  }

  /**
   * What a line is of.
   *
   * @param size places and rows, as {@code 100/1,000}
   * @param asks whether its output is an answer that all lines of its size must give alike
   */
  record Subject(String what, String size, Jvm jvm, boolean asks) {

    /** Whether it is the same of the same size on the same Java. */
    boolean isBeside(Subject other) {
      return size.equals(other.size) && jvm.equals(other.jvm);
    }
  }

  private final Subject subject;
  private final Command command;
  private final Preparation preparation;
  private final List<Command.Run> runs = new ArrayList<>();

  Line(Subject subject, Command command, Preparation preparation) {
    this.subject = subject;
    this.command = command;
    this.preparation = preparation;
  }

  Subject subject() {
    return subject;
  }

  Command command() {
    return command;
  }

  int runs() {
    return runs.size();
  }

  void prepare() throws IOException {
    preparation.before(runs.size());
  }

  void add(Command.Run run) {
    runs.add(run);
  }

  /** Whether another run would tell nothing more, or take longer in all than one may. */
  boolean isDone(int limit) {
    return hasFailed() || runs.stream().mapToDouble(Command.Run::seconds).sum() > limit;
  }

  /** Whether any run was cut off, or ended with a code that says that it did not do its work. */
  boolean hasFailed() {
    return runs.stream()
        .anyMatch(run -> run.isCutOff() || (run.exit() != 0 && run.exit() != WITH_WARNINGS));
  }

  /** The median of the runs, in seconds; empty if one was cut off or failed. */
  OptionalDouble seconds() {
    return hasFailed() || runs.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(median(runs.stream().map(Command.Run::seconds).toList()));
  }

  /** The same as the table shows it, or why there is none. */
  String time(int limit) {
    if (runs.stream().anyMatch(Command.Run::isCutOff)) {
      return "> " + limit;
    }
    var failed = runs.stream().filter(run -> run.exit() != 0).findFirst();
    double median = median(runs.stream().map(Command.Run::seconds).toList());
    var shown = String.format(Locale.ROOT, "%.2f", median);
    return failed.map(run -> shown + ", exit " + run.exit()).orElse(shown);
  }

  double processorSeconds() {
    return median(runs.stream().map(Command.Run::processorSeconds).toList());
  }

  long megabytes() {
    return Math.round(median(runs.stream().map(run -> (double) run.megabytes()).toList()));
  }

  private static double median(List<Double> figures) {
    var sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
