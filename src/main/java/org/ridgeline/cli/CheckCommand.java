package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ridgeline.check.Check;
import org.ridgeline.check.CheckJson;
import org.ridgeline.check.CheckReport;
import org.ridgeline.check.CheckSarif;
import org.ridgeline.check.CheckScope;
import org.ridgeline.check.CheckText;
import org.ridgeline.check.FolderWatch;
import org.ridgeline.check.LastNight;
import org.ridgeline.check.RecordCheck;
import org.ridgeline.check.cases.CaseResultCache;
import org.ridgeline.check.cases.Coverage;
import org.ridgeline.cli.process.RunningProgram;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.cli.terminal.Progress;
import org.ridgeline.importing.mapping.Mappings;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.FolderEntries;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.reason.engine.RuleFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says all that is wrong with the rules, their tables and their cases. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Looks through all rules, thresholds, themes and cases, runs every case, tries the rules on the "
          + "last night of the input, looks through the mappings of exports in it, and says all that is wrong at once: "
          + "where it is, what is wrong, and what to do.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ridgeline check                        everything in rules/",
      "  ridgeline check --case city-near       only the cases of one rule",
      "  ridgeline check --case \"fell last year\"  only the cases with these words in their name",
      "  ridgeline check --record rules/record.csv   and what back-tests found of each rule",
      "  ridgeline check --watch                again whenever something is saved, until Ctrl-C",
      "  ridgeline check --format sarif > check.sarif",
      "                                         for editors and code hosts"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is wrong",
      "2:the command line is wrong",
      "3:a rule, threshold, theme or case is broken",
      "4:the input for --coverage, a mapping of exports in it, or the record was refused",
      "6:warnings only",
      "7:the rule folder cannot be used: it is missing, a file, not readable, without a rule",
      "70:a bug, or a disk or standard output that could not be written"
    })
final class CheckCommand implements Callable<Integer> {

