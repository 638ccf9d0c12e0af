package org.ridgeline.bench.theatre;

import java.util.List;
import java.util.Locale;

/** Whoever is at war: each holds a strip of the land, and every second one is of the same side. */
final class Parties {

  private static final List<String> NAMES =
      List.of(
          "Velmar", "Korrin", "Tashe", "Ostrelle", "Dunmark", "Ilvan", "Perrow Union", "Sandrel");

  static final int MOST = 8;

  private Parties() {}

  static String name(int party) {
    return NAMES.get(party);
  }

  static String id(int party) {
    return NAMES.get(party).substring(0, 3).toUpperCase(Locale.ROOT);
  }

  /** Begins the ids of the sources that speak for a party. */
  static String slug(int party) {
    return NAMES.get(party).substring(0, 3).toLowerCase(Locale.ROOT);
  }
}
