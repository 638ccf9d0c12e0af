package org.ridgeline.rank;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

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
    return BigDecimal.valueOf((long) threat * stakes)
        .sqrt(MathContext.DECIMAL64)
        .setScale(1, RoundingMode.HALF_UP);
  }
}
