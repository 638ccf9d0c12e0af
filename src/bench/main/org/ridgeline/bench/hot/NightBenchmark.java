package org.ridgeline.bench.hot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.ridgeline.derive.Measurements;
import org.ridgeline.derive.activity.Activities;
import org.ridgeline.derive.place.Geodesics;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.fact.Night;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.reason.engine.RuleBook;

/**
 * What is measured and concluded of a night, with the options with which the product starts Java.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseParallelGC",
      "-Xmn64m",
      "-XX:InitialRAMPercentage=34"
    })
public class NightBenchmark {

  private static final double NEAR_KM = 30;

  private NightlyRun run;
  private String first;

  /** Compiles the rules that ship, and finds out which place is the first of the night. */
  @Setup
  public void assess(Theatre theatre) throws IOException {
    run = new NightlyRun(RuleBook.load(Path.of("rules")), theatre.tables, 0);
    first = night(theatre).get(0).settlement().id();
  }

  /** One night, from its tables to ranked places. */
  @Benchmark
  public List<Assessment> night(Theatre theatre) {
    var nights = run.past(theatre.night);
    return nights.assess(nights.known(theatre.night), theatre.night);
  }

  /** The same night, and then what the loss of its first place would change. */
  @Benchmark
  public LossScenario nightAndSupposedLoss(Theatre theatre) {
    return run.suppose(theatre.night, first, Optional.empty());
  }

  /** What is measured of one night before any rule is asked. */
  @Benchmark
  public List<Object> measurements(Theatre theatre) {
    return Measurements.of(
        theatre.tables,
        new Night(theatre.night),
        run.rules().thresholds(),
        new Activities(theatre.tables.events()));
  }

  /** Who lies how far from whom. */
  @Benchmark
  public List<Neighbour> neighbours(Theatre theatre) {
    return new Geodesics(theatre.tables.settlements()).neighbours(NEAR_KM);
  }
}
