package org.ridgeline.importing.place;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ridgeline.fact.Population;
import org.ridgeline.importing.table.CsvFile;
import org.ridgeline.read.KnownTheatre;
import org.ridgeline.read.SideTables;
import org.ridgeline.read.SideTables.Stated;
import org.ridgeline.read.table.TableSchema;

/** The people of places: a figure that changes becomes a row more, as figures are a history. */
final class PeopleTable {

  private final String file;
  private final Set<String> ofOthers = new HashSet<>();
  private final Map<String, List<Figure>> own = new TreeMap<>();
  private int added;
  private int kept;
  private int left;

  /** How many people a place has on a day, and who says so. */
  private record Figure(int people, LocalDate on, String source) {}

  private PeopleTable(String file) {
    this.file = file;
  }

  /** Those that the input has. */
  static PeopleTable read(PlaceRequest request, KnownTheatre theatre) throws IOException {
    var rows =
        new SideTables(request.input(), request.limits())
            .read(TableSchema.POPULATION, theatre.references());
    var table = new PeopleTable(request.people());
    rows.forEach(table::learn);
    return table;
  }

  private void learn(Stated<Population> row) {
    var fact = row.fact();
    if (row.file().equals(file)) {
      own.computeIfAbsent(fact.settlement(), id -> new ArrayList<>())
          .add(new Figure(fact.people(), fact.asOf(), fact.citation().source().id()));
    } else {
      ofOthers.add(fact.settlement());
    }
  }

  /** Tells a figure. One that another table has of the place stands, and this is left. */
  void tell(String settlement, int people, LocalDate on, String source) {
    if (ofOthers.contains(settlement)) {
      left++;
      return;
    }
    var figures = own.computeIfAbsent(settlement, id -> new ArrayList<>());
    Optional<Figure> newest = figures.stream().max((one, other) -> one.on().compareTo(other.on()));
    if (newest.isPresent() && (newest.get().people() == people || !on.isAfter(newest.get().on()))) {
      kept++;
      return;
    }
    figures.add(new Figure(people, on, source));
    added++;
  }

  void write(Path to) throws IOException {
    try (var csv = new CsvFile(to, TableSchema.POPULATION.columns())) {
      for (var place : own.entrySet()) {
        for (var figure : place.getValue()) {
          csv.write(
              place.getKey(),
              String.valueOf(figure.people()),
              figure.on().toString(),
              figure.source());
        }
      }
    }
  }

  /** How many rows were added. */
  int added() {
    return added;
  }

  /** How many figures were there before. */
  int kept() {
    return kept;
  }

  /** How many were left, as another table has one of the place. */
  int left() {
    return left;
  }

  /** How many rows there are now. */
  int rows() {
    return own.values().stream().mapToInt(List::size).sum();
  }
}
