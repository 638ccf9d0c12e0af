package org.ridgeline.bench.theatre;

/** Lengths of straight lines over ground that is flat as far as neighbours see. */
final class Km {

  private static final double A_DEGREE = 111.2;

  private Km() {}

  /** From one place to another near it, in kilometres. */
  static double between(MadeUpPlace one, MadeUpPlace other) {
    double north = (other.latitude() - one.latitude()) * A_DEGREE;
    double shrink = StrictMath.cos(StrictMath.toRadians(one.latitude()));
    double east = (other.longitude() - one.longitude()) * A_DEGREE * shrink;
    return StrictMath.sqrt(north * north + east * east);
  }
}
