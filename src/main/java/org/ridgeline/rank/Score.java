package org.ridgeline.rank;

import java.math.BigDecimal;

/**
 * The two sides of an assessment and what they come to.
 *
 * @param threat how likely its holder is to lose the place, 0 to 100
 * @param stakes what the loss would mean, 0 to 100
 */
public record Score(int threat, int stakes) {

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
