package org.ridgeline.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs every line in turn, round after round, and prints the table. */
public final class Bench {

  private final Options options;
  private final List<Jvm> jvms;
  private final List<Line> lines;
  private final Machine machine = new Machine();
  private final Map<String, Path> answers = new HashMap<>();
  private double processorSeconds;

  private Bench(Options options, List<Jvm> jvms, List<Line> lines) {
    this.options = options;
    this.jvms = jvms;
    this.lines = lines;
  }

  /** Measures what {@code args} say; see {@code src/bench/run --help}. */
  public static void main(String... args) throws IOException, InterruptedException {
    var options = Options.of(args);
    Files.createDirectories(options.work());
    var jvms = new ArrayList<Jvm>();
    for (var home : options.javas()) {
      jvms.add(Jvm.of(home));
    }
    System.err.println("lays out theatres, and runs each program once");
    var bench = new Bench(options, jvms, Lines.of(options, jvms));
    bench.run();
    System.out.print(bench.report());
  }

  private void run() throws IOException, InterruptedException {
    for (int round = 1; round <= options.runs(); round++) {
      for (var line : lines) {
        if (!line.isDone(options.limit())) {
          run(line, round);
        }
      }
      // Whoever ends it early has what there is.
      if (options.output().isPresent()) {
        Files.writeString(options.output().get(), report());
      }
    }
  }

  private void run(Line line, int round) throws IOException, InterruptedException {
    var subject = line.subject();
    var name = "%d-%s".formatted(lines.indexOf(line), subject.what().replaceAll("\\W+", "-"));
    var output = options.work().resolve(name + ".out");
    line.prepare();
    var run =
        line.command()
            .run(options.limit(), output.toFile(), options.work().resolve(name + ".err").toFile());
    line.add(run);
    processorSeconds += run.processorSeconds();
    System.err.printf(
        Locale.ROOT,
        "round %d of %d: %s, %s, Java %s: %.2f s, processors %.2f s, %d MB, exit %d%n",
        round,
        options.runs(),
        subject.what(),
        subject.size(),
        subject.jvm().feature(),
        run.seconds(),
        run.processorSeconds(),
        run.megabytes(),
        run.exit());
    if (subject.asks() && !line.hasFailed()) {
      requireAlike(subject.size(), output);
    }
  }

  /** A fast answer that is another one is worth nothing. */
  private void requireAlike(String size, Path answer) throws IOException {
    var first = answers.putIfAbsent(size, answer);
    if (first != null && Files.mismatch(first, answer) >= 0) {
      throw new IllegalStateException(
          "the answers of %s and %s are not alike".formatted(first, answer));
    }
    if (Files.size(answer) == 0) {
      throw new IllegalStateException(answer + " is no answer");
    }
  }

  private String report() throws IOException {
    return String.format(
            Locale.ROOT,
            "%s, commit %s, seed %d. %s. Other work took %.1f of the processors on average.%n%n",
            LocalDate.now(ZoneOffset.UTC),
            options.commit(),
            options.seed(),
            Machine.description(jvms),
            machine.takenByOthers(processorSeconds))
        + new ResultTable(lines, options.limit()).markdown();
  }
}
