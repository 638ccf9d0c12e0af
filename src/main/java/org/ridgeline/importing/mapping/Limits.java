package org.ridgeline.importing.mapping;

import java.util.Map;

/**
 * The numbers of a mapping, from its {@code thresholds.csv}; each has a usual value.
 *
 * @param placeKm how far from a place an event may be and still count to it
 * @param nameKm how far a place of that name may be from the point of the event
 * @param leastProbability from which probability on, 0 to 1, something is made of a row
 * @param publishedAfterDays how many days after the day that the export states something was public
 * @param textCharacters how many characters of a text are kept
 */
public record Limits(
    double placeKm,
    double nameKm,
    double leastProbability,
    int publishedAfterDays,
    int textCharacters) {

  private static final double PERCENT = 100;

  /** The ids of the thresholds, and the unit of each. */
  static final Map<String, String> UNITS =
      Map.of(
          "place-limit-km", "km",
          "name-limit-km", "km",
          "least-probability-percent", "%",
          "published-after-days", "days",
          "text-characters", "characters");

  static Limits of(Map<String, Double> values) {
    return new Limits(
        values.getOrDefault("place-limit-km", 5.0),
        values.getOrDefault("name-limit-km", 25.0),
        values.getOrDefault("least-probability-percent", PERCENT / 2) / PERCENT,
        values.getOrDefault("published-after-days", 0.0).intValue(),
        values.getOrDefault("text-characters", 500.0).intValue());
  }
}
