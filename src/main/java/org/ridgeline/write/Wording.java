package org.ridgeline.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How constants, days and numbers are written in a report, whatever language the machine speaks.
 */
final class Wording {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Wording() {}

  /** A constant as tables write it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A day as prose writes it: 7 July 2024. */
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A number without idle zeros. */
  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A count with its noun, in the plural unless it is one. */
  static String count(int count, String one, String several) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
  }
}
