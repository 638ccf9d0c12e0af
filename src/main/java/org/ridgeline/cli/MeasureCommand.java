package org.ridgeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.ridgeline.cli.option.TableOptions;
import org.ridgeline.cli.terminal.ExitCode;
import org.ridgeline.fact.area.AreaMeasurement;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.importing.table.CsvFile;
import org.ridgeline.read.Tables;
import org.ridgeline.read.map.ControlMaps;
import org.ridgeline.read.measure.MeasuredMaps;
import org.ridgeline.read.measure.Water;
import org.ridgeline.read.table.AreaCells;
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
      ""
    },
    footer = {
      "",
      "Example:",
      "  ridgeline measure maps/*.geojson --holder RU --source deepstate --output input/area_measurements/map.csv"
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
      required = true,
      description = "The file to write; one that is there is replaced.")
  private Path output;

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
    var missing = maps.stream().filter(map -> !Files.exists(map)).findFirst();
    if (missing.isPresent()) {
      throw wrong("%s: there is no such map".formatted(missing.get()));
    }
    var tables = options.read(today, true);
    requireSource(tables);
    boolean warned = TableOptions.warn(tables, spec.commandLine());
    var known = tables.areas().maps();
    var holders = known.holders().whereUnnamed(holder.orElse(""));
    var read =
        ControlMaps.of(
            maps, options.inputLimits(), today.plusDays(1), tables.settlements(), holders);
    read.warnings().forEach(spec.commandLine().getErr()::println);
    int rows = write(known.by(read), read.days());
    spec.commandLine().getOut().println("%s: %,d rows".formatted(output, rows));
    return warned || !read.warnings().isEmpty()
        ? ExitCode.PUBLISHED_WITH_WARNINGS
        : ExitCode.PUBLISHED;
  }

  private void requireSource(Tables tables) {
    var ids = tables.sources().stream().map(Source::id).toList();
    if (!ids.contains(source)) {
      throw wrong(
          "--source: '%s' is not in sources.csv%s"
              .formatted(source, NearestName.hint(source, ids, "add it there")));
    }
  }

  private int write(MeasuredMaps measured, List<LocalDate> days) throws IOException {
    var file = output.toAbsolutePath();
    Files.createDirectories(file.getParent());
    int[] rows = {0};
    AtomicReplacement.of(
        file,
        file.resolveSibling(file.getFileName() + ".part"),
        ready -> {
          try (var csv = new CsvFile(ready, columns(measured.water()))) {
            for (var day : days) {
              for (var area : measured.all(day)) {
                csv.write(cells(area));
              }
            }
            rows[0] = csv.rows();
          }
        });
    return rows[0];
  }

  private static List<String> columns(Water water) {
    return water.isKnown()
        ? Stream.concat(AreaCells.COLUMNS.stream(), Stream.of(AreaCells.ACROSS_WATER)).toList()
        : AreaCells.COLUMNS;
  }

  private String[] cells(AreaMeasurement area) {
    var figures = area.figures();
    return Stream.of(
            Stream.of(
                area.settlement(),
                area.day().toString(),
                area.publishedOn().toString(),
                area.holder(),
                String.valueOf(figures.distanceKm()),
                figures.bearing().isEmpty() ? "" : String.valueOf(figures.bearing().getAsDouble())),
            DoubleStream.of(
                    figures.sharePercent(),
                    figures.shareWithin5Percent(),
                    figures.shareWithin10Percent(),
                    figures.horizonPercent())
                .mapToObj(String::valueOf),
            Stream.of(source),
            area.acrossWater().map(is -> is ? "yes" : "no").stream())
        .flatMap(cells -> cells)
        .toArray(String[]::new);
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }
}
