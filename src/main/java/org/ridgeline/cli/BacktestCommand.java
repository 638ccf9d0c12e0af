package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ridgeline.backtest.Backtest;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.label.MapSeries;
import org.ridgeline.backtest.replay.NightFolder;
import org.ridgeline.backtest.report.BacktestReports;
import org.ridgeline.cli.option.BacktestOptions;
import org.ridgeline.cli.option.RecordOptions;
import org.ridgeline.cli.option.RuleSource;
import org.ridgeline.cli.option.TableOptions;
import org.ridgeline.cli.process.RunningProgram;
import org.ridgeline.cli.terminal.BacktestSummary;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.cli.terminal.Progress;
import org.ridgeline.cli.terminal.ReplayProgress;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.read.Tables;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.map.ControlMaps;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.work.BackgroundTask;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds what the rules say of past nights against what came. */
@Command(
    name = "backtest",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Replays past nights, each with the knowledge of its day, and holds Threat against the places that maps "
          + "of later days show as lost: how good a forecast it was, beside simpler ones, and what each rule added. "
          + "No night is published.",
      "",
      "The maps are the judge, and no rule has a say in what was lost. A replay that is cut short goes on where "
          + "it stopped.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ridgeline backtest --control maps --holder RU                        all nights that maps can judge",
      "  ridgeline backtest --control maps --from 2024-07-01 --horizon 30 --places towns.txt",
      "  ridgeline backtest --control maps --keep --theatre donetsk           into rules/record.csv",
      "  ridgeline backtest --control maps --keep --calibrate                 and what Threat says of likelihood",
      "",
      "The result is in OUTPUT: backtest.html to read, figures.csv, rules.csv, reliability.csv, cases.csv and",
      "place_nights.csv to work with, backtest.json for programs, nights/ for the next time."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:judged",
      "2:the command line is wrong",
      "3:a rule, threshold or theme is broken",
      "4:the input or a map was refused, or no night can be judged by the maps",
      "6:judged with warnings: rows or areas left out, odd columns",
      "7:there is no such set of rules, or it or the output folder cannot be used",
      "70:a bug, or a disk, memory or standard output that is full"
    })
final class BacktestCommand implements Callable<Integer> {

  /** Reading, measuring the maps, replaying, writing. */
  private static final List<Integer> WEIGHTS = List.of(5, 10, 80, 5);

  private static final int NO_EMBARGO = 0;

  @Option(
      names = "--control",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the maps that judge: DAY.geojson, areas with a property 'holder'.")
  private Path control;

  @Option(
      names = "--holder",
      paramLabel = "PARTY",
      description = "Whose area it is where a map names no holder.")
  private Optional<String> holder;

  @Mixin private BacktestOptions options;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      defaultValue = "rules",
      description = "Folder of the rules, or REVISION:folder as Git knows it (${DEFAULT-VALUE}).")
  private String rules;

  @Mixin private TableOptions tables;

  @Mixin private RecordOptions record;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output/backtest",
      description = "Folder to write into (${DEFAULT-VALUE}).")
  private Path output;

  @Spec private CommandSpec spec;

  private final Clock clock;
  private final boolean terminal;

  BacktestCommand(Clock clock, boolean terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    tables.check(spec.commandLine());
    options.check();
    record.check(new RuleSource(rules));
    if (!Files.isDirectory(control)) {
      throw wrong("--control %s: there is no such folder of maps".formatted(control));
    }
    BacktestReports.prepare(output);
    try (var progress =
        Progress.of(clock, WEIGHTS, "reads the input, the rules and the maps", terminal)) {
      return call(progress);
    }
  }

  private int call(Progress progress) throws IOException {
    var today = LocalDate.now(clock);
    var compiling = BackgroundTask.start(() -> new RuleSource(rules).load());
    var known = tables.read(today, true);
    record.check(known);
    progress.pause();
    boolean warned = TableOptions.warn(known, spec.commandLine());
    var maps = maps(known, today);
    maps.warnings().forEach(spec.commandLine().getErr()::println);
    var book = compiling.join().limitedTo(tables.firings());
    var result = judge(book, known, maps, progress);
    progress.next("writes the page");
    BacktestReports.write(output, result, record.theatre(known), Ridgeline.Version.number());
    var kept = record.keep(result, new RuleSource(rules), book, known, maps);
    progress.close();
    new BacktestSummary(result, output, kept).print(spec.commandLine().getOut());
    return warned || !maps.warnings().isEmpty()
        ? ExitCode.PUBLISHED_WITH_WARNINGS
        : ExitCode.PUBLISHED;
  }

  private ControlMaps maps(Tables known, LocalDate today) throws IOException {
    var files =
        FolderEntries.ofInput(control).stream()
            .filter(file -> FolderEntries.endsIn(FolderEntries.name(file), ControlMaps.ENDING))
            .toList();
    if (files.isEmpty()) {
      throw wrong(
          "--control %s: holds no map; a map is named by its day, as 2025-03-31.geojson"
              .formatted(control));
    }
    var holders = known.areas().maps().holders().whereUnnamed(holder.orElse(""));
    var maps =
        ControlMaps.of(
            files, tables.inputLimits(), today.plusDays(1), known.settlements(), holders);
    if (maps.days().isEmpty()) {
      throw new BadTableException(
          "%s: every map is of a day that is yet to come; name each by its day".formatted(control));
    }
    return maps;
  }

  private BacktestResult judge(RuleBook book, Tables known, ControlMaps maps, Progress progress)
      throws IOException {
    progress.next("measures the maps");
    var plan = options.plan(maps.days(), known);
    var series =
        MapSeries.measure(
            maps,
            known.areas().maps(),
            plan.loss().discKm(),
            replayProgress("measured", "maps", maps.days().size(), progress));
    var backtest = new Backtest(new NightlyRun(book, known, NO_EMBARGO), series, plan);
    if (backtest.nights().isEmpty()) {
      throw new BadTableException(
          "%s: no night can be judged: a night needs a map of its day or the weeks before, and maps for as long after it as the shortest horizon and --lost-days together, none more than --lost-days after the one before"
              .formatted(control));
    }
    progress.next("replays nights");
    var folder = NightFolder.open(output.resolve("nights"), key(book, known));
    return backtest.judge(
        folder, replayProgress("replayed", "nights", backtest.replays().size(), progress));
  }

  private ReplayProgress replayProgress(String done, String kind, int pieces, Progress progress) {
    return new ReplayProgress(
        clock, done, kind, pieces, progress, spec.commandLine().getErr(), terminal);
  }

  /** Of all that a replayed night depends on. */
  private static String key(RuleBook book, Tables known) throws IOException {
    return "program %s%nrules %s%ninput %s%n"
        .formatted(RunningProgram.sha256(), book.fingerprint(), known.fingerprints())
        .replace("\r", "");
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
