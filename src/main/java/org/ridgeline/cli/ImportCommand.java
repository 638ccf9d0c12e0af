package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.cli.terminal.ImportReport;
import org.ridgeline.cli.terminal.Progress;
import org.ridgeline.importing.EventImport;
import org.ridgeline.importing.ImportRequest;
import org.ridgeline.importing.ImportRequest.Absent;
import org.ridgeline.importing.ImportSummary;
import org.ridgeline.importing.journal.ImportJournal;
import org.ridgeline.importing.journal.Rehearsal;
import org.ridgeline.importing.mapping.Mappings;
import org.ridgeline.read.file.InputLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings exports of others into the tables of an input folder. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Reads an export of ACLED, UCDP or VIINA, or any table of events by a mapping, and writes it into "
          + "the tables of the input folder: all of it or nothing. A newer export updates what an older one "
          + "gave; nights before still know what was known then.",
      ""
    },
    footer = {
      "",
      "A mapping is a folder of small tables: which column is what, which word means what to us. That in",
      "mapping/FORMAT of the input goes before the one that ships; 'ridgeline check' looks through it.",
      "",
      "Examples:",
      "  ridgeline import acled export.csv --dry-run        what the mapping makes of it, and nothing is written",
      "  ridgeline import acled export.csv.gz               into event_reports/acled.csv and control_claims/acled.csv",
      "  ridgeline import ucdp ged.csv.zip --published-on 2025-06-01",
      "  ridgeline import general isw.csv --name isw --mapping my-mapping",
      "  ridgeline import --undo                            puts back what stood before the last import"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:imported, or undone",
      "2:the command line is wrong; nothing imported",
      "4:the export, the mapping or a table of the input was refused; nothing imported",
      "5:another import is at work in the input folder",
      "6:imported, and rows were left out as something is amiss with them",
      "7:the input folder cannot be written; nothing imported",
      "70:a bug, or a disk, memory or standard output that is full"
    })
final class ImportCommand implements Callable<Integer> {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final InputLimits LIMITS = new InputLimits(100_000_000, 100_000, 100_000);
  private static final int MILLION = 1_000_000;

  /** What can be imported. */
  enum Format {
    ACLED,
    UCDP,
    VIINA,
    GENERAL
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FORMAT",
      description = "acled, ucdp, viina, or general for any table of events by a mapping.")
  private Optional<Format> format;

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      description = "The export: CSV with commas, semicolons or tabs, plain or as .gz or .zip.")
  private List<Path> files = List.of();

  @Option(
      names = "--input",
      paramLabel = "DIR",
      defaultValue = "input",
      description = "Folder of the input tables (${DEFAULT-VALUE}).")
  private Path input;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "What to call the files that are written. By default the format; for general as it is called in mapping/.")
  private Optional<String> name;

  @Option(
      names = "--mapping",
      paramLabel = "DIR",
      description =
          "Folder of the mapping. By default mapping/NAME of the input, else the one that ships.")
  private Optional<Path> mapping;

  @Option(
      names = "--published-on",
      paramLabel = "DAY",
      description =
          "Since when rows without a stamp of their own have been public; and when rows were deleted that the export lacks. By default its newest stamp.")
  private Optional<LocalDate> publishedOn;

  @Option(
      names = "--complete",
      description = "Rows of its days that the export lacks were deleted, however many.")
  private boolean complete;

  @Option(names = "--partial", description = "Leave alone what the export lacks.")
  private boolean partial;

  @Option(
      names = "--dry-run",
      description = "Say what would become of each value and row, and write nothing.")
  private boolean dryRun;

  @Option(
      names = "--undo",
      description =
          "Put back what stood before the last import. The last three can be undone, one by one.")
  private boolean undo;

  @Option(names = "--finish", description = "Finish an import that was stopped in its last step.")
  private boolean finish;

  @Spec private CommandSpec spec;

  private final Clock clock;
  private final boolean watched;

  ImportCommand(Clock clock, boolean watched) {
    this.clock = clock;
    this.watched = watched;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(input)) {
      throw wrong(
          "--input %s: %s"
              .formatted(input, Files.exists(input) ? "is no folder" : "there is no such folder"));
    }
    if (undo || finish) {
      if (format.isPresent() || dryRun) {
        throw wrong(
            "%s imports nothing: leave out what would be imported, and --dry-run"
                .formatted(undo ? "--undo" : "--finish"));
      }
      return undo ? undo() : finish();
    }
    var request = request();
    if (dryRun) {
      try (var rehearsal = Rehearsal.of(input);
          var progress = progress()) {
        var summary = EventImport.prepare(request, rehearsal, rows -> show(progress, rows));
        var report = new ImportReport(summary, request.name());
        report.printCoverage(spec.commandLine().getOut());
        return told(report, summary);
      }
    }
    try (var journal = ImportJournal.open(input);
        var progress = progress()) {
      var summary = EventImport.prepare(request, journal, rows -> show(progress, rows));
      journal.commit(request.name(), EventImport.files(request));
      return told(new ImportReport(summary, request.name()), summary);
    }
  }

  private Progress progress() {
    return Progress.of(1, "reading", watched);
  }

  private static void show(Progress progress, int rows) {
    progress.tell(String.format(Locale.US, "%.1f million rows", rows / (double) MILLION));
  }

  private int told(ImportReport report, ImportSummary summary) {
    report.print(spec.commandLine().getOut());
    if (dryRun) {
      spec.commandLine().getOut().println("Nothing was written.");
    }
    return summary.hasFaults() ? ExitCode.PUBLISHED_WITH_WARNINGS : ExitCode.NOTHING_WRONG;
  }

  private int undo() throws IOException {
    try (var journal = ImportJournal.open(input)) {
      var undone = journal.undo();
      spec.commandLine()
          .getOut()
          .println(
              undone
                  .map(each -> "import %s was undone".formatted(each))
                  .orElse("there is no import to undo; the last three can be, each once"));
      return ExitCode.NOTHING_WRONG;
    }
  }

  private int finish() throws IOException {
    ImportJournal.finish(input);
    return ExitCode.NOTHING_WRONG;
  }

  private ImportRequest request() throws IOException {
    var kind =
        format.orElseThrow(
            () -> wrong("say what to import, such as: ridgeline import acled export.csv"));
    if (files.isEmpty()) {
      throw wrong("name the file of the export behind " + word(kind));
    }
    if (complete && partial) {
      throw wrong("--complete and --partial: say one of them");
    }
    var today = LocalDate.now(clock);
    if (publishedOn.isPresent() && publishedOn.get().isAfter(today.plusDays(1))) {
      throw wrong("--published-on %s: that day is yet to come".formatted(publishedOn.get()));
    }
    var called = name.orElse(word(kind));
    if (!NAME.matcher(called).matches()) {
      throw wrong("--name '%s': write small letters a to z, digits and hyphens".formatted(called));
    }
    return new ImportRequest(
        called,
        files,
        input,
        Mappings.of(kind == Format.GENERAL ? called : word(kind), input, mapping),
        publishedOn,
        absent(),
        today.plusDays(1),
        LIMITS);
  }

  private Absent absent() {
    if (complete) {
      return Absent.TAKEN_BACK;
    }
    return partial ? Absent.LEFT_ALONE : Absent.GUARDED;
  }

  private static String word(Format format) {
    return format.name().toLowerCase(Locale.ROOT);
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
