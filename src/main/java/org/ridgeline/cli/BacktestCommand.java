package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ridgeline.backtest.Backtest;
import org.ridgeline.backtest.BacktestPlan;
import org.ridgeline.backtest.judge.Measure;
import org.ridgeline.backtest.label.LossDefinition;
import org.ridgeline.backtest.label.MapSeries;
import org.ridgeline.backtest.replay.NightFolder;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.cli.option.RuleSource;
import org.ridgeline.cli.option.TableOptions;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.read.map.ControlMaps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds nights of the past against what came. */
@Command(name = "backtest", mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {

  @Option(names = "--control", paramLabel = "DIR", required = true)
  private Path control;

  @Option(names = "--holder", paramLabel = "PARTY")
  private Optional<String> holder;

  @Option(names = "--rules", defaultValue = "rules")
  private String rules;

  @Option(names = "--from")
  private Optional<LocalDate> from;

  @Option(names = "--to")
  private Optional<LocalDate> to;

  @Option(names = "--step", defaultValue = "7")
  private int step;

  @Option(names = "--horizon", defaultValue = "30,90", split = ",")
  private List<Integer> horizons = List.of();

  @Option(names = "--output", defaultValue = "output/backtest")
  private Path output;

  @Mixin private TableOptions tables;

  @Spec private CommandSpec spec;

  private final Clock clock;

  BacktestCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    var today = LocalDate.now(clock);
    long t0 = System.nanoTime();
    var book = new RuleSource(rules).load();
    var known = tables.read(today, true);
    List<Path> files;
    try (var list = Files.list(control)) {
      files = list.sorted().toList();
    }
    System.err.println("read " + (System.nanoTime() - t0) / 1_000_000);
    var holders = known.areas().maps().holders().whereUnnamed(holder.orElse(""));
    var maps =
        ControlMaps.of(
            files, tables.inputLimits(), today.plusDays(1), known.settlements(), holders);
    System.err.println("maps read " + (System.nanoTime() - t0) / 1_000_000);
    var series =
        MapSeries.measure(maps, known.areas().maps(), LossDefinition.USUAL.discKm(), n -> {});
    System.err.println("measured " + (System.nanoTime() - t0) / 1_000_000);
    var first = from.orElse(maps.days().get(0));
    var last = to.orElse(maps.days().get(maps.days().size() - 1));
    var plan = new BacktestPlan(first, last, step, horizons, LossDefinition.USUAL, Set.of());
    var backtest = new Backtest(new NightlyRun(book, known, 0), series, plan);
    var folder = NightFolder.open(output.resolve("nights"), book.fingerprint());
    var result =
        backtest.judge(
            folder, n -> System.err.println(n + " " + (System.nanoTime() - t0) / 1_000_000));
    System.err.println("judged " + (System.nanoTime() - t0) / 1_000_000);
    for (var horizon : result.horizons()) {
      System.out.printf(
          "== %d days: %d nights, %d rows, %d lost, %d of %d places; ceiling %s%n",
          horizon.horizonDays(),
          horizon.nights().size(),
          horizon.placeNights(),
          horizon.lostPlaceNights(),
          horizon.lostPlaces(),
          horizon.places(),
          horizon.precisionCeiling());
      for (var each : horizon.forecasters()) {
        System.out.printf("%-13s", each.forecaster().words());
        for (var m : Measure.values()) {
          System.out.printf(" %s", show(each.of(m)));
        }
        System.out.printf(
            " lead %s flips %s%n",
            horizon.leadTimes().get(each.forecaster()), horizon.flipFlops().get(each.forecaster()));
      }
      for (var rule : horizon.rules()) {
        System.out.printf(
            "  %-28s %2d fires %4d diff %s auc %s ap %s brier %s%n",
            rule.rule().id(),
            rule.rule().points(),
            rule.fires(),
            show(rule.difference()),
            show(rule.auc()),
            show(rule.precision()),
            show(rule.brier()));
      }
      horizon.misses().forEach(m -> System.out.println("miss " + m));
      horizon.falseAlarms().forEach(m -> System.out.println("alarm " + m));
    }
    return ExitCode.PUBLISHED;
  }

  private static String show(Estimate e) {
    return e.value().isEmpty()
        ? "-"
        : String.format(
            "%.3f [%.3f %.3f]",
            e.value().getAsDouble(), e.low().orElse(Double.NaN), e.high().orElse(Double.NaN));
  }
}
