package org.ridgeline.derive.place;

/**
 * A stretch of the horizon.
 *
 * @param start where it begins, in tenths of a degree clockwise from north, 0 to 3599
 * @param length how far it runs clockwise from there, in tenths of a degree, 0 to 3600
 */
public record Arc(int start, int length) {

  private static final int WHOLE = 3600;

  /** The stretch that reaches {@code width} degrees to either side of a bearing. */
  public static Arc around(double bearing, double width) {
    int length = Math.toIntExact(Math.round(Math.min(2 * width, 360) * 10));
    return new Arc(
        Math.floorMod(Math.toIntExact(Math.round((bearing - width) * 10)), WHOLE), length);
  }
}
