package org.ridgeline.write;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Numbers as files have them: the same on every version of Java, which differ in how they write a
 * {@code double}.
 */
public final class Decimals {

  /** A figure of some thousand rows has no more that anybody could compare. */
  public static final int PLACES = 6;

  /** As many digits as some doubles need to be told from their neighbours. */
  private static final int MOST_DIGITS = 17;

  /** As many as every double keeps. */
  private static final int SURE_DIGITS = 15;

  private Decimals() {}

  /** A figure, to a millionth. */
  public static BigDecimal figure(double value) {
    return plain(rounded(value, PLACES));
  }

  /** The same of a figure that need not exist. */
  public static Optional<BigDecimal> figure(OptionalDouble value) {
    return value.isPresent() ? Optional.of(figure(value.getAsDouble())) : Optional.empty();
  }

  /** A measurement with all its digits, so that no two that differ become one. */
  public static BigDecimal exact(double value) {
    var whole = new BigDecimal(value);
    int digits = SURE_DIGITS;
    while (digits < MOST_DIGITS
        && whole.round(new MathContext(digits)).doubleValue() != whole.doubleValue()) {
      digits++;
    }
    return plain(whole.round(new MathContext(digits)));
  }

  /** So many digits behind the point. */
  public static BigDecimal rounded(double value, int places) {
    return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
