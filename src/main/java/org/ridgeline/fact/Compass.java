package org.ridgeline.fact;

/** One of the eight principal winds. */
public enum Compass {
  N,
  NE,
  E,
  SE,
  S,
  SW,
  W,
  NW
}
