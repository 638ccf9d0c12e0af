package org.ridgeline.importing.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ridgeline.importing.mapping.MappingLine.OfColumn;
import org.ridgeline.importing.mapping.MappingLine.OfPlaceKind;
import org.ridgeline.importing.mapping.MappingLine.OfRegion;
import org.ridgeline.importing.mapping.MappingLine.OfSource;

/**
 * What the columns and words of a gazetteer, or of a table of place codes, mean to us.
 *
 * @param label what messages call its folder
 * @param fields where each field of a place comes from
 * @param templates the same, ready to be filled
 * @param kinds by the columns that say what sort of place it is
 * @param kindLines all lines of these, in the order of the table
 * @param regions by the name or code that the gazetteer has of them
 * @param sources by the name that the gazetteer has of them
 * @param scripts in which names are taken; all if it is empty
 */
public record PlaceMapping(
    String label,
    Map<PlaceField, OfColumn> fields,
    Map<PlaceField, Template> templates,
    List<ValueTable<OfPlaceKind>> kinds,
    List<OfPlaceKind> kindLines,
    ValueTable<OfRegion> regions,
    ValueTable<OfSource> sources,
    Set<Character.UnicodeScript> scripts,
    Limits limits) {

  /**
   * The numbers of such a mapping.
   *
   * @param nameKm how far a known place of the same name may be from the point of a row
   * @param placeKm how far a known place of another name may be and still be the same
   * @param mostAliases how many other names a place has at most
   * @param aliasCharacters how long another name may be
   */
  public record Limits(double nameKm, double placeKm, int mostAliases, int aliasCharacters) {

    /** The ids of the thresholds, and the unit of each. */
    static final Map<String, String> UNITS =
        Map.of(
            "name-limit-km", "km",
            "place-limit-km", "km",
            "most-aliases", "aliases",
            "alias-characters", "characters");

    static Limits of(Map<String, Double> values) {
      return new Limits(
          values.getOrDefault("name-limit-km", 5.0),
          values.getOrDefault("place-limit-km", 0.0),
          values.getOrDefault("most-aliases", 20.0).intValue(),
          values.getOrDefault("alias-characters", 40.0).intValue());
    }
  }

  /** Where a line stands, with the folder. */
  public String place(MappingLine line) {
    return label + "/" + line.place();
  }

  /** How a field is written, or empty. */
  public String form(PlaceField field) {
    return Optional.ofNullable(fields.get(field)).map(OfColumn::form).orElse("");
  }
}
