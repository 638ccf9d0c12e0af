package org.ridgeline.importing.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.importing.mapping.MappingLine.OfColumn;
import org.ridgeline.importing.mapping.MappingLine.OfCredibility;
import org.ridgeline.importing.mapping.MappingLine.OfKind;
import org.ridgeline.importing.mapping.MappingLine.OfParty;
import org.ridgeline.importing.mapping.MappingLine.OfSource;

/**
 * What an export's columns and words mean to us.
 *
 * @param label what messages call its folder
 * @param fields where each field of an event comes from
 * @param templates the same, ready to be filled
 * @param kinds by the columns that say what happened, in the order of the table
 * @param parties by the columns that say who acted
 * @param credibility by the columns that say how sure or precise it is
 * @param sources by the name that the export has of them
 */
public record Mapping(
    String label,
    Map<Field, OfColumn> fields,
    Map<Field, Template> templates,
    List<ValueTable<OfKind>> kinds,
    List<ValueTable<OfParty>> parties,
    List<ValueTable<OfCredibility>> credibility,
    ValueTable<OfSource> sources,
    Limits limits) {

  /** The column by which lines of credibility ask how probable the kind of a row is. */
  public static final String PROBABILITY = "probability";

  /** What ids of what a row gives may end with: nothing, of what it gives first, or a line. */
  public List<String> endingsOfIds() {
    return Stream.concat(
            Stream.of(""),
            kinds.stream()
                .skip(1)
                .flatMap(table -> table.lines().stream())
                .map(Mapping::endingOfId))
        .distinct()
        .toList();
  }

  /** What the id ends with of what a line gives, if another one gave something of the row. */
  public static String endingOfId(OfKind line) {
    return "-" + line.gives().replace(' ', '-');
  }

  /** Where a line stands, with the folder. */
  public String place(MappingLine line) {
    return label + "/" + line.place();
  }

  /** How a field is written, or empty. */
  public String form(Field field) {
    return Optional.ofNullable(fields.get(field)).map(OfColumn::form).orElse("");
  }
}
