package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ridgeline.cli.option.RuleSource;
import org.ridgeline.cli.option.TableOptions;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.cli.terminal.Progress;
import org.ridgeline.cli.terminal.RehearsalSummary;
import org.ridgeline.cli.terminal.ReplayProgress;
import org.ridgeline.night.RuleRehearsal;
import org.ridgeline.read.Tables;
import org.ridgeline.work.BackgroundTask;
import org.ridgeline.write.rehearsal.RehearsalReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Rehearses an edit of the rules over past nights. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Assesses every night of a span by two sets of rules, each with the knowledge of its day, and says "
          + "which places would have scored or ranked otherwise, by which rule. No night is published.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ridgeline compare --rules rules --with edited                 the last 30 nights",
      "  ridgeline compare --rules HEAD~1:rules --with rules           what the last commit changed",
      "  ridgeline compare --rules rules --with edited --from 2024-07-07 --to 2025-02-07"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:compared",
      "2:the command line is wrong",
      "3:a rule, threshold or theme of one of the sets is broken",
      "4:the input was refused: a table missing, too many bad rows",
      "6:compared with warnings: rows left out, odd columns",
      "7:there is no such set of rules, or it or the output folder cannot be used",
      "70:a bug, or a disk or standard output that could not be written"
    })
final class CompareCommand implements Callable<Integer> {

  private static final int USUAL_DAYS = 30;

  /** Of 30 nights: reading, comparing, writing. */
  private static final List<Integer> WEIGHTS = List.of(15, 80, 5);

  @Option(
      names = "--rules",
      paramLabel = "OLD",
      defaultValue = "rules",
      description =
          "Folder of the rules as they are, or REVISION:folder as Git knows it (${DEFAULT-VALUE}).")
  private String old;

  @Option(
      names = "--with",
      paramLabel = "NEW",
      required = true,
      description = "Folder of the rules as they would be, or REVISION:folder.")
  private String renewed;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "First night. By default 30 days before the last.")
  private Optional<LocalDate> from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "Last night. By default the newest day of publication in the input.")
  private Optional<LocalDate> to;

  @Mixin private TableOptions tables;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output/rehearsal",
      description =
          "Folder that rehearsal.csv and rehearsal.html are written into (${DEFAULT-VALUE}).")
  private Path output;

  @Spec private CommandSpec spec;

  private final Clock clock;
  private final boolean terminal;

  CompareCommand(Clock clock, boolean terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    tables.check(spec.commandLine());
    RehearsalReports.prepare(output);
    try (var progress =
        Progress.of(clock, WEIGHTS, "reads the input and both sets of rules", terminal)) {
      return call(progress);
    }
  }

  private int call(Progress progress) throws IOException {
    var command = spec.commandLine();
    var today = LocalDate.now(clock);
    var reading = BackgroundTask.start(() -> new RuleSource(renewed).read());
    var compiling =
        BackgroundTask.start(
            () -> RuleRehearsal.of(new RuleSource(old).read(), reading.join(), tables.firings()));
    var known = tables.read(today, to.isPresent());
    var last = last(known, today);
    var first = from.orElse(last.minusDays(USUAL_DAYS));
    if (first.isAfter(last)) {
      throw wrong("--from %s: comes after the last night, %s".formatted(first, last));
    }
    progress.pause();
    boolean warned = TableOptions.warn(known, command);
    var rules = compiling.join();
    progress.next("compares nights");
    int nights = (int) first.datesUntil(last.plusDays(1)).count();
    var rehearsal =
        rules.rehearse(
            known,
            first,
            last,
            new ReplayProgress(
                clock, "compared", "nights", nights, progress, command.getErr(), terminal));
    if (rehearsal.nights().isEmpty()) {
      throw wrong("--to %s: nothing had been published by then".formatted(last));
    }
    progress.next("writes the page");
    RehearsalReports.write(output, old, renewed, rehearsal);
    progress.close();
    new RehearsalSummary(rehearsal, old, renewed, output).print(command.getOut());
    return warned ? ExitCode.PUBLISHED_WITH_WARNINGS : ExitCode.PUBLISHED;
  }

  private LocalDate last(Tables known, LocalDate today) {
    if (to.isPresent() && to.get().isAfter(today)) {
      throw wrong("--to %s: that day is yet to come".formatted(to.get()));
    }
    return to.orElseGet(() -> TableOptions.newest(known, today));
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
