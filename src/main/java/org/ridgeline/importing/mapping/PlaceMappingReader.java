package org.ridgeline.importing.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.ridgeline.importing.mapping.MappingLine.OfColumn;
import org.ridgeline.read.file.BadTableException;

/** Reads the mapping of a gazetteer, and says all that is wrong with it at once. */
public final class PlaceMappingReader {

  private static final Pattern NUMBERS =
      Pattern.compile("(?:-?\\d+(?:\\.\\d+)?)(?: -?\\d+(?:\\.\\d+)?)*");

  private final MappingFolder folder;

  private PlaceMappingReader(MappingFolder folder) {
    this.folder = folder;
  }

  /**
   * Reads a mapping.
   *
   * @param label what messages call its folder
   * @throws BadTableException with a line for each fault
   */
  public static PlaceMapping read(Path folder, String label) throws IOException {
    return new PlaceMappingReader(new MappingFolder(folder, label)).read();
  }

  private PlaceMapping read() throws IOException {
    var columns = folder.lines(MappingTables.COLUMNS);
    var kinds = folder.lines(MappingTables.PLACE_KINDS);
    var regions = folder.lines(MappingTables.REGIONS);
    var sources = folder.lines(MappingTables.SOURCES);
    var scripts = folder.lines(MappingTables.SCRIPTS);
    var limits = PlaceMapping.Limits.of(folder.limits(PlaceMapping.Limits.UNITS));
    folder.tellRows();
    var fields = folder.fields(columns, PlaceField::of, PlaceField.words(), "a place");
    fields.forEach(this::requireForm);
    var templates = folder.templates(fields);
    requireFields(fields);
    regions.forEach(line -> folder.requireStar(line, "region", line.region()));
    var mapping =
        new PlaceMapping(
            folder.label(),
            fields,
            templates,
            folder.byColumn(kinds, 1),
            kinds,
            folder.table(PlaceField.REGION.word(), regions, 1),
            folder.table(PlaceField.SOURCE.word(), sources, 1),
            Set.copyOf(scripts),
            limits);
    folder.requireSound();
    return mapping;
  }

  private void requireForm(PlaceField field, OfColumn line) {
    if (field == PlaceField.PEOPLE_ON) {
      folder.requireDayForm(line);
    } else if (field == PlaceField.ALIASES) {
      folder.requireSign(line, "names");
    } else if (field.isHeight()) {
      if (!line.form().isEmpty() && !NUMBERS.matcher(line.form()).matches()) {
        folder.fault(
            line,
            "form",
            "'%s' is no list of numbers; write those that stand for no height, with a space between, as -9999 0"
                .formatted(line.form()));
      }
    } else if (!line.form().isEmpty()) {
      folder.fault(
          line, "form", "only aliases, heights and people_on have a form; leave the cell empty");
    }
  }

  private void requireFields(Map<PlaceField, OfColumn> fields) {
    folder.requireField(fields, PlaceField.NAME, PlaceField.NAME.word());
    if (fields.containsKey(PlaceField.LONGITUDE) != fields.containsKey(PlaceField.LATITUDE)) {
      folder.fault(
          "columns.csv",
          "field",
          "one of 'longitude' and 'latitude' is missing; write both or neither");
    }
  }
}
