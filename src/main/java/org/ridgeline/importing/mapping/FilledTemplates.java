package org.ridgeline.importing.mapping;

import java.util.EnumMap;
import java.util.Map;
import org.ridgeline.importing.export.ExportHeader;
import org.ridgeline.importing.export.ExportRow;

/** What each field is in the rows below one header. */
public final class FilledTemplates<F extends Enum<F>> {

  private final Map<F, Template.Filled> filled;

  public FilledTemplates(Class<F> fields, Map<F, Template> templates, ExportHeader header) {
    filled = new EnumMap<>(fields);
    templates.forEach((field, template) -> filled.put(field, template.under(header)));
  }

  /** The text of a field in a row; empty if the mapping does not say where it comes from. */
  public String text(F field, ExportRow row) {
    var template = filled.get(field);
    return template == null ? "" : template.of(row);
  }

  /** Whether every column that a field of the mapping comes from holds something in a row. */
  public boolean isWhole(F field, ExportRow row) {
    return filled.get(field).isWhole(row);
  }
}
