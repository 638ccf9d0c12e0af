package org.ridgeline.importing.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ridgeline.importing.mapping.MappingLine.OfColumn;
import org.ridgeline.read.file.BadTableException;

/** Reads the mapping of an export of events, and says all that is wrong with it at once. */
public final class MappingReader {

  private final MappingFolder folder;

  private MappingReader(MappingFolder folder) {
    this.folder = folder;
  }

  /**
   * Reads a mapping.
   *
   * @param label what messages call its folder
   * @throws BadTableException with a line for each fault
   */
  public static Mapping read(Path folder, String label) throws IOException {
    return new MappingReader(new MappingFolder(folder, label)).read();
  }

  private Mapping read() throws IOException {
    var columns = folder.lines(MappingTables.COLUMNS);
    var kinds = folder.lines(MappingTables.KINDS);
    var parties = folder.lines(MappingTables.PARTIES);
    var credibility = folder.lines(MappingTables.CREDIBILITY);
    var sources = folder.lines(MappingTables.SOURCES);
    var limits = Limits.of(folder.limits(Limits.UNITS));
    folder.tellRows();
    var fields = folder.fields(columns, Field::of, Field.words(), "an event");
    fields.forEach(this::requireForm);
    var templates = folder.templates(fields);
    requireFields(fields);
    folder.requireLines(MappingTables.KINDS, kinds, "one that says what sort of event a value is");
    folder.requireLines(MappingTables.SOURCES, sources, "one for value *, the export itself");
    parties.forEach(line -> folder.requireStar(line, "party", line.party()));
    double least = limits.leastProbability();
    var mapping =
        new Mapping(
            folder.label(),
            fields,
            templates,
            folder.byColumn(kinds, least),
            folder.byColumn(parties, least),
            folder.byColumn(credibility, least),
            folder.table(Field.SOURCE.word(), sources, least),
            limits);
    folder.requireSound();
    return mapping;
  }

  private void requireForm(Field field, OfColumn line) {
    if (field.isDay()) {
      folder.requireDayForm(line);
    } else if (field == Field.SOURCE) {
      folder.requireSign(line, "sources");
    } else if (!line.form().isEmpty()) {
      folder.fault(line, "form", "only days and sources have a form; leave the cell empty");
    }
  }

  private void requireFields(Map<Field, OfColumn> fields) {
    for (var needed : List.of(Field.ID, Field.DAY)) {
      folder.requireField(fields, needed, needed.word());
    }
    boolean hasPoint = fields.containsKey(Field.LONGITUDE) && fields.containsKey(Field.LATITUDE);
    if (!hasPoint && !fields.containsKey(Field.PLACE)) {
      folder.fault(
          "columns.csv",
          "field",
          "'place' is missing, or both 'longitude' and 'latitude'; say which column says where it was");
    }
  }
}
