package org.ridgeline.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ridgeline.reason.Sentence;

/**
 * How constants, days and numbers are written in a report, whatever language the machine speaks.
 */
final class Wording {

  /** As many parts as a reader follows in one sentence. */
  private static final int FEW = 5;

  private Wording() {}

  /** A constant as tables write it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A day as the rules' sentences write it. */
  static String day(LocalDate day) {
    return Sentence.day(day);
  }

  /** A number without idle zeros. */
  static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** A count with its noun, in the plural unless it is one. */
  static String count(int count, String one, String several) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
  }

  /** The first few of many, and how many more there are. */
  static String several(List<String> all) {
    var few = all.stream().limit(FEW).toList();
    return several(few, all.size() - few.size());
  }

  /** A few, and how many more there are. */
  static String several(List<String> few, int more) {
    return String.join("; ", few)
        + (more == 0 ? "" : String.format(Locale.ROOT, "; and %,d more", more));
  }
}
