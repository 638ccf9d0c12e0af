package org.ridgeline.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ridgeline.read.file.TableHeader;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.read.table.BadRowException;
import org.ridgeline.read.table.ReferenceData;
import org.ridgeline.read.table.Row;
import org.ridgeline.read.table.TableSchema;
import org.ridgeline.read.table.UniqueKeys;

/**
 * Tables given row by row, as cases of rules do: only the columns that matter, the rest gets plain
 * values.
 */
public final class InlineTables implements RowReader {

  private static final String SOMEBODY = "somebody";
  private static final String ATLAS = "atlas";

  /** All columns of each table, with the value that nobody need give. */
  private static final Map<String, String> AREA =
      Map.of(
          "share_percent",
          "0",
          "share_within_5_km",
          "0",
          "share_within_10_km",
          "0",
          "horizon_percent",
          "0",
          "source",
          SOMEBODY);

  private static final Map<String, Map<String, String>> PLAIN = plain();

  private final Map<String, List<Map<String, String>>> tables;
  private final String asOf;
  private final List<RowProblem> problems = new ArrayList<>();

  private InlineTables(Map<String, List<Map<String, String>>> tables, String asOf) {
    this.tables = tables;
    this.asOf = asOf;
  }

  private static Map<String, Map<String, String>> plain() {
    var values =
        Map.of(
            "parties",
            Map.<String, String>of(),
            "relations",
            Map.of("source", SOMEBODY),
            "sources",
            Map.of("kind", "media", "reliability", "B"),
            "settlements",
            Map.of("kind", "town", "longitude", "30", "latitude", "50", "source", ATLAS),
            "population",
            Map.of("source", ATLAS),
            "links",
            Map.of("kind", "road", "source", ATLAS),
            "event_reports",
            Map.of("kind", "assault", "source", SOMEBODY, "credibility", "2"),
            "control_claims",
            Map.of("extent", "all", "stance", "claims", "source", SOMEBODY, "credibility", "2"),
            "area_measurements",
            AREA,
            "sight_measurements",
            Map.of("source", ATLAS));
    var plain = new LinkedHashMap<String, Map<String, String>>();
    for (var table : TableSchema.OF_INPUT) {
      var columns = new LinkedHashMap<String, String>();
      Stream.concat(table.columns().stream(), table.optional().stream())
          .forEach(c -> columns.put(c, values.get(table.name()).getOrDefault(c, "")));
      plain.put(table.name(), columns);
    }
    return plain;
  }

  /** The tables that rows may be given of, in the order in which they refer to each other. */
  public static List<String> tables() {
    return List.copyOf(PLAIN.keySet());
  }

  /** The columns of a table. */
  public static List<String> columns(String table) {
    return List.copyOf(PLAIN.get(table).keySet());
  }

  /**
   * Reads {@code tables} as an input folder is read. Whoever is named as a source and not described
   * is a plain one.
   *
   * @param asOf the day that rows without one speak of
   * @return also the rows left out, each by its table and its number there, counted from 1
   */
  public static Tables read(Map<String, List<Map<String, String>>> tables, String asOf) {
    try {
      return InputFolder.read(new InlineTables(tables, asOf), BadRowTolerance.of("100%"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public <T> void read(TableSchema<T> table, ReferenceData known, Consumer<Accepted<T>> taker) {
    var header = new TableHeader(columns(table.name()));
    var keys = new UniqueKeys(table);
    int number = 0;
    for (var given : rows(table.name())) {
      number++;
      var row =
          new Row(header, cells(table.name(), given, number), table.file(), number + 1, known);
      try {
        var fact = table.toFact().apply(row);
        var withdrawnOn = keys.take(table.key().apply(fact), row, row.cells().hashCode());
        taker.accept(new Accepted<>(fact, row.file(), row.line(), "", withdrawnOn));
      } catch (BadRowException e) {
        note(row.file(), row.line(), "", e);
      }
    }
  }

  private List<Map<String, String>> rows(String table) {
    var given = tables.getOrDefault(table, List.of());
    if (!table.equals(TableSchema.SOURCES.name())) {
      return given;
    }
    var described = given.stream().map(row -> row.getOrDefault("id", "")).toList();
    var sources = new LinkedHashMap<String, Map<String, String>>();
    Stream.concat(
            Stream.of(ATLAS, SOMEBODY),
            tables.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> Stream.ofNullable(row.get("source"))))
        .filter(id -> !described.contains(id))
        .forEach(
            id ->
                sources.putIfAbsent(
                    id,
                    id.equals(ATLAS)
                        ? Map.of("id", id, "kind", "reference", "reliability", "A")
                        : Map.of("id", id)));
    return Stream.concat(given.stream(), sources.values().stream()).toList();
  }

  private List<String> cells(String table, Map<String, String> given, int number) {
    return PLAIN.get(table).entrySet().stream()
        .map(
            column ->
                given.containsKey(column.getKey())
                    ? given.get(column.getKey())
                    : plain(table, column.getKey(), column.getValue(), given, number))
        .toList();
  }

  private String plain(
      String table, String column, String plain, Map<String, String> given, int number) {
    return switch (column) {
      case "id" -> table + "-" + number;
      case "name" -> given.getOrDefault("id", "");
      case "day", "as_of" -> asOf;
      case "published_on" -> given.getOrDefault("day", given.getOrDefault("as_of", asOf));
      default -> plain;
    };
  }

  @Override
  public void note(String file, int line, String written, BadRowException why) {
    problems.add(
        new RowProblem(file.replace(".csv", ""), line - 1, why.column(), why.getMessage(), ""));
  }

  @Override
  public List<RowProblem> problems() {
    return List.copyOf(problems);
  }

  @Override
  public List<String> warnings() {
    return List.of();
  }

  @Override
  public int rowsRead(TableSchema<?> table) {
    return rows(table.name()).size();
  }

  @Override
  public SortedMap<String, String> fingerprints() {
    return Collections.emptySortedMap();
  }
}
