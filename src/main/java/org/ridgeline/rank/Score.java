package org.ridgeline.rank;

import java.math.BigDecimal;

/**
 * The two sides of an assessment and what they come to.
 *
 * @param threat how likely its holder is to lose the place, 0 to 100
 * @param stakes what the loss would mean, 0 to 100, with what is assumed where figures are missing
 * @param assumed how many points of the stakes are assumed, 0 where no figure is missing
 */
public record Score(int threat, int stakes, int assumed) {

  /** A score of which nothing is assumed. */
  public Score(int threat, int stakes) {
    this(threat, stakes, 0);
  }

  /** The least that the stakes can be, by what is known, 0 to 100. */
  public int leastStakes() {
    return stakes - assumed;
  }

  /**
   * The geometric mean of both sides, 0 to 100, to a tenth.
   *
   * <p>A geometric mean is 0 where either side is: a place that nobody threatens, or that nobody
   * would miss, calls for no attention however high the other side is.
   */
  public BigDecimal total() {
    // Half of the root of 400 times as much, rounded up, is ten times the root, rounded half up; it
    // is never a half itself. Settlements are compared by it again and again.
    long root = (long) Math.sqrt(400.0 * threat * stakes);
    return BigDecimal.valueOf((root + 1) / 2, 1);
  }
}
