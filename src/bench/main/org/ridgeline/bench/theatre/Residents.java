package org.ridgeline.bench.theatre;

/** How many live in a place: a few cities have most of them. */
final class Residents {

  /** Nearer to a front, many have left since the war began. */
  private static final double LEFT_BEHIND = 10;

  private Residents() {}

  /** The rows of {@code population.csv}: a figure from before the war, near a front a later one. */
  static String rows(MadeUpPlace place, Chance chance) {
    if (!place.isInhabited()) {
      return "";
    }
    int before = before(place, chance);
    var first = "%s,%d,2021-01-01,atlas\n".formatted(place.id(), before);
    boolean isCountedAnew = chance.happens(40) && place.fromFront() < LEFT_BEHIND;
    double stayed = 0.05 + 0.9 * chance.unit();
    return isCountedAnew
        ? first + "%s,%d,2024-07-01,relief\n".formatted(place.id(), (int) (before * stayed))
        : first;
  }

  private static int before(MadeUpPlace place, Chance chance) {
    double share = chance.skewed(3);
    return switch (place.kind()) {
      case "city" -> 50_000 + (int) (850_000 * share);
      case "town" -> 5_000 + (int) (45_000 * share);
      case "settlement" -> 1_000 + (int) (7_000 * share);
      default -> 10 + (int) (2_000 * share);
    };
  }
}
