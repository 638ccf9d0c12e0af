package org.ridgeline.importing.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.importing.mapping.MappingLine.OfColumn;
import org.ridgeline.importing.mapping.MappingLine.OfParty;
import org.ridgeline.read.file.BadTableException;

/**
 * What the properties of the features of a map mean to us.
 *
 * @param label what messages call its folder
 * @param dayForm how days are written in their property, or empty
 * @param day the properties that may state the day of the map
 * @param parties by the properties that may name who holds an area, in the order of the table
 */
public record MapMapping(
    String label, String dayForm, List<String> day, List<ValueTable<OfParty>> parties) {

  /** What a feature has that a property may state. */
  enum MapField {
    DAY;

    static Optional<MapField> of(String word) {
      return Arrays.stream(values())
          .filter(field -> field.name().equalsIgnoreCase(word))
          .findFirst();
    }
  }

  /**
   * Reads a mapping.
   *
   * @param label what messages call its folder
   * @throws BadTableException with a line for each fault
   */
  public static MapMapping read(Path path, String label) throws IOException {
    var folder = new MappingFolder(path, label);
    var columns = folder.lines(MappingTables.COLUMNS);
    var parties = folder.lines(MappingTables.PARTIES);
    folder.tellRows();
    var words =
        Arrays.stream(MapField.values()).map(f -> f.name().toLowerCase(Locale.ROOT)).toList();
    Map<MapField, OfColumn> fields = folder.fields(columns, MapField::of, words, "a map");
    fields.values().forEach(folder::requireDayForm);
    folder.requireLines(
        MappingTables.PARTIES, parties, "one that says which party a value of a property is");
    parties.forEach(line -> folder.requireStar(line, "party", line.party()));
    var day = Optional.ofNullable(fields.get(MapField.DAY));
    var mapping =
        new MapMapping(
            label,
            day.map(OfColumn::form).orElse(""),
            day.map(line -> List.of(line.from().split("\\s*\\|\\s*"))).orElse(List.of()),
            folder.byColumn(parties, 1));
    folder.requireSound();
    return mapping;
  }
}
