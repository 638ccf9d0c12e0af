package org.ridgeline.fact;

/** One of the eight principal winds. */
public enum Compass {
  N("north", 0),
  NE("northeast", 45),
  E("east", 90),
  SE("southeast", 135),
  S("south", 180),
  SW("southwest", 225),
  W("west", 270),
  NW("northwest", 315);

  private static final double HALF_A_WIND = 22.5;

  private final String word;
  private final double bearing;

  Compass(String word, double bearing) {
    this.word = word;
    this.bearing = bearing;
  }

  /** The wind nearest to a bearing from 0 up to 360; halfway between two, the one clockwise. */
  public static Compass of(double bearing) {
    return values()[(int) ((bearing + HALF_A_WIND) % 360 / (2 * HALF_A_WIND))];
  }

  /** A direction of -180 to 180 degrees as a bearing from 0 up to 360, to a tenth. */
  public static double bearingOf(double degrees) {
    return Math.round((degrees + 360) % 360 * 10) % 3600 / 10.0;
  }

  /** As a sentence names it: northwest. */
  public String word() {
    return word;
  }

  /** Its middle, in degrees clockwise from north. */
  public double bearing() {
    return bearing;
  }

  /** The next wind clockwise. */
  public Compass clockwise() {
    return of((bearing + 2 * HALF_A_WIND) % 360);
  }

  /** The next wind counterclockwise. */
  public Compass counterclockwise() {
    return of((bearing + 360 - 2 * HALF_A_WIND) % 360);
  }
}
