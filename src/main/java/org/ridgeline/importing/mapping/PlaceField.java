package org.ridgeline.importing.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a place has that a column of a gazetteer may state. */
public enum PlaceField {
  GEONAMES_ID,
  PCODE,
  NAME,
  /** Its name in letters of ASCII. */
  ASCII_NAME,
  ALIASES,
  LONGITUDE,
  LATITUDE,
  COUNTRY,
  REGION,
  PEOPLE,
  /** The day for which its people are counted. */
  PEOPLE_ON,
  ELEVATION,
  /** Its height by a model, where it has not been measured. */
  MODEL_ELEVATION,
  SOURCE;

  /** As mappings write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<PlaceField> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equalsIgnoreCase(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(PlaceField::word).toList();
  }

  /** Whether its form says which numbers stand for none. */
  boolean isHeight() {
    return this == ELEVATION || this == MODEL_ELEVATION;
  }
}
