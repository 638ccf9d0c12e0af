package org.ridgeline.read;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.Source;
import org.ridgeline.read.RowReader.Accepted;

/** The tables of one input folder, read in the order in which they refer to each other. */
public final class InputFolder {

  /** The names of the tables whose rows have a day on which they were published. */
  public static final List<String> DATED =
      Stream.of(InputTable.POPULATION, InputTable.EVENT_REPORTS, InputTable.CONTROL_CLAIMS)
          .map(InputTable::name)
          .toList();

  /** The names of all tables, for whoever sets something for one of them. */
  public static final List<String> TABLES =
      InputTable.OF_INPUT.stream().map(InputTable::name).toList();

  private final RowReader reader;
  private final Policy policy;
  private final List<ControlArea> areas;
  private final SortedMap<String, Tables.RowCount> rows = new TreeMap<>();

  private InputFolder(RowReader reader, Policy policy, List<ControlArea> areas) {
    this.reader = reader;
    this.policy = policy;
    this.areas = areas;
  }

  /** Reads every table within the usual limits, whatever day it is. */
  public static Tables read(Path folder, Tolerance badRows) throws IOException {
    return read(folder, Policy.allowing(badRows));
  }

  /**
   * Reads every table in {@code folder}.
   *
   * @throws BadTableException if a table is missing, cannot be read, or has too many bad rows
   */
  public static Tables read(Path folder, Policy policy) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new BadTableException(
          "%s: there is no such folder; name the input folder with --input".formatted(folder));
    }
    var reader = new TableReader(folder, policy.limits());
    reader.correct(corrections(reader));
    var areas = ControlMaps.read(folder, policy.limits(), reader.fingerprints());
    return new InputFolder(reader, policy, areas).read();
  }

  private static Corrections corrections(TableReader reader) throws IOException {
    var accepted = reader.readIfAny(InputTable.CORRECTIONS, Directory.EMPTY);
    return new Corrections(accepted.stream().map(Accepted::fact).toList());
  }

  /** Reads every table from {@code reader}, without any map. */
  static Tables read(RowReader reader, Tolerance tolerance) throws IOException {
    return new InputFolder(reader, Policy.allowing(tolerance), List.of()).read();
  }

  private Tables read() throws IOException {
    var sources = sources();
    var byId = sources.stream().collect(toMap(Source::id, identity()));
    var known = new Directory(new Gazetteer(List.of()), byId, new Voices(byId), policy.lastDay());
    var settlements = settlements(known);
    var all = known.withPlaces(new Gazetteer(settlements));
    return new Tables(
        sources,
        settlements,
        table(InputTable.POPULATION, all),
        table(InputTable.LINKS, all),
        table(InputTable.EVENT_REPORTS, all),
        table(InputTable.CONTROL_CLAIMS, all),
        reader.problems(),
        reader.warnings(),
        rows,
        areas,
        reader.fingerprints());
  }

  private List<Source> sources() throws IOException {
    var accepted = reader.read(InputTable.SOURCES, Directory.EMPTY);
    var ids = accepted.stream().map(a -> a.fact().id()).toList();
    return keep(
        InputTable.SOURCES,
        accepted,
        source -> {
          if (!source.republishes().isEmpty() && !ids.contains(source.republishes())) {
            throw new BadRowException(
                "republishes",
                "'%s' is not in sources.csv".formatted(source.republishes())
                    + NearestName.to(source.republishes(), ids)
                        .map("; did you mean '%s'?"::formatted)
                        .orElse("; add it there, or leave the cell empty"));
          }
          return source;
        });
  }

  private List<Settlement> settlements(Directory known) throws IOException {
    var accepted = reader.read(InputTable.SETTLEMENTS, known);
    var places = new Gazetteer(accepted.stream().map(Accepted::fact).toList());
    return keep(
        InputTable.SETTLEMENTS,
        accepted,
        settlement -> {
          try {
            return settlement.partOf().isEmpty()
                ? settlement
                : settlement.withPartOf(places.resolve(settlement.partOf()));
          } catch (Gazetteer.UnknownPlaceException e) {
            throw new BadRowException("part_of", e.getMessage());
          }
        });
  }

  private <T> List<T> table(InputTable<T> table, Directory known) throws IOException {
    return keep(table, reader.read(table, known), UnaryOperator.identity());
  }

  private <T> List<T> keep(
      InputTable<T> table, List<Accepted<T>> accepted, UnaryOperator<T> check) {
    var kept = reader.keep(accepted, check);
    var problems = reader.problems().stream().filter(p -> table.owns(p.file())).toList();
    int read = reader.rowsRead(table);
    rows.put(table.name(), new Tables.RowCount(read, problems.size()));
    var tolerance = policy.badRows().of(table.name()).orElse(Tolerance.HALF);
    if (tolerance.isExceededBy(problems.size(), read)) {
      throw new BadTableException(
          "%s: %d of %d rows are bad, more than the %s that --max-bad-rows allows; the first is %s"
              .formatted(table.file(), problems.size(), read, tolerance, problems.get(0)));
    }
    return kept;
  }
}
