package org.ridgeline.importing.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.fact.criteria.Threshold;
import org.ridgeline.importing.export.ExportDay;
import org.ridgeline.importing.mapping.MappingLine.OfColumn;
import org.ridgeline.importing.mapping.MappingLine.OfParty;
import org.ridgeline.importing.mapping.MappingLine.OfValue;
import org.ridgeline.read.SideTables;
import org.ridgeline.read.SideTables.Stated;
import org.ridgeline.read.file.BadTableException;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.table.NearestName;
import org.ridgeline.read.table.TableSchema;

/** Reads the tables of a mapping, and says all that is wrong with them at once. */
public final class MappingReader {

  private static final String STAR = "$1";

  private final String label;
  private final SideTables tables;
  private final List<String> faults = new ArrayList<>();

  private MappingReader(Path folder, String label) {
    this.label = label;
    this.tables = new SideTables(folder, InputLimits.OF_RULES);
  }

  /**
   * Reads a mapping.
   *
   * @param label what messages call its folder
   * @throws BadTableException with a line for each fault
   */
  public static Mapping read(Path folder, String label) throws IOException {
    return new MappingReader(folder, label).read();
  }

  private Mapping read() throws IOException {
    var columns = lines(MappingTables.COLUMNS);
    var kinds = lines(MappingTables.KINDS);
    var parties = lines(MappingTables.PARTIES);
    var credibility = lines(MappingTables.CREDIBILITY);
    var sources = lines(MappingTables.SOURCES);
    var limits = limits();
    tables.faults().forEach(fault -> faults.add(label + "/" + fault));
    var fields = fields(columns);
    var templates = templates(fields.values());
    requireFields(fields);
    requireLines(MappingTables.KINDS, kinds, "one that says what sort of event a value is");
    requireLines(MappingTables.SOURCES, sources, "one for value *, the export itself");
    parties.forEach(this::requireStar);
    var mapping =
        new Mapping(
            label,
            fields,
            templates,
            byColumn(kinds, limits),
            byColumn(parties, limits),
            byColumn(credibility, limits),
            table(Field.SOURCE.word(), sources, limits),
            limits);
    if (!faults.isEmpty()) {
      throw new BadTableException(faults.stream().distinct().toList());
    }
    return mapping;
  }

  private <T> List<T> lines(TableSchema<T> table) throws IOException {
    return tables.read(table).stream().map(Stated::fact).toList();
  }

  private Limits limits() throws IOException {
    var thresholds = tables.read(TableSchema.THRESHOLDS);
    for (var each : thresholds) {
      var threshold = each.fact();
      var place = "%s:%d".formatted(each.file(), each.line());
      var unit = Limits.UNITS.get(threshold.id());
      if (unit == null) {
        fault(
            place,
            "id",
            "nothing reads the threshold '%s'%s"
                .formatted(
                    threshold.id(),
                    NearestName.hint(
                        threshold.id(),
                        Limits.IDS,
                        "those of a mapping are " + String.join(", ", Limits.IDS))));
      } else if (!unit.equals(threshold.unit())) {
        fault(
            place,
            "unit",
            "is '%s'; %s is in %s".formatted(threshold.unit(), threshold.id(), unit));
      }
    }
    return Limits.of(thresholds.stream().map(Stated<Threshold>::fact).toList());
  }

  private Map<Field, OfColumn> fields(List<OfColumn> columns) {
    var fields = new EnumMap<Field, OfColumn>(Field.class);
    for (var line : columns) {
      var field = Field.of(line.field());
      if (field.isEmpty()) {
        fault(
            line,
            "field",
            "'%s' is no field of an event%s"
                .formatted(
                    line.field(),
                    NearestName.hint(
                        line.field(),
                        Field.words(),
                        "the fields are " + String.join(", ", Field.words()))));
        continue;
      }
      requireForm(field.get(), line);
      fields.put(field.get(), line);
    }
    return fields;
  }

  private void requireForm(Field field, OfColumn line) {
    if (field.isDay() && !line.form().isEmpty() && !ExportDay.FORMS.contains(line.form())) {
      fault(
          line,
          "form",
          "'%s' is no form of a day; write one of %s, or leave the cell empty for 2024-02-16, 20240216 and 16 February 2024"
              .formatted(line.form(), String.join(", ", ExportDay.FORMS)));
    }
    if (field == Field.SOURCE && line.form().length() > 1) {
      fault(
          line,
          "form",
          "'%s' is more than one sign; write the one that stands between several sources"
              .formatted(line.form()));
    }
    if (!field.isDay() && field != Field.SOURCE && !line.form().isEmpty()) {
      fault(line, "form", "only days and sources have a form; leave the cell empty");
    }
  }

  private Map<Field, Template> templates(Collection<OfColumn> lines) {
    var templates = new EnumMap<Field, Template>(Field.class);
    for (var line : lines) {
      try {
        templates.put(Field.of(line.field()).orElseThrow(), Template.of(line.from()));
      } catch (IllegalArgumentException e) {
        fault(line, "from", e.getMessage());
      }
    }
    return templates;
  }

  private void requireFields(Map<Field, OfColumn> fields) {
    for (var needed : List.of(Field.ID, Field.DAY)) {
      if (!fields.containsKey(needed)) {
        faults.add(
            "%s/columns.csv: field: '%s' is missing; say which column it comes from"
                .formatted(label, needed.word()));
      }
    }
    boolean hasPoint = fields.containsKey(Field.LONGITUDE) && fields.containsKey(Field.LATITUDE);
    if (!hasPoint && !fields.containsKey(Field.PLACE)) {
      faults.add(
          "%s/columns.csv: field: 'place' is missing, or both 'longitude' and 'latitude'; say which column says where it was"
              .formatted(label));
    }
  }

  private void requireLines(TableSchema<?> table, List<?> lines, String which) {
    // What is wrong with its lines was told.
    if (lines.isEmpty() && tables.faults().stream().noneMatch(table::owns)) {
      faults.add(
          "%s/%s: has no line; the header is %s, and below it at least %s"
              .formatted(label, table.file(), String.join(",", table.columns()), which));
    }
  }

  private void requireStar(OfParty line) {
    if (line.party().contains(STAR) && !line.value().contains("*")) {
      fault(
          line,
          "party",
          "'$1' is what the star of the value stands for, but '%s' has none"
              .formatted(line.value()));
    }
  }

  private <T extends OfValue> List<ValueTable<T>> byColumn(List<T> lines, Limits limits) {
    var byColumn = new LinkedHashMap<String, List<T>>();
    lines.forEach(
        line -> byColumn.computeIfAbsent(line.column(), c -> new ArrayList<>()).add(line));
    var tables = new ArrayList<ValueTable<T>>();
    byColumn.forEach((column, some) -> tables.add(table(column, some, limits)));
    return tables;
  }

  private <T extends OfValue> ValueTable<T> table(String column, List<T> lines, Limits limits) {
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
        table.add(ValuePattern.of(line.value(), limits.leastProbability()), line);
      } catch (IllegalArgumentException e) {
        fault(line, "value", e.getMessage());
      }
      all = all.isEmpty() && line.value().equals("*") ? Optional.of(line) : all;
    }
    return table;
  }

  private void fault(MappingLine line, String column, String what) {
    fault(line.place(), column, what);
  }

  private void fault(String place, String column, String what) {
    faults.add("%s/%s: %s: %s".formatted(label, place, column, what));
  }
}
