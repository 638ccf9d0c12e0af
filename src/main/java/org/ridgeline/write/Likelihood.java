package org.ridgeline.write;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ridgeline.fact.record.CalibratedBand;

/**
 * How often places like one were lost, in words and numbers.
 *
 * <p>The words are those of U.S. Intelligence Community Directive 203, "Analytic standards" (2015),
 * section D.6.e(2)(a), which leaves what is below 1 and above 99 % without one.
 */
public record Likelihood(CalibratedBand band) {

  private static final int HUNDRED = 100;
  private static final int THOUSAND = 1000;

  /** A word, and up to which share it is the word. */
  private enum Words {
    ALMOST_NO_CHANCE(5, "almost no chance", "up to 5 %"),
    VERY_UNLIKELY(20, "very unlikely", "5 to 20 %"),
    UNLIKELY(45, "unlikely", "20 to 45 %"),
    ROUGHLY_EVEN_CHANCE(55, "roughly even chance", "45 to 55 %"),
    LIKELY(80, "likely", "55 to 80 %"),
    VERY_LIKELY(95, "very likely", "80 to 95 %"),
    ALMOST_CERTAIN(HUNDRED, "almost certain", "over 95 %");

    private final int most;
    private final String word;
    private final String range;

    Words(int most, String word, String range) {
      this.most = most;
      this.word = word;
      this.range = range;
    }

    static Words of(double share) {
      for (var each : values()) {
        if (share * HUNDRED < each.most) {
          return each;
        }
      }
      return ALMOST_CERTAIN;
    }
  }

  /** Within how many days. */
  public int days() {
    return band.backtest().horizonDays();
  }

  /** The word alone. */
  public String word() {
    return word(band.share());
  }

  /** The word for a share of 0 to 1. */
  public static String word(double share) {
    return Words.of(share).word;
  }

  /** How many of a hundred such places were lost, to a tenth. */
  public BigDecimal percent() {
    return percent(band.share());
  }

  /** A share in percent, to a tenth. */
  public static BigDecimal percent(double share) {
    return Decimals.rounded(share * HUNDRED, 1);
  }

  /** Word, range and frequency. */
  public String sentence() {
    var words = Words.of(band.share());
    return Wording.withNonBreakingSpaces(
        "Loss within %s: %s (%s). %s such places (Threat %s to %s) %s lost, %s overall."
            .formatted(
                Wording.count(days(), "day", "days"),
                words.word,
                words.range,
                frequency(band.share()),
                band.threatFrom(),
                band.threatTo(),
                frequency(band.share()).startsWith("1 of") ? "was" : "were",
                frequency(band.allShare())));
  }

  /** How many of a hundred, or of a thousand where that is less than one. */
  public static String frequency(double share) {
    long ofHundred = Math.round(share * HUNDRED);
    if (ofHundred > 0) {
      return ofHundred + " of 100";
    }
    long ofThousand = Math.round(share * THOUSAND);
    return String.format(Locale.US, "%s of 1,000", ofThousand == 0 ? "fewer than 1" : ofThousand);
  }

  /** All words, the least likely first. */
  public static List<String> words() {
    return Arrays.stream(Words.values()).map(each -> each.word).toList();
  }
}
