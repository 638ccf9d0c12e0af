package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.ridgeline.cli.option.TableOptions;
import org.ridgeline.cli.terminal.ExitCode;
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

  MeasureCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    var today = LocalDate.now(clock);
    options.check(spec.commandLine());
    requireFiles();
    var tables = options.read(today, true);
    requireSource(tables);
    boolean warned = TableOptions.warn(tables, spec.commandLine());
    var known = tables.areas().maps();
    var holders = known.holders().whereUnnamed(holder.orElse(""));
    var read =
        ControlMaps.of(
            maps, options.inputLimits(), today.plusDays(1), tables.settlements(), holders);
    read.warnings().forEach(spec.commandLine().getErr()::println);
    var measured = known.by(read);
    write(output, AreaRows.columns(measured), AreaRows.of(measured, read.days(), source));
    var shares = new ShareClaims(source, tables.names());
    write(
        claims,
        ShareClaims.COLUMNS,
        read.days().stream().flatMap(day -> shares.of(day, measured.shares(day, elsewhere))));
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

  private void write(Optional<Path> file, List<String> columns, Stream<String[]> rows)
      throws IOException {
    if (file.isEmpty()) {
      return;
    }
    var whole = file.get().toAbsolutePath();
    Files.createDirectories(whole.getParent());
    int[] written = {0};
    AtomicReplacement.of(
        whole,
        whole.resolveSibling(whole.getFileName() + ".part"),
        ready -> {
          try (var csv = new CsvFile(ready, columns)) {
            for (var cells : (Iterable<String[]>) rows::iterator) {
              csv.write(cells);
            }
            written[0] = csv.rows();
          }
        });
    spec.commandLine().getOut().println("%s: %,d rows".formatted(file.get(), written[0]));
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
