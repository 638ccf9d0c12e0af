package org.ridgeline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ridgeline.cli.option.AgeConverter;
import org.ridgeline.cli.option.InputAgeLimit;
import org.ridgeline.cli.option.InputOptions;
import org.ridgeline.cli.option.LookBackOptions;
import org.ridgeline.cli.option.PendingRules;
import org.ridgeline.cli.option.PerTableOption;
import org.ridgeline.cli.option.ProfileOption;
import org.ridgeline.cli.option.RuleCacheOption;
import org.ridgeline.cli.option.TableOptions;
import org.ridgeline.cli.process.InputFigures;
import org.ridgeline.cli.process.RunningProgram;
import org.ridgeline.cli.process.ThisProcess;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.cli.terminal.LogForm;
import org.ridgeline.cli.terminal.Progress;
import org.ridgeline.cli.terminal.RunLog;
import org.ridgeline.cli.terminal.RunMonitor;
import org.ridgeline.cli.terminal.RunSummary;
import org.ridgeline.cli.terminal.StepProgress;
import org.ridgeline.cli.terminal.TerminalWriter;
import org.ridgeline.night.ReplayOptions;
import org.ridgeline.read.Tables;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.write.output.OutputFolder;
import org.ridgeline.write.output.OutputLock;
import org.ridgeline.write.output.Publication;
import org.ridgeline.write.proof.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Assesses one night and publishes the result. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Reads the input tables, applies the rules, and publishes a ranked, explained assessment of "
          + "every settlement as of one day, knowing only what had been published by then.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ridgeline run                         the newest day in input/",
      "  ridgeline run --as-of 2024-07-07      a past night, as it could be known then",
      "  ridgeline run --compare-with 2024-07-07",
      "                                        what has changed since then, and why",
      "  ridgeline run --strict                publish all or nothing",
      "  ridgeline run --max-age-days 3 --max-age-days population=400",
      "                                        warn of input that has grown old",
      "",
      "The result is in OUTPUT/<day>/: briefing.html to read, assessment.csv, findings.csv and",
      "claims.csv to work with, withdrawn.csv and series.csv for what has changed, what_if.csv for",
      "what may, completeness.csv for what is still to come, quarantine.csv for the rows left out,",
      "datapackage.json for what each column means, manifest.json for 'ridgeline verify'. OUTPUT/latest is the newest. A night that is assessed anew",
      "from other input or rules stands beside the first as OUTPUT/<day>.r2; from the same, nothing is",
      "done. OUTPUT/metrics.prom has the figures of the last run."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:published; or nothing to assess yet, as no table has a row and nothing was ever published",
      "2:the command line is wrong, nothing published",
      "3:a rule, threshold or theme is broken, nothing published",
      "4:the input was refused: a table missing, too many bad rows; nothing published",
      "5:another run is at work in the output folder",
      "6:published with warnings: rows left out, odd columns, stale input",
      "7:the output folder or the rule folder cannot be used, nothing published",
      "70:a bug, or a disk or standard output that could not be written; a line says what is published"
    })
final class RunCommand implements Callable<Integer>, FingerprintedCommand {

  /** Of a thousand places, and much the same of fifty: reading, assessing, publishing. */
  private static final List<Integer> WEIGHTS = List.of(12, 80, 8);

  @Mixin private InputOptions options;
  @Mixin private RuleCacheOption ruleCache;

