package org.ridgeline.derive.place;

/** Directions as degrees clockwise from north. */
public final class Bearing {

  private Bearing() {}

  /** The angle between two bearings, in degrees from 0 to 180. */
  public static double apart(double one, double other) {
    double turn = Math.abs(one - other) % 360;
    return turn > 180 ? 360 - turn : turn;
  }
}
