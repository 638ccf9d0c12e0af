package org.ridgeline.write.table;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.Wording;
import org.ridgeline.write.json.Json;

/**
 * The data dictionary of a night: what each column of each of its tables means.
 *
 * <p>A Data Package with a Table Schema for each table (Frictionless Data,
 * specs.frictionlessdata.io), told by the same {@link Field}s as the tables are written from.
 *
 * @param tables all tables of the night
 * @param isTagged whether a row of HXL tags stands in the table that may have one
 */
public record DataPackageJson(List<TableReport> tables, boolean isTagged) implements ReportWriter {

  public DataPackageJson {
    tables = List.copyOf(tables);
  }

  @Override
  public String fileName() {
    return "datapackage.json";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    var night = new LinkedHashMap<String, Object>();
    night.put("name", "ridgeline-" + report.asOf());
    night.put("profile", "tabular-data-package");
    night.put("title", "Assessment of the night of " + Wording.day(report.asOf()));
    night.put(
        "description",
        "Threat, stakes and confidence of every settlement, by public reports. A text that a spreadsheet would run as a formula has an apostrophe in front.");
    night.put("resources", tables.stream().map(each -> resource(each, report)).toList());
    Json.write(night, out);
  }

  private Map<String, Object> resource(TableReport report, Report night) {
    var resource = new LinkedHashMap<String, Object>();
    resource.put("name", report.name());
    resource.put("profile", "tabular-data-resource");
    resource.put("path", report.fileName());
    resource.put("description", report.description());
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    if (isTagged && report instanceof AssessmentCsv) {
      // All tags begin with it, and the first cell of every other row is a day.
      resource.put("dialect", Map.of("commentChar", "#"));
    }
    resource.put("schema", schema(report.table(night)));
    return resource;
  }

  private static Map<String, Object> schema(CsvTable<?> table) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("fields", table.fields().stream().map(DataPackageJson::field).toList());
    schema.put("missingValues", List.of(""));
    if (!table.key().isEmpty()) {
      schema.put("primaryKey", table.key());
    }
    if (!table.references().isEmpty()) {
      schema.put("foreignKeys", table.references().stream().map(DataPackageJson::key).toList());
    }
    return schema;
  }

  private static Map<String, Object> field(Field field) {
    var told = new LinkedHashMap<String, Object>();
    told.put("name", field.name());
    told.put("type", Wording.word(field.type()));
    told.put("description", field.description());
    if (!field.unit().isEmpty()) {
      told.put("unit", field.unit());
    }
    if (!field.constraints().isEmpty()) {
      told.put("constraints", field.constraints());
    }
    return told;
  }

  private static Map<String, Object> key(CsvTable.Reference reference) {
    var other = new LinkedHashMap<String, Object>();
    other.put("resource", reference.table());
    other.put("fields", List.of(reference.key()));
    var key = new LinkedHashMap<String, Object>();
    key.put("fields", List.of(reference.column()));
    key.put("reference", other);
    return key;
  }
}
