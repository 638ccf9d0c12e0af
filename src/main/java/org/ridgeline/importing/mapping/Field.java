package org.ridgeline.importing.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an event has that a column of an export may state. */
public enum Field {
  ID,
  DAY,
  PUBLISHED_ON,
  PLACE,
  LONGITUDE,
  LATITUDE,
  SOURCE,
  DIRECTION,
  URL,
  TEXT;

  /** As mappings write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Field> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equalsIgnoreCase(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Field::word).toList();
  }

  /** Whether it is written in one of several forms. */
  boolean isDay() {
    return this == DAY || this == PUBLISHED_ON;
  }
}
