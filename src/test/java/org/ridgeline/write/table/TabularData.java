package org.ridgeline.write.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Whether the tables of a folder are as its {@code datapackage.json} says, cell by cell. */
final class TabularData {

  private final Path folder;
  private final JsonNode resources;
  private final Map<String, List<Map<String, String>>> tables = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private TabularData(Path folder) throws IOException {
    this.folder = folder;
    this.resources =
        new JsonMapper()
            .readTree(Files.readString(folder.resolve("datapackage.json")))
            .path("resources");
  }

  static List<String> faults(Path folder) throws IOException, CsvException {
    var data = new TabularData(folder);
    for (var resource : data.resources) {
      data.read(resource);
    }
    for (var resource : data.resources) {
      data.checkKeys(resource);
    }
    return data.faults;
  }

  private void read(JsonNode resource) throws IOException, CsvException {
    var path = resource.path("path").asText();
    try (var csv = new CSVReader(Files.newBufferedReader(folder.resolve(path)))) {
      var lines = new ArrayList<>(csv.readAll());
      var comment = resource.path("dialect").path("commentChar").asText("");
      lines.removeIf(line -> !comment.isEmpty() && line[0].startsWith(comment));
      var fields = list(resource.path("schema").path("fields"));
      var names = fields.stream().map(field -> field.path("name").asText()).toList();
      if (!names.equals(List.of(lines.get(0)))) {
        faults.add("%s: has columns %s".formatted(path, List.of(lines.get(0))));
        return;
      }
      var rows = new ArrayList<Map<String, String>>();
      for (int n = 1; n < lines.size(); n++) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
          row.put(names.get(i), lines.get(n)[i]);
          check("%s, row %d, %s".formatted(path, n, names.get(i)), fields.get(i), lines.get(n)[i]);
        }
        rows.add(row);
      }
      tables.put(resource.path("name").asText(), rows);
    }
  }

  private void check(String place, JsonNode field, String cell) {
    var constraints = field.path("constraints");
    if (cell.isEmpty()) {
      fault(place, "is empty", !constraints.path("required").asBoolean());
      return;
    }
    var words = list(constraints.path("enum")).stream().map(JsonNode::asText).toList();
    fault(place, "'%s' is no word of it".formatted(cell), words.isEmpty() || words.contains(cell));
    fault(place, "has no such form", cell.matches(constraints.path("pattern").asText(".*(?s).*")));
    switch (field.path("type").asText()) {
      case "date" -> fault(place, "'%s' is no day".formatted(cell), isDay(cell));
      case "integer" -> {
        fault(place, "'%s' is not whole".formatted(cell), cell.matches("-?\\d+"));
        checkRange(place, constraints, cell);
      }
      case "number" -> checkRange(place, constraints, cell);
      default -> fault(place, "no such type", field.path("type").asText().equals("string"));
    }
  }

  private void checkRange(String place, JsonNode constraints, String cell) {
    if (!cell.matches("-?\\d+(\\.\\d+)?")) {
      faults.add("%s: '%s' is no number".formatted(place, cell));
      return;
    }
    var number = new BigDecimal(cell);
    fault(
        place,
        "is too small",
        !constraints.has("minimum")
            || number.compareTo(constraints.path("minimum").decimalValue()) >= 0);
    fault(
        place,
        "is too large",
        !constraints.has("maximum")
            || number.compareTo(constraints.path("maximum").decimalValue()) <= 0);
  }

  private static boolean isDay(String cell) {
    try {
      return LocalDate.parse(cell).toString().equals(cell);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private void checkKeys(JsonNode resource) {
    var name = resource.path("name").asText();
    var rows = tables.getOrDefault(name, List.of());
    var key = list(resource.path("schema").path("primaryKey")).stream().map(JsonNode::asText);
    var columns = key.toList();
    Set<List<String>> seen = new HashSet<>();
    for (var row : rows) {
      var values = columns.stream().map(row::get).toList();
      fault(name, "key %s stands twice".formatted(values), columns.isEmpty() || seen.add(values));
    }
    for (var foreign : resource.path("schema").path("foreignKeys")) {
      var other = foreign.path("reference");
      var known = new HashSet<String>();
      for (var row : tables.getOrDefault(other.path("resource").asText(), List.of())) {
        known.add(row.get(other.path("fields").path(0).asText()));
      }
      for (var row : rows) {
        var value = row.get(foreign.path("fields").path(0).asText());
        fault(name, "'%s' is not there".formatted(value), value.isEmpty() || known.contains(value));
      }
    }
  }

  private void fault(String place, String what, boolean isSound) {
    if (!isSound) {
      faults.add(place + ": " + what);
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
