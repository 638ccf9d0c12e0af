package org.ridgeline.fact;

/** How much of a settlement a claim is about. */
public enum Extent {
  ALL(4, "all of it"),
  MOST(3, "most of it"),
  PART(2, "part of it"),
  OUTSKIRTS(1, "its outskirts"),
  NONE(0, "none of it");

  private final int rank;
  private final String words;

  Extent(int rank, String words) {
    this.rank = rank;
    this.words = words;
  }

  /** How prose says it of a settlement: "all of it". */
  public String words() {
    return words;
  }

  /** Its place on a scale from 0, none of the settlement, to 4, all of it. */
  public int rank() {
    return rank;
  }
}
