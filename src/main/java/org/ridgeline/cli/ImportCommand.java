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
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.ridgeline.cli.option.ImportFormat;
import org.ridgeline.cli.option.InputFolderOption;
import org.ridgeline.cli.option.MapOptions;
import org.ridgeline.cli.option.PlaceOptions;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.cli.terminal.ImportReport;
import org.ridgeline.cli.terminal.Progress;
import org.ridgeline.importing.EventImport;
import org.ridgeline.importing.ImportRequest;
import org.ridgeline.importing.ImportRequest.Absent;
import org.ridgeline.importing.ImportSummary;
import org.ridgeline.importing.PreparedImport;
import org.ridgeline.importing.journal.ImportJournal;
import org.ridgeline.importing.journal.Rehearsal;
import org.ridgeline.importing.journal.Staging;
import org.ridgeline.importing.map.ControlMapImport;
import org.ridgeline.importing.map.MapRequest;
import org.ridgeline.importing.mapping.Mappings;
import org.ridgeline.importing.place.PlaceImport;
import org.ridgeline.importing.place.PlaceRequest;
import org.ridgeline.read.file.InputLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
          + "gave; nights before still know what was known then. GeoNames, tables of place codes and maps of "
          + "control come in the same way; what somebody wrote by hand stays.",
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
      "  ridgeline import geonames UA.zip --min-population 500",
      "  ridgeline import pcodes ukr_adminboundaries_tabulardata.csv",
      "  ridgeline import control-map 2025-*.geojson --party RU",
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

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FORMAT",
      converter = ImportFormat.Converter.class,
      description = {
        "acled, ucdp, viina, or general for any table of events by a mapping;",
        "geonames for places and people, pcodes for the codes of places, control-map for maps."
      })
  private Optional<ImportFormat> format;

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      description =
          "The export: CSV with commas, semicolons or tabs, plain or as .gz or .zip; of control-map GeoJSON, KML or KMZ.")
  private List<Path> files = List.of();

  @Mixin private InputFolderOption inputFolder;

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
          "Since when rows without a stamp of their own have been public; and when rows were deleted that the export lacks. By default its newest stamp. Of geonames, the day for which people are counted where no row says it.")
  private Optional<LocalDate> publishedOn;

  @Option(
      names = "--complete",
      description = "Rows of its days that the export lacks were deleted, however many.")
  private boolean complete;

  @Option(names = "--partial", description = "Leave alone what the export lacks.")
  private boolean partial;

  @Mixin private PlaceOptions places;

  @Mixin private MapOptions maps;

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

  /** Makes an import ready, which only then is decided on. */
  @FunctionalInterface
  private interface Preparing {

    PreparedImport prepare(Staging staging, IntConsumer progress) throws IOException;
  }

  @Override
  public Integer call() throws IOException {
    var input = inputFolder.path();
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
    var kind = requireFormat();
    var called = name();
    var preparing = preparing(kind, called);
    try (var progress = progress()) {
      if (dryRun) {
        try (var rehearsal = Rehearsal.of(input)) {
          var ready = preparing.prepare(rehearsal, rows -> show(progress, rows));
          var report = new ImportReport(ready.summary(), called);
          report.printCoverage(spec.commandLine().getOut());
          return told(report, ready.summary());
        }
      }
      try (var journal = ImportJournal.open(input)) {
        var ready = preparing.prepare(journal, rows -> show(progress, rows));
        journal.commit(called, ready.files());
        return told(new ImportReport(ready.summary(), called), ready.summary());
      }
    }
  }

  private Preparing preparing(ImportFormat kind, String called) throws IOException {
    if (kind == ImportFormat.CONTROL_MAP) {
      var request = mapRequest(called);
      return (staging, progress) -> ControlMapImport.prepare(request, staging, progress);
    }
    if (!kind.isOfEvents()) {
      var request = placeRequest(kind, called);
      return (staging, progress) -> PlaceImport.prepare(request, staging, progress);
    }
    var request = eventRequest(kind, called);
    return (staging, progress) -> EventImport.prepare(request, staging, progress);
  }

  private Progress progress() {
    return Progress.of(clock, List.of(1), "reading", watched);
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
    try (var journal = ImportJournal.open(inputFolder.path())) {
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
    ImportJournal.finish(inputFolder.path());
    return ExitCode.NOTHING_WRONG;
  }

  private ImportFormat requireFormat() {
    var kind =
        format.orElseThrow(
            () -> wrong("say what to import, such as: ridgeline import acled export.csv"));
    if (files.isEmpty()) {
      throw wrong("name the file of the export behind " + kind.word());
    }
    if (complete && partial) {
      throw wrong("--complete and --partial: say one of them");
    }
    if ((complete || partial) && !kind.isOfEvents()) {
      throw wrong("--complete and --partial: are for exports of events; leave them out");
    }
    if (places.isAny() && (kind.isOfEvents() || kind == ImportFormat.CONTROL_MAP)) {
      throw wrong("--country, --within and --min-population: are for gazetteers; leave them out");
    }
    if ((maps.party().isPresent() || maps.day().isPresent()) && kind != ImportFormat.CONTROL_MAP) {
      throw wrong("--party and --day: are for control-map; leave them out");
    }
    requireKnownDay("--published-on", publishedOn);
    requireKnownDay("--day", maps.day());
    return kind;
  }

  private void requireKnownDay(String option, Optional<LocalDate> written) {
    if (written.isPresent() && written.get().isAfter(lastDay())) {
      throw wrong("%s %s: that day is yet to come".formatted(option, written.get()));
    }
  }

  /** East of Greenwich the next day has begun when here the old one ends. */
  private LocalDate lastDay() {
    return LocalDate.now(clock).plusDays(1);
  }

  private String name() {
    var called = name.orElse(format.orElseThrow().word());
    if (!NAME.matcher(called).matches()) {
      throw wrong("--name '%s': write small letters a to z, digits and hyphens".formatted(called));
    }
    return called;
  }

  private ImportRequest eventRequest(ImportFormat kind, String called) throws IOException {
    return new ImportRequest(
        called,
        files,
        inputFolder.path(),
        Mappings.of(
            kind == ImportFormat.GENERAL ? called : kind.word(), inputFolder.path(), mapping),
        publishedOn,
        absent(),
        lastDay(),
        LIMITS);
  }

  private PlaceRequest placeRequest(ImportFormat kind, String called) throws IOException {
    return new PlaceRequest(
        called,
        files,
        inputFolder.path(),
        Mappings.ofPlaces(kind.word(), inputFolder.path(), mapping),
        places.selection(spec.commandLine()),
        kind == ImportFormat.PCODES,
        publishedOn,
        lastDay(),
        LIMITS);
  }

  private MapRequest mapRequest(String called) throws IOException {
    return new MapRequest(
        called,
        files,
        inputFolder.path(),
        Mappings.ofMaps(inputFolder.path(), mapping),
        maps.party(),
        maps.day(),
        lastDay(),
        LIMITS);
  }

  private Absent absent() {
    if (complete) {
      return Absent.TAKEN_BACK;
    }
    return partial ? Absent.LEFT_ALONE : Absent.GUARDED;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
