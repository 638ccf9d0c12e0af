package org.ridgeline.fact;

import java.util.List;

/** How much of a settlement a claim is about. */
public enum Extent {
  ALL(4, "all of it"),
  MOST(3, "most of it"),
  PART(2, "part of it"),
  OUTSKIRTS(1, "its outskirts"),
  NONE(0, "none of it");

  private static final double WHOLE = 100;
  private static final double TENTH = 10;

  /** So far from a half a share still is about one. */
  private static final double NEAR_HALF = 5;

  /** So far from a quarter, which lies between two tenths. */
  private static final double NEAR_QUARTER = 2.5;

  private static final List<String> TENTHS =
      List.of(
          "hardly any",
          "a tenth",
          "a fifth",
          "three tenths",
          "two fifths",
          "about half",
          "three fifths",
          "seven tenths",
          "four fifths",
          "nine tenths",
          "nearly all");

  /** From so much on a map leaves nothing that is more than the width of a pen. */
  private static final double FROM_ALL = 95;

  private static final double FROM_MOST = 50;
  private static final double FROM_PART = 30;

  /** Less than that is no more than a pen may err. */
  private static final double FROM_OUTSKIRTS = 5;

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

  /**
   * How prose says it of a share that was measured, to a tenth or a quarter: "about half of it".
   */
  public static String share(double percent) {
    if (percent <= 0 || percent >= WHOLE) {
      return (percent <= 0 ? NONE : ALL).words;
    }
    return part(percent) + " of it";
  }

  private static String part(double percent) {
    if (Math.abs(percent - WHOLE / 4) <= NEAR_QUARTER) {
      return "about a quarter";
    }
    if (Math.abs(percent - 3 * WHOLE / 4) <= NEAR_QUARTER) {
      return "about three quarters";
    }
    return Math.abs(percent - WHOLE / 2) <= NEAR_HALF
        ? "about half"
        : TENTHS.get((int) Math.round(percent / TENTH));
  }

  /**
   * What a claim calls a share that was measured on a map.
   *
   * @param percent of the disc that stands for the settlement, 0 to 100
   */
  public static Extent of(double percent) {
    if (percent >= FROM_ALL) {
      return ALL;
    }
    if (percent >= FROM_MOST) {
      return MOST;
    }
    if (percent >= FROM_PART) {
      return PART;
    }
    return percent >= FROM_OUTSKIRTS ? OUTSKIRTS : NONE;
  }

  /** Its place on a scale from 0, none of the settlement, to 4, all of it. */
  public int rank() {
    return rank;
  }
}
