package org.ridgeline.fact;

/** How much of a settlement a claim is about. */
public enum Extent {
  ALL(4),
  MOST(3),
  PART(2),
  OUTSKIRTS(1),
  NONE(0);

  private final int rank;

  Extent(int rank) {
    this.rank = rank;
  }

  /** Its place on a scale from 0, none of the settlement, to 4, all of it. */
  public int rank() {
    return rank;
  }
}
