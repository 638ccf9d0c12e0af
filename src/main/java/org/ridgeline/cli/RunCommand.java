package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ridgeline.night.LookBack;
import org.ridgeline.read.BadTableException;
import org.ridgeline.read.Tables;
import org.ridgeline.write.OutputLock;
import org.ridgeline.write.Publication;
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
      "",
      "The result is in OUTPUT/<day>/: briefing.html to read, assessment.csv, findings.csv and",
      "claims.csv to work with, withdrawn.csv and series.csv for what has changed, what_if.csv for",
      "what may, quarantine.csv for the rows left out. OUTPUT/latest is the newest."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:published",
      "1:published with warnings: rows left out, odd columns, stale input",
      "2:the command line is wrong, nothing published",
      "3:a rule, threshold or theme is broken, nothing published",
      "4:the input was refused: a table missing, too many bad rows; nothing published",
      "5:another run is at work in the output folder",
      "70:a bug; a report file is named"
    })
final class RunCommand implements Callable<Integer> {

  @Mixin private InputOptions options;

  @Option(
      names = "--compare-with",
      paramLabel = "DAY",
      description =
          "Earlier day that changes are counted from, replayed with today's rules. By default the "
              + "day before.")
  private Optional<LocalDate> compareWith;

  @Option(
      names = "--trend-nights",
      paramLabel = "N",
      defaultValue = "" + LookBack.TREND_NIGHTS,
      description = "Earlier nights in each trend line; 0 for none (${DEFAULT-VALUE}).")
  private int trendNights;

  @Option(
      names = "--trend-step-days",
      paramLabel = "N",
      defaultValue = "" + LookBack.TREND_STEP_DAYS,
      description = "Days from one night of a trend line to the next (${DEFAULT-VALUE}).")
  private int trendStepDays;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = "output",
      description = "Folder to publish in (${DEFAULT-VALUE}).")
  private Path output;

  @Option(
      names = "--strict",
      description = "Publish nothing, and end with 4, where the run would end with 1.")
  private boolean strict;

  @Option(
      names = "--max-age-days",
      paramLabel = "N",
      description =
          "Warn if the newest report is more than N days old, today or on the --as-of day.")
  private Optional<Integer> maxAgeDays;

  @Spec private CommandSpec spec;

  private final Clock clock;

  RunCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  @SuppressWarnings("try") // The lock is held, not used.
  public Integer call() throws IOException {
    checkOptions();
    try (var lock = OutputLock.take(output)) {
      return run();
    }
  }

  private int run() throws IOException {
    var night = options.read();
    var tables = night.tables();
    var day = options.day(tables, today());
    var back = lookBack(day, tables);
    var stale = staleness(tables);
    boolean warned = options.warn(tables) || stale.isPresent();
    stale.ifPresent(spec.commandLine().getErr()::println);
    if (strict && warned) {
      throw new BadTableException(List.of("--strict allows no bad row and no warning"));
    }
    var notices = notices(tables.warnings(), stale);
    var report = night.assess(day, back, notices, Ridgeline.Version.number());
    var folder = Publication.publish(output, report);
    new Summary(report, night.rules().docs().size()).print(spec.commandLine().getOut(), folder);
    return warned ? ExitCode.PUBLISHED_WITH_WARNINGS : ExitCode.PUBLISHED;
  }

  private void checkOptions() {
    options.check(today());
    if (maxAgeDays.orElse(0) < 0) {
      throw wrong("--max-age-days %d: write 0 or more".formatted(maxAgeDays.orElse(0)));
    }
    if (trendNights < 0) {
      throw wrong("--trend-nights %d: write 0 or more".formatted(trendNights));
    }
    if (trendStepDays < 1) {
      throw wrong("--trend-step-days %d: write 1 or more".formatted(trendStepDays));
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private LookBack lookBack(LocalDate day, Tables tables) {
    var earlier = compareWith.orElse(day.minusDays(1));
    if (!earlier.isBefore(day)) {
      throw wrong(
          "--compare-with %s: name a day before %s, which is assessed".formatted(earlier, day));
    }
    if (compareWith.isPresent()
        && tables.newestDay(earlier.minusDays(options.embargoDays())).isEmpty()) {
      throw wrong("--compare-with %s: nothing had been published by then".formatted(earlier));
    }
    return new LookBack(earlier, trendNights, trendStepDays);
  }

  /** A replay is as stale as it was that night; tonight's run is as stale as it is today. */
  private Optional<String> staleness(Tables tables) {
    var seenFrom = options.asOf().orElse(today());
    var newest = tables.newestDay(seenFrom);
    if (maxAgeDays.isEmpty() || newest.isEmpty()) {
      return Optional.empty();
    }
    long age = ChronoUnit.DAYS.between(newest.get(), seenFrom);
    return age <= maxAgeDays.get()
        ? Optional.empty()
        : Optional.of(
            "the input is stale: its newest report is of %s, %d days before %s, and --max-age-days is %d"
                .formatted(newest.get(), age, seenFrom, maxAgeDays.get()));
  }

  private List<String> notices(List<String> warnings, Optional<String> stale) {
    var notices = new ArrayList<>(warnings);
    stale.ifPresent(notices::add);
    if (options.embargoDays() > 0) {
      notices.add(
          "reports of the last %d days were held back by --embargo-days"
              .formatted(options.embargoDays()));
    }
    return notices;
  }
}