  /** Of rules that have changed: running their cases, trying them on a night. */
  private static final List<Integer> WEIGHTS = List.of(70, 30);

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      defaultValue = "rules",
      description =
          "Folder of the rules, their cases, themes.csv and thresholds.csv (${DEFAULT-VALUE}).")
  private Path rules;

  @Option(
      names = "--case",
      paramLabel = "WORDS",
      defaultValue = "",
      description = "Run only the cases whose rule or name has these words.")
  private String words;

  @Option(
      names = "--fresh",
      description = "Run every case, also those that held before and rest on nothing that changed.")
  private boolean fresh;

  @Option(
      names = "--memory",
      paramLabel = "FILE",
      description =
          "Where to remember which cases held (ridgeline/cases-that-hold.txt in the user's cache).")
  private Optional<Path> memory;

  @Option(
      names = "--coverage",
      description =
          "Say also of each rule in how many cases and on how many of the last nights it fired, and "
              + "which of its conditions no case tries; with --case RULE of that rule alone. Takes a "
              + "minute for a hundred rules.")
  private boolean coverage;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      defaultValue = "input",
      description =
          "Folder of the input tables: on its last night the rules are tried, and on some before it "
              + "by --coverage (${DEFAULT-VALUE}).")
  private Path input;

  @Option(
      names = "--nights",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many of the last nights --coverage looks at (${DEFAULT-VALUE}).")
  private int nights;

  @Option(
      names = "--record",
      paramLabel = "FILE",
      description =
          "Warn of each rule that made Threat worse by this record of back-tests, as rules/record.csv.")
  private Optional<Path> record;

  /** How the outcome is told. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, or sarif for editors and code hosts (${DEFAULT-VALUE}).")
  private Format format;

  @Option(
      names = "--watch",
      description = "Check again whenever something in the folder is saved, until stopped.")
  private boolean watch;

  @Spec private CommandSpec spec;

  private final Clock clock;
  private final boolean terminal;

  CheckCommand(Clock clock, boolean terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (nights < 0) {
      throw new ParameterException(
          spec.commandLine(), "--nights %d: write 0 or more".formatted(nights));
    }
    requireInput();
    requireRecord();
    if (!watch) {
      return check();
    }
    RuleFolder.require(rules);
    try (var saved = FolderWatch.of(rules)) {
      int last = check();
      while (saved.changed()) {
        spec.commandLine().getOut().println();
        last = check();
      }
      return last;
    }
  }

  private int check() throws IOException {
    if (fresh && words.isEmpty()) {
      // Every case runs, by every rule.
      RunningProgram.preload(rules);
    }
    var results = remembers() ? results() : CaseResultCache.none();
    var scope =
        CheckScope.of(rules).only(words).without(results).using(RunningProgram.compiledRules());
    var check = check(scope);
    if (!words.isEmpty() && check.complete() && check.cases() == 0) {
      throw new ParameterException(
          spec.commandLine(), "--case '%s': no case has these words".formatted(words));
    }
    RunningProgram.compiledRules().oddity().ifPresent(spec.commandLine().getErr()::println);
    results.oddities().forEach(spec.commandLine().getErr()::println);
    var mappings = Mappings.faults(input);
    mappings.forEach(spec.commandLine().getErr()::println);
    report().write(check, rules, spec.commandLine().getOut());
    if (check.hasErrors()) {
      return ExitCode.BROKEN_RULES;
    }
    if (!mappings.isEmpty()) {
      return ExitCode.REFUSED_INPUT;
    }
    if (coverage) {
      cover();
    }
    return check.problems().isEmpty() ? ExitCode.NOTHING_WRONG : ExitCode.ONLY_WARNINGS;
  }

  private Check check(CheckScope scope) throws IOException {
    try (var progress =
        Progress.of(clock, WEIGHTS, "reads the rules and runs their cases", terminal)) {
      var check = Check.of(scope);
      progress.next("tries the rules on the last night");
      return judged(tried(check, scope), scope);
    }
  }

  /** The same, tried on the last night of the input too, where there is an input. */
  private Check tried(Check check, CheckScope scope) throws IOException {
    if (!words.isEmpty() || check.hasErrors() || !Files.isDirectory(input)) {
      return check;
    }
    try {
      return check.on(input, LocalDate.now(clock), scope);
    } catch (BadTableException e) {
      spec.commandLine()
          .getErr()
          .println(
              "%s: the rules were not tried on its last night, as it was refused: %s"
                  .formatted(input, e.getMessage().lines().findFirst().orElse("")));
      return check;
    }
  }

  /** The same with what the record says of the rules, where one is named. */
  private Check judged(Check check, CheckScope scope) throws IOException {
    return record.isEmpty() ? check : check.with(RecordCheck.of(record.get()), scope);
  }

  private void requireRecord() {
    if (record.isPresent() && !Files.isRegularFile(record.get())) {
      throw new ParameterException(
          spec.commandLine(),
          "--record %s: there is no such file; 'ridgeline backtest --keep' writes one"
              .formatted(record.get()));
    }
    if (record.isPresent() && !FolderEntries.endsIn(record.get().toString(), TableFile.ENDINGS)) {
      throw new ParameterException(
          spec.commandLine(),
          "--record %s: is no table, which ends in .csv; name record.csv of the rules"
              .formatted(record.get()));
    }
  }

  private void requireInput() {
    if (spec.commandLine().getParseResult().hasMatchedOption("--input")
        && !Files.isDirectory(input)) {
      throw new ParameterException(
          spec.commandLine(),
          "--input %s: %s"
              .formatted(input, Files.exists(input) ? "is no folder" : "there is no such folder"));
    }
  }

  private void cover() throws IOException {
    var night = LastNight.of(LastNight.tables(input), LocalDate.now(clock));
    Coverage.of(rules, words, night.tables(), night.day(), nights)
        .print(spec.commandLine().getOut());
  }

  /** Who asks for some cases wants to see them run. */
  private boolean remembers() {
    return words.isEmpty() && !fresh && RunningProgram.isPacked();
  }

  private CaseResultCache results() throws IOException {
    return CaseResultCache.in(
        memory.orElseGet(CheckCommand::usual),
        RunningProgram.sha256(),
        RunningProgram.casesThatHold());
  }

  /** Where programs of a user keep what they can find out again. */
  private static Path usual() {
    var caches = System.getenv("XDG_CACHE_HOME");
    var folder =
        caches == null || caches.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(caches);
    return folder.resolve("ridgeline").resolve("cases-that-hold.txt");
  }

  private CheckReport report() {
    return switch (format) {
      case TEXT -> new CheckText();
      case JSON -> new CheckJson();
      case SARIF -> new CheckSarif();
    };
  }
}