  @Mixin private LookBackOptions lookBack;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Folder to publish in (${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = "--strict",
      description = "Publish nothing, and end with 4, where the run would end with 6.")
  private boolean strict;

  @Option(
      names = "--max-age-days",
      paramLabel = "[TABLE=]N",
      converter = AgeConverter.class,
      description =
          "Warn if the newest report, or the newest row of TABLE, is more than N days old, today or "
              + "on the --as-of day. May be repeated.")
  private List<PerTableOption<Integer>> maxAgeDays = List.of();

  @Option(
      names = "--hxl",
      description = "Write a row of HXL tags below the header of assessment.csv.")
  private boolean hxl;

  @Option(
      names = "--keep-nights",
      paramLabel = "N",
      description = "Remove all but the newest N nights after publishing. By default all are kept.")
  private int keepNights = Integer.MAX_VALUE;

  @Option(
      names = "--log",
      paramLabel = "text|json|none",
      description =
          "Tell of each step on standard error: as text, the default on a terminal; as one JSON "
              + "object a line; or not at all, the default elsewhere. Of a step that takes long also "
              + "how far it is, every ten seconds, unless the terminal shows it.")
  private Optional<LogForm> logForm;

  @Mixin private ProfileOption profile;

  @Spec private CommandSpec spec;

  private final Clock clock;
  private final boolean terminal;
  private RunLog log;
  private RunMonitor monitor;

  RunCommand(Clock clock, boolean terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  @SuppressWarnings("try") // The lock is held, not used.
  public Integer call() throws IOException {
    checkOptions();
    log = new RunLog(logForm.orElse(terminal ? LogForm.TEXT : LogForm.NONE), err(), clock);
    spec.commandLine().setErr(log.messages());
    try (var lock = OutputLock.take(output, ThisProcess.holder(clock))) {
      monitor = new RunMonitor(output, err(), clock);
      return monitored();
    }
  }

  /** Runs, and says that it began, and how it ended, however that is. */
  private int monitored() throws IOException {
    int code = ExitCode.BUG;
    try {
      OutputFolder.check(output);
      monitor.begin();
      try (var progress = Progress.of(clock, WEIGHTS, "reads the input and the rules", terminal)) {
        code = run(progress);
      }
      if (TerminalWriter.isIncomplete(out())) {
        code = ExitCode.BUG;
      }
    } catch (IOException | RuntimeException e) {
      code = Failures.code(e);
      throw e;
    } finally {
      log.done("end", Map.of("exit_code", code));
      if (!monitor.end(code) && code == ExitCode.PUBLISHED) {
        code = ExitCode.PUBLISHED_WITH_WARNINGS;
      }
    }
    return code;
  }

  private int run(Progress progress) throws IOException {
    options.requireClock(output, today());
    var rules = options.rules(ruleCache.compiledRules(), output);
    var same = SameRun.of(output, spec.commandLine().getParseResult(), today(), options);
    var standing = rules.arePutOff() ? same.standing() : Optional.<SameRun.Standing>empty();
    if (standing.isPresent()) {
      RunningProgram.compiledRules().oddity().ifPresent(err()::println);
      standing.get().tell(monitor, log, err());
      tellOfStanding(standing.get().publication());
      standing.get().publication().keep(keepNights);
      return ended(standing.get().last().said());
    }
    var tables = options.tables(today());
    rules.await();
    var read = InputFigures.of(tables);
    monitor.metrics().read(read, rules::areFromCache);
    progress.pause();
    log.read(read, rules.areFromCache());
    // What lies beside the tables may be a table under another name.
    if (isYetToBegin(tables) && !options.warn(tables)) {
      out()
          .println(
              "Nothing to assess yet: no table of the input has a row; begin with settlements.csv, or with 'ridgeline import'. Nothing was published.");
      return ExitCode.PUBLISHED;
    }
    return publish(tables, read, rules, same, progress);
  }

  private void tellOfStanding(Publication night) {
    var folder = night.published().orElseThrow();
    out().printf("Unchanged  %s stands: same input, rules and program%n", folder);
    profile.printNone(out());
  }

  private int publish(
      Tables tables, InputFigures read, PendingRules rules, SameRun same, Progress progress)
      throws IOException {
    var day = options.day(tables, today());
    var back = lookBack.of(day, tables, options.embargoDays());
    var unread = options.unreadRules();
    var ages = new InputAgeLimit(PerTableOption.perTable(maxAgeDays));
    // A replay is as stale as it was that night; tonight's run is as stale as it is today.
    var stale = ages.warnings(tables, options.asOf().orElse(today()));
    var said = warn(tables, unread, stale);
    // What depends on the day of the run is said beside the night, not in it.
    var notices = new ArrayList<>(tables.warnings());
    Stream.of(unread, ages.warnings(tables, day), options.embargoNotice()).forEach(notices::addAll);
    var basis = provenance(tables, read, rules, back, notices);
    var publication = Publication.of(output, day, basis, String.join("; ", stale));
    monitor.publishing(publication);
    if (publication.before().isPresent()) {
      tellOfStanding(publication);
    } else {
      publication.correction().ifPresent(notices::add);
      progress.next("assesses the night and looks back");
      profile.begin();
      var night = options.night(rules, tables);
      var done = new StepProgress(clock, "assess", progress, log, terminal);
      var report = night.assess(day, back, notices, Ridgeline.Version.number(), done);
      profile.end();
      monitor.metrics().assessed(report);
      progress.next("publishes", () -> log.assessed(report.effort()));
      var folder = publication.publish(report, hxl);
      progress.close();
      log.done("publish", Map.of("folder", folder.toString()));
      new RunSummary(report, night.rules().docs().size()).print(out(), folder);
      profile.print(report, night.rules(), out());
    }
    publication.keep(keepNights);
    same.keep(publication, basis, read, said);
    return ended(said);
  }

  /** Whether nothing was ever written here, and nothing of it published; else rows were lost. */
  private boolean isYetToBegin(Tables tables) throws IOException {
    return tables.rows().values().stream().allMatch(table -> table.read() == 0)
        && Publication.newestNight(output).isEmpty();
  }

  /** Says what is wrong with the input, and returns it. */
  private List<String> warn(Tables tables, List<String> unread, List<String> stale)
      throws IOException {
    RunningProgram.compiledRules().oddity().ifPresent(err()::println);
    var said =
        Stream.of(unread, stale, TableOptions.warnings(tables)).flatMap(List::stream).toList();
    said.forEach(err()::println);
    if (strict && !said.isEmpty()) {
      throw new BadTableException(List.of("--strict allows no bad row and no warning"));
    }
    return said;
  }

  private static int ended(List<String> said) {
    return said.isEmpty() ? ExitCode.PUBLISHED : ExitCode.PUBLISHED_WITH_WARNINGS;
  }

  private Provenance provenance(
      Tables tables,
      InputFigures read,
      PendingRules rules,
      ReplayOptions back,
      List<String> notices)
      throws IOException {
    var settings = new TreeMap<String, String>();
    settings.put("compare-with", back.comparedWith().toString());
    settings.put("trend-nights", Integer.toString(back.trendNights()));
    settings.put("trend-step-days", Integer.toString(back.trendStepDays()));
    settings.put("embargo-days", Integer.toString(options.embargoDays()));
    settings.put("hxl", Boolean.toString(hxl));
    settings.put("max-cell-chars", Integer.toString(options.cellChars()));
    return new Provenance(
        Ridgeline.Version.number(),
        RunningProgram.sha256(),
        settings,
        notices,
        tables.fingerprints(),
        rules.fingerprints(),
        read.leftOut(),
        ruleCache.use());
  }

  private void checkOptions() {
    options.check(today());
    lookBack.check();
    if (keepNights < 1) {
      throw new ParameterException(
          spec.commandLine(), "--keep-nights %d: write 1 or more".formatted(keepNights));
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  @Override
  public String outcome() {
    return monitor == null ? RunMonitor.NOTHING : monitor.outcome();
  }

  @Override
  public SortedMap<String, String> fingerprints() {
    return options.fingerprints();
  }

  @Override
  public Optional<Path> bugReports() {
    return Optional.of(output);
  }
}
