package org.ridgeline.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tables;
import org.ridgeline.read.Tolerance;
import org.ridgeline.reason.RuleBook;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * One case of one rule: the rows it is given, in the input tables' own columns, what it supposes,
 * and for whom the rule must then fire, each named as often as it does.
 *
 * @param asOf the night, by default the newest day in the rows
 * @param tables the rows by table; columns that are left out get a plain value
 */
public record RuleCase(
    String ruleId,
    String name,
    String asOf,
    Map<String, List<Map<String, String>>> tables,
    List<SupposedLost> supposed,
    List<String> finds) {

  private static final String SUFFIX = ".cases.yaml";
  private static final String SUPPOSED = "supposed_lost";
  private static final String SOMEBODY = "somebody";
  private static final String ATLAS = "atlas";

  /** The columns of each table with the value that a case need not give. */
  private static final Map<String, Map<String, String>> PLAIN = plain();

  private static Map<String, Map<String, String>> plain() {
    var plain = new LinkedHashMap<String, Map<String, String>>();
    plain.put(
        "sources",
        columns(
            "id",
            "",
            "name",
            "",
            "kind",
            "media",
            "party",
            "",
            "reliability",
            "B",
            "republishes",
            ""));
    plain.put(
        "settlements",
        columns(
            "id",
            "",
            "name",
            "",
            "aliases",
            "",
            "part_of",
            "",
            "kind",
            "town",
            "region",
            "",
            "sector",
            "",
            "longitude",
            "30",
            "latitude",
            "50",
            "elevation_m",
            "",
            "source",
            ATLAS));
    plain.put("population", columns("settlement", "", "people", "", "as_of", "", "source", ATLAS));
    plain.put(
        "links",
        columns(
            "id",
            "",
            "from",
            "",
            "to",
            "",
            "kind",
            "road",
            "name",
            "",
            "distance_km",
            "",
            "source",
            ATLAS));
    plain.put(
        "event_reports",
        columns(
            "id",
            "",
            "day",
            "",
            "published_on",
            "",
            "settlements",
            "",
            "kind",
            "assault",
            "actor",
            "",
            "count",
            "",
            "direction",
            "",
            "source",
            SOMEBODY,
            "credibility",
            "2",
            "url",
            "",
            "text",
            ""));
    plain.put(
        "control_claims",
        columns(
            "id",
            "",
            "as_of",
            "",
            "published_on",
            "",
            "settlement",
            "",
            "holder",
            "",
            "extent",
            "all",
            "stance",
            "claims",
            "source",
            SOMEBODY,
            "credibility",
            "2",
            "url",
            "",
            "text",
            ""));
    return plain;
  }

  private static Map<String, String> columns(String... nameAndValue) {
    var columns = new LinkedHashMap<String, String>();
    for (int i = 0; i < nameAndValue.length; i += 2) {
      columns.put(nameAndValue[i], nameAndValue[i + 1]);
    }
    return columns;
  }

  /** Every case of every {@code .cases.yaml} file under {@code folder}. */
  public static List<RuleCase> readAll(Path folder) throws IOException {
    var cases = new ArrayList<RuleCase>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        var ruleId = file.getFileName().toString().replace(SUFFIX, "");
        for (var yaml : (List<?>) yaml(file)) {
          cases.add(of(ruleId, (Map<?, ?>) yaml));
        }
      }
    }
    return cases;
  }

  private static Object yaml(Path file) throws IOException {
    // Every scalar is text, as it is in a table: 2024-10-01 stays a day and 01 keeps its zero.
    var settings =
        LoadSettings.builder().setLabel(file.toString()).setSchema(new FailsafeSchema()).build();
    return new Load(settings).loadFromString(Files.readString(file));
  }

  private static RuleCase of(String ruleId, Map<?, ?> yaml) {
    var name = (String) yaml.get("case");
    for (var key : yaml.keySet()) {
      if (!PLAIN.containsKey(key) && !List.of("case", "as_of", SUPPOSED, "finds").contains(key)) {
        throw new IllegalArgumentException(
            "%s: '%s': '%s' is no table; write one of %s, or case, as_of, supposed_lost, finds"
                .formatted(ruleId, name, key, PLAIN.keySet()));
      }
    }
    var tables = new LinkedHashMap<String, List<Map<String, String>>>();
    for (var table : PLAIN.keySet()) {
      tables.put(table, rows(yaml.get(table)));
    }
    var finds = new ArrayList<String>();
    ((Collection<?>) yaml.get("finds")).forEach(found -> finds.add((String) found));
    Collections.sort(finds);
    var days = new TreeSet<String>();
    tables.values().stream()
        .flatMap(List::stream)
        .flatMap(row -> Stream.of(row.get("as_of"), row.get("day"), row.get("published_on")))
        .filter(day -> day != null)
        .forEach(days::add);
    var asOf = yaml.get("as_of");
    return new RuleCase(
        ruleId,
        name,
        asOf != null ? (String) asOf : days.isEmpty() ? "2025-01-01" : days.last(),
        tables,
        rows(yaml.get(SUPPOSED)).stream()
            .map(row -> new SupposedLost(row.get("settlement"), row.get("to")))
            .toList(),
        finds);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, String>> rows(Object yaml) {
    return yaml == null ? List.of() : (List<Map<String, String>>) yaml;
  }

  boolean fires() {
    return !finds.isEmpty();
  }

  /**
   * For whom the case's rule fires among all the rules, given the case's rows in {@code folder}.
   */
  List<String> firings(RuleBook rules, Path folder) throws IOException {
    return firings(rules, read(folder));
  }

  /** The case's rows, read as tables by way of an input folder. */
  public Tables read(Path folder) throws IOException {
    write(folder);
    return InputFolder.read(folder, Tolerance.of("0"));
  }

  /** For whom the case's rule fires among the rules, given tables that were read before. */
  public List<String> firings(RuleBook rules, Tables read) {
    var night = new Night(LocalDate.parse(asOf));
    var facts = new NightlyRun(rules, read, 0).facts(read.knownBy(night.asOf()), night);
    facts.addAll(supposed);
    return rules.firings(night, facts).getOrDefault(ruleId, List.of());
  }

  /** Writes the case's rows as an input folder. */
  void write(Path folder) throws IOException {
    for (var table : PLAIN.entrySet()) {
      var lines = new ArrayList<String>();
      lines.add(String.join(",", table.getValue().keySet()));
      int number = 0;
      for (var row : rowsOf(table.getKey())) {
        lines.add(line(table.getKey(), row, ++number));
      }
      Files.writeString(folder.resolve(table.getKey() + ".csv"), String.join("\n", lines) + "\n");
    }
  }

  private List<Map<String, String>> rowsOf(String table) {
    if (!table.equals("sources")) {
      return tables.get(table);
    }
    // Whoever is named as a source and not described is a plain one.
    var sources = new LinkedHashMap<String, Map<String, String>>();
    sources.put(ATLAS, Map.of("id", ATLAS, "kind", "reference", "reliability", "A"));
    Stream.concat(
            Stream.of(SOMEBODY),
            tables.values().stream()
                .flatMap(List::stream)
                .map(row -> row.getOrDefault("source", ATLAS)))
        .forEach(id -> sources.putIfAbsent(id, Map.of("id", id)));
    tables.get("sources").forEach(row -> sources.put(row.get("id"), row));
    return List.copyOf(sources.values());
  }

  private String line(String table, Map<String, String> row, int number) {
    var plain = PLAIN.get(table);
    for (var column : row.keySet()) {
      if (!plain.containsKey(column)) {
        throw new IllegalArgumentException(
            "%s: '%s' is no column of %s".formatted(this, column, table));
      }
    }
    return plain.keySet().stream()
        .map(column -> row.getOrDefault(column, plainValue(table, column, row, number)))
        .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
        .collect(Collectors.joining(","));
  }

  private String plainValue(String table, String column, Map<String, String> row, int number) {
    return switch (column) {
      case "id" -> table + "-" + number;
      case "name" -> row.getOrDefault("id", "");
      case "day", "as_of" -> asOf;
      case "published_on" -> row.getOrDefault("day", row.getOrDefault("as_of", asOf));
      default -> PLAIN.get(table).get(column);
    };
  }

  @Override
  public String toString() {
    return ruleId + ": " + name;
  }
}
