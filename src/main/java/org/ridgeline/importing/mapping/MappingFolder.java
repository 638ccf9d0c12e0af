package org.ridgeline.importing.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ridgeline.importing.export.ExportDay;
import org.ridgeline.importing.mapping.MappingLine.OfColumn;
import org.ridgeline.importing.mapping.MappingLine.OfValue;
import org.ridgeline.read.SideTables;
import org.ridgeline.read.SideTables.Stated;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.table.TableSchema;
import org.ridgeline.read.text.NearestName;

/** The tables of one mapping as they are read, and all that is wrong with them. */
final class MappingFolder {

  private final String label;
  private final SideTables tables;
  private final List<String> faults = new ArrayList<>();

  /**
   * A folder of which nothing is read yet.
   *
   * @param label what messages call it
   */
  MappingFolder(Path folder, String label) {
    this.label = label;
    this.tables = new SideTables(folder, InputLimits.OF_RULES);
  }

  String label() {
    return label;
  }

  <T> List<T> lines(TableSchema<T> table) throws IOException {
    return tables.read(table).stream().map(Stated::fact).toList();
  }

  /** The thresholds by their ids, of which each is known and has its unit. */
  Map<String, Double> limits(Map<String, String> units) throws IOException {
    var ids = units.keySet().stream().sorted().toList();
    var values = new HashMap<String, Double>();
    for (var each : tables.read(TableSchema.THRESHOLDS)) {
      var threshold = each.fact();
      var place = "%s:%d".formatted(each.file(), each.line());
      var unit = units.get(threshold.id());
      values.put(threshold.id(), threshold.value());
      if (unit == null) {
        fault(
            place,
            "id",
            "nothing reads the threshold '%s'%s"
                .formatted(
                    threshold.id(),
                    NearestName.hint(
                        threshold.id(), ids, "those of a mapping are " + String.join(", ", ids))));
      } else if (!unit.equals(threshold.unit())) {
        fault(
            place,
            "unit",
            "is '%s'; %s is in %s".formatted(threshold.unit(), threshold.id(), unit));
      }
    }
    return values;
  }

  /** What was wrong with rows that were read so far is told before what comes. */
  void tellRows() {
    tables.faults().forEach(fault -> faults.add(label + "/" + fault));
  }

  /**
   * The lines of {@code columns.csv} by the field that each is for.
   *
   * @param known the field of a word
   * @param what a word is not that is no field
   */
  <F> Map<F, OfColumn> fields(
      Collection<OfColumn> columns,
      Function<String, Optional<F>> known,
      List<String> words,
      String what) {
    var fields = new LinkedHashMap<F, OfColumn>();
    for (var line : columns) {
      var field = known.apply(line.field());
      if (field.isEmpty()) {
        fault(
            line,
            "field",
            "'%s' is no field of %s%s"
                .formatted(
                    line.field(),
                    what,
                    NearestName.hint(
                        line.field(), words, "the fields are " + String.join(", ", words))));
      } else {
        fields.put(field.get(), line);
      }
    }
    return fields;
  }

  /** Holds the form of a field that is a day against those that are known. */
  void requireDayForm(OfColumn line) {
    if (!line.form().isEmpty() && !ExportDay.FORMS.contains(line.form())) {
      fault(
          line,
          "form",
          "'%s' is no form of a day; write one of %s, or leave the cell empty for 2024-02-16, 20240216 and 16 February 2024"
              .formatted(line.form(), String.join(", ", ExportDay.FORMS)));
    }
  }

  /** Holds the form of a list against what it may be. */
  void requireSign(OfColumn line, String several) {
    if (line.form().length() > 1) {
      fault(
          line,
          "form",
          "'%s' is more than one sign; write the one that stands between several %s"
              .formatted(line.form(), several));
    }
  }

  <F> Map<F, Template> templates(Map<F, OfColumn> fields) {
    var templates = new LinkedHashMap<F, Template>();
    fields.forEach(
        (field, line) -> {
          try {
            templates.put(field, Template.of(line.from()));
          } catch (IllegalArgumentException e) {
            fault(line, "from", e.getMessage());
          }
        });
    return templates;
  }

  void requireField(Map<?, OfColumn> fields, Object needed, String word) {
    if (!fields.containsKey(needed)) {
      fault(
          "columns.csv",
          "field",
          "'%s' is missing; say which column it comes from".formatted(word));
    }
  }

  void requireLines(TableSchema<?> table, List<?> lines, String which) {
    // What is wrong with its lines was told.
    if (lines.isEmpty() && tables.faults().stream().noneMatch(table::owns)) {
      faults.add(
          "%s/%s: has no line; the header is %s, and below it at least %s"
              .formatted(label, table.file(), String.join(",", table.columns()), which));
    }
  }

  <T extends OfValue> List<ValueTable<T>> byColumn(List<T> lines, double least) {
    var byColumn = new LinkedHashMap<String, List<T>>();
    lines.forEach(
        line -> byColumn.computeIfAbsent(line.column(), c -> new ArrayList<>()).add(line));
    var found = new ArrayList<ValueTable<T>>();
    byColumn.forEach((column, some) -> found.add(table(column, some, least)));
    return found;
  }

  /**
   * The lines for one column.
   *
   * @param least the least probability, from 0 to 1, that is probable
   */
  <T extends OfValue> ValueTable<T> table(String column, List<T> lines, double least) {
    var table = new ValueTable<T>(column);
    Optional<T> all = Optional.empty();
    for (var line : lines) {
      if (all.isPresent()) {
        fault(
            line,
            "value",
            "is never looked at, as %s fits everything; put that line last"
                .formatted(label + "/" + all.get().place()));
      }
      try {
        table.add(ValuePattern.of(line.value(), least), line);
      } catch (IllegalArgumentException e) {
        fault(line, "value", e.getMessage());
      }
      all = all.isEmpty() && line.value().equals("*") ? Optional.of(line) : all;
    }
    return table;
  }

  /** Requires a star where a cell speaks of what a star stands for. */
  void requireStar(OfValue line, String column, String cell) {
    if (cell.contains("$1") && !line.value().contains("*")) {
      fault(
          line,
          column,
          "'$1' is what the star of the value stands for, but '%s' has none"
              .formatted(line.value()));
    }
  }

  void fault(MappingLine line, String column, String what) {
    fault(line.place(), column, what);
  }

  void fault(String place, String column, String what) {
    faults.add("%s/%s: %s: %s".formatted(label, place, column, what));
  }

  /**
   * Refuses a mapping with which anything is wrong.
   *
   * @throws BadTableException with a line for each fault
   */
  void requireSound() {
    if (!faults.isEmpty()) {
      throw new BadTableException(faults.stream().distinct().toList());
    }
  }
}
