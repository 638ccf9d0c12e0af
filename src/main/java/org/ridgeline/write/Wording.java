package org.ridgeline.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.phrase.English;
import org.ridgeline.rank.Withdrawal;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.history.Hold;

/**
 * How constants, days, counts and causes are put in words, whatever language the machine speaks.
 */
public final class Wording {

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

  /** A space between a figure and its unit, or a day and its month. */
  // (?U), as from Java 19 on \b knows the letters of English only.
  private static final Pattern BOUND =
      Pattern.compile(
          "(?U) (?:(?<=\\d )(?=%|k?m\\b)|(?<=\\b\\d{1,2} )(?=\\p{Lu}\\p{Ll}+ \\d{4}\\b))");

  private Wording() {}

  /** A constant as tables write it. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** A day as the rules' sentences write it. */
  public static String day(LocalDate day) {
    return English.day(day);
  }

  /** A sentence for a page, where no line ends between a figure and its unit. */
  public static String withNonBreakingSpaces(String sentence) {
    var bound = BOUND.matcher(sentence).useTransparentBounds(true);
    StringBuilder text = new StringBuilder(sentence);
    // Looked for where there is a space behind a digit: pages have more letters than those.
    for (int at = sentence.indexOf(' ', 1); at > 0; at = sentence.indexOf(' ', at + 1)) {
      char before = sentence.charAt(at - 1);
      if ((Character.isDigit(before) || Character.isSurrogate(before))
          && bound.region(at, sentence.length()).lookingAt()) {
        text.setCharAt(at, '\u00A0');
      }
    }
    return text.toString();
  }

  /** A number without idle zeros. */
  public static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /** What part of a place its holder has by a map, after the holder's name; empty if unmeasured. */
  public static String share(Hold hold) {
    return hold.sharePercent().stream()
        .mapToObj(percent -> ", " + Extent.share(percent))
        .findFirst()
        .orElse("");
  }

  /** A difference, with its sign. */
  public static String signed(BigDecimal difference) {
    return (difference.signum() < 0 ? "\u2212" : "+") + difference.abs().toPlainString();
  }

  /** An Admiralty grade, and in words what it says of the source and of the information. */
  public static String grade(Citation citation) {
    return citation.grade()
        + ": "
        + citation.source().reliability().words()
        + " source, "
        + CREDIBILITY.get(citation.credibility() - 1);
  }

  /** The source of a row, and its grade in words. */
  public static String origin(Citation citation) {
    return citation.source().name() + " (" + grade(citation) + ")";
  }

  /** A count with its noun, in the plural unless it is one. */
  public static String count(long count, String one, String several) {
    return English.whole(count) + " " + (count == 1 ? one : several);
  }

  /** The table with the most rows, and how many were read. */
  public static String mostRows(Tables tables) {
    return tables.rows().entrySet().stream()
        .max(Comparator.comparingInt(table -> table.getValue().read()))
        .map(table -> count(table.getValue().read(), "row", "rows") + " of " + table.getKey())
        .orElse("no rows");
  }

  /** The first few of many, and how many more there are. */
  public static String several(List<String> all) {
    var few = all.stream().limit(FEW).toList();
    return several(few, all.size() - few.size());
  }

  /** A few, and how many more there are. */
  public static String several(List<String> few, int more) {
    return String.join("; ", few)
        + (more == 0 ? "" : String.format(Locale.US, "; and %,d more", more));
  }

  /** What withdrew a conclusion, in words. */
  public static String cause(Withdrawal withdrawal) {
    if (withdrawal.rows().isEmpty()) {
      return "time" + newest(withdrawal);
    }
    var rows =
        several(
            withdrawal.rows().stream()
                .map(row -> cause(row, withdrawal.takenBack().contains(row)))
                .toList(),
            withdrawal.more());
    boolean one = withdrawal.rows().size() == 1 && withdrawal.more() == 0;
    return (withdrawal.byTime() ? "time, or " : "") + (one ? "" : "one of ") + rows;
  }

  private static String cause(Citation row, boolean isTakenBack) {
    return "%s (%s)%s"
        .formatted(row.place(), row.source().name(), isTakenBack ? ", taken back" : "");
  }

  private static String newest(Withdrawal withdrawal) {
    return withdrawal
        .newestReport()
        .map(newest -> ": its newest report is of " + day(newest))
        .orElse("");
  }
}
