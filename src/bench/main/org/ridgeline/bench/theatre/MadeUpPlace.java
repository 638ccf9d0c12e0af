package org.ridgeline.bench.theatre;

/**
 * A place of the made-up land.
 *
 * @param kind as {@code settlements.csv} writes it
 * @param partOf the id of its town, or empty
 * @param holder the number of the party that holds it
 * @param opponent the number of the party beyond the nearest front
 * @param cellsToFront how far that front is, in places on the way; below 0 if it is in the east
 */
record MadeUpPlace(
    int number,
    String id,
    String name,
    String kind,
    String partOf,
    double longitude,
    double latitude,
    int elevation,
    String region,
    String sector,
    int holder,
    int opponent,
    double cellsToFront) {

  /** How far the nearest front is, in places on the way. */
  double fromFront() {
    return Math.abs(cellsToFront);
  }

  boolean isCity() {
    return kind.equals("city");
  }

  boolean isInhabited() {
    return switch (kind) {
      case "city", "town", "settlement", "village" -> true;
      default -> false;
    };
  }
}
