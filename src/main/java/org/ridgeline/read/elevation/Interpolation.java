package org.ridgeline.read.elevation;

/** The height between the four corners of a cell, by bilinear interpolation. */
final class Interpolation {

  private Interpolation() {}

  /**
   * The height within a cell; NaN where a corner that counts is not known.
   *
   * @param east how far to the east in the cell, 0 to 1
   * @param north how far to the north in it, 0 to 1
   */
  static double of(
      double southWest,
      double southEast,
      double northWest,
      double northEast,
      double east,
      double north) {
    return between(between(southWest, southEast, east), between(northWest, northEast, east), north);
  }

  /** Exactly on one of two, it does not matter whether the other is known. */
  private static double between(double one, double other, double share) {
    if (share <= 0) {
      return one;
    }
    return share >= 1 ? other : one + (other - one) * share;
  }
}
