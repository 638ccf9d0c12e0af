package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.cli.option.TableOptions;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.cli.terminal.Progress;
import org.ridgeline.cli.terminal.ReplayProgress;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.importing.map.AreaRows;
import org.ridgeline.importing.map.ShareClaims;
import org.ridgeline.importing.table.CsvFile;
import org.ridgeline.read.Tables;
import org.ridgeline.read.map.ControlMaps;
import org.ridgeline.read.text.NearestName;
import org.ridgeline.store.AtomicReplacement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes down what maps of control say of each place, for nights without these maps. */
@Command(
    name = "measure",
    mixinStandardHelpOptions = true,
    versionProvider = Ridgeline.Version.class,
    sortOptions = false,
    description = {
      "Measures maps of control against the places of the input, and writes a row for each place, day and "
          + "party: how near its area is, in which direction, and how much of the place, of what is around "
          + "and of the horizon it holds. A night reads the rows as it reads the maps.",
      "",
      "For maps that may not be passed on, or are too many. A map is named by its day, as 2025-03-31.geojson.",
      "",
      "With --claims also writes what each map says of who holds each place, as claims of its source: all of "
          + "a place from 95%% of its disc on, most from 50%%, part from 30%%, its outskirts from 5%%.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ridgeline measure maps/*.geojson --holder RU --source deepstate --output input/area_measurements/map.csv",
      "  ridgeline measure maps/*.geojson --holder RU --elsewhere UA --source deepstate --claims input/control_claims/map.csv"
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:written",
      "2:the command line is wrong; nothing written",
      "4:a map or the input was refused; nothing written",
      "6:written with warnings: areas or rows left out, odd columns",
      "70:a bug, or a disk, memory or standard output that is full"
    })
final class MeasureCommand implements Callable<Integer> {

  /** Reading, measuring. */
  private static final List<Integer> WEIGHTS = List.of(25, 75);

  @Parameters(
      arity = "1..*",
      paramLabel = "MAP",
      description = "The maps: GeoJSON, areas with a property 'holder'.")
  private List<Path> maps = List.of();

  @Option(
      names = "--source",
      paramLabel = "ID",
      required = true,
      description = "Who drew the maps: its id in sources.csv.")
  private String source;

  @Option(
      names = "--holder",
      paramLabel = "PARTY",
      description = "Whose area it is where a map names no holder.")
  private Optional<String> holder;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "The file of measurements to write; one that is there is replaced.")
  private Optional<Path> output;

  @Option(
      names = "--claims",
      paramLabel = "FILE",
      description = "The file of claims to write; one that is there is replaced.")
  private Optional<Path> claims;

  @Option(
      names = "--elsewhere",
      paramLabel = "PARTY",
      description = "Who holds what the maps show in no area; for claims alone.")
  private Optional<String> elsewhere;

  @Mixin private TableOptions options;

  @Spec private CommandSpec spec;

  private final Clock clock;
  private final boolean terminal;

  MeasureCommand(Clock clock, boolean terminal) {
    this.clock = clock;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    options.check(spec.commandLine());
    requireFiles();
    try (var progress = Progress.of(clock, WEIGHTS, "reads the input and the maps", terminal)) {
      return call(progress);
    }
  }

  private int call(Progress progress) throws IOException {
    var today = LocalDate.now(clock);
    var tables = options.read(today, true);
    requireSource(tables);
    progress.pause();
    boolean warned = TableOptions.warn(tables, spec.commandLine());
    var known = tables.areas().maps();
    var holders = known.holders().whereUnnamed(holder.orElse(""));
    var read =
        ControlMaps.of(
            maps, options.inputLimits(), today.plusDays(1), tables.settlements(), holders);
    read.warnings().forEach(spec.commandLine().getErr()::println);
    var measured = known.by(read);
    progress.next("measures the maps");
    var done = done(read.days().size(), progress);
    var shares = new ShareClaims(source, tables.names());
    var written =
        Stream.of(
                write(
                    output,
                    AreaRows.columns(measured),
                    day -> AreaRows.of(measured, List.of(day), source),
                    read.days(),
                    done),
                write(
                    claims,
                    ShareClaims.COLUMNS,
                    day -> shares.of(day, measured.shares(day, elsewhere)),
                    read.days(),
                    done))
            .flatMap(Optional::stream)
            .toList();
    progress.close();
    written.forEach(spec.commandLine().getOut()::println);
    return warned || !read.warnings().isEmpty()
        ? ExitCode.PUBLISHED_WITH_WARNINGS
        : ExitCode.PUBLISHED;
  }

  private void requireFiles() {
    var missing = maps.stream().filter(map -> !Files.exists(map)).findFirst();
    if (missing.isPresent()) {
      throw wrong("%s: there is no such map".formatted(missing.get()));
    }
    if (output.isEmpty() && claims.isEmpty()) {
      throw wrong("name a file to write: --output for measurements, --claims for claims, or both");
    }
    if (elsewhere.isPresent() && claims.isEmpty()) {
      throw wrong("--elsewhere: measurements are of areas alone; add --claims FILE");
    }
  }

  private void requireSource(Tables tables) {
    var ids = tables.sources().stream().map(Source::id).toList();
    if (!ids.contains(source)) {
      throw wrong(
          "--source: '%s' is not in sources.csv%s"
              .formatted(source, NearestName.hint(source, ids, "add it there")));
    }
  }

  /** Is told after each map of each file; for the second file all are measured already. */
  private Runnable done(int maps, Progress progress) {
    var told =
        new ReplayProgress(
            clock, "measured", "maps", maps, progress, spec.commandLine().getErr(), terminal);
    var count = new AtomicInteger();
    return () -> told.accept(Math.min(count.incrementAndGet(), maps));
  }

  /** Writes the rows of one day after the other, and says how many there were. */
  private static Optional<String> write(
      Optional<Path> file,
      List<String> columns,
      Function<LocalDate, Stream<String[]>> rows,
      List<LocalDate> days,
      Runnable done)
      throws IOException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    var whole = file.get().toAbsolutePath();
    Files.createDirectories(whole.getParent());
    int[] written = {0};
    AtomicReplacement.of(
        whole,
        whole.resolveSibling(whole.getFileName() + ".part"),
        ready -> {
          try (var csv = new CsvFile(ready, columns)) {
            for (var day : days) {
              for (var cells : (Iterable<String[]>) rows.apply(day)::iterator) {
                csv.write(cells);
              }
              done.run();
            }
            written[0] = csv.rows();
          }
        });
    return Optional.of("%s: %,d rows".formatted(file.get(), written[0]));
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
