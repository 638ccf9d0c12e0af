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
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.Source;
import org.ridgeline.read.TableReader.Accepted;

/** The tables of one input folder, read in the order in which they refer to each other. */
public final class InputFolder {

  private final Path folder;
  private final TableReader reader;
  private final Tolerance tolerance;
  private final SortedMap<String, Tables.RowCount> rows = new TreeMap<>();

  private InputFolder(Path folder, Tolerance tolerance) {
    this.folder = folder;
    this.reader = new TableReader(folder);
    this.tolerance = tolerance;
  }

  /**
   * Reads every table in {@code folder}.
   *
   * @throws BadTableException if a table is missing, cannot be read, or has too many bad rows
   */
  public static Tables read(Path folder, Tolerance tolerance) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new BadTableException(
          "%s: there is no such folder; name the input folder with --input".formatted(folder));
    }
    return new InputFolder(folder, tolerance).read();
  }

  private Tables read() throws IOException {
    var sources = sources();
    var byId = sources.stream().collect(toMap(Source::id, identity()));
    var known = new Directory(new Gazetteer(List.of()), byId, new Voices(byId));
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
        ControlMaps.read(folder));
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

  private <T> List<T> keep(InputTable<T> table, List<Accepted<T>> accepted, UnaryOperator<T> check)
      throws IOException {
    var kept = reader.keep(accepted, check);
    int leftOut = (int) reader.problems().stream().filter(p -> table.owns(p.file())).count();
    rows.put(table.name(), new Tables.RowCount(kept.size() + leftOut, leftOut));
    if (tolerance.isExceededBy(leftOut, kept.size() + leftOut)) {
      throw new BadTableException(
          "%s: %d of %d rows are bad, more than the %s that --max-bad-rows allows; the first is %s"
              .formatted(
                  table.file(),
                  leftOut,
                  kept.size() + leftOut,
                  tolerance,
                  reader.problems().stream()
                      .filter(p -> table.owns(p.file()))
                      .findFirst()
                      .orElseThrow()));
    }
    return kept;
  }
}
