package org.ridgeline.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ridgeline.fact.Citation;
import org.ridgeline.reason.Sentence;

/**
 * How constants, days and numbers are written in a report, whatever language the machine speaks.
 */
final class Wording {

  /** As many parts as a reader follows in one sentence. */
  private static final int FEW = 5;

  /** How far information can be believed, by the Admiralty code (NATO STANAG 2511), from 1. */
  private static final List<String> CREDIBILITY =
      List.of(
          "confirmed by others",
          "probably true",
          "possibly true",
          "doubtful",
          "improbable",
          "truth cannot be judged");

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

  /** A difference, with its sign. */
  static String signed(BigDecimal difference) {
    return (difference.signum() < 0 ? "\u2212" : "+") + difference.abs().toPlainString();
  }

  /** An Admiralty grade, and in words what it says of the source and of the information. */
  static String grade(Citation citation) {
    return "%s: %s source, %s"
        .formatted(
            citation.grade(),
            citation.source().reliability().words(),
            CREDIBILITY.get(citation.credibility() - 1));
  }

  /** The source of a row, and its grade in words. */
  static String origin(Citation citation) {
    return "%s (%s)".formatted(citation.source().name(), grade(citation));
  }

  /** A count with its noun, in the plural unless it is one. */
  static String count(int count, String one, String several) {
    return String.format(Locale.US, "%,d %s", count, count == 1 ? one : several);
  }

  /** The first few of many, and how many more there are. */
  static String several(List<String> all) {
    var few = all.stream().limit(FEW).toList();
    return several(few, all.size() - few.size());
  }

  /** A few, and how many more there are. */
  static String several(List<String> few, int more) {
    return String.join("; ", few)
        + (more == 0 ? "" : String.format(Locale.US, "; and %,d more", more));
  }
}
