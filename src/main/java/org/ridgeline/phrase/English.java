package org.ridgeline.phrase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How English sentences write numbers, days and lists. */
public final class English {

  /** Which form words take with a number. */
  public static final PluralRules PLURALS = PluralRules.of("en");

  private static final List<String> MONTHS =
      Stream.of(Month.values())
          .map(month -> month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT))
          .toList();

  /** From here on a whole number is less than a tenth beside what it stands for. */
  private static final double LARGE = 5;

  /** Beyond, nobody counts in days, or in months. */
  private static final int COUNTED_DAYS = 100;

  private static final int COUNTED_MONTHS = 23;
  private static final double DAYS_OF_YEAR = 365.25;
  private static final int MONTHS_OF_YEAR = 12;

  /** Of more parts than these a short list tells the first, and how many others there are. */
  private static final int FEW = 4;

  private static final int FIRST = 3;

  private English() {}

  /** A day as prose writes it: 7 July 2024. */
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  /** A whole number, with a comma a thousand. */
  public static String whole(long value) {
    var digits = new StringBuilder(Long.toString(value));
    int first = value < 0 ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** A number that was measured: to a tenth below 5, to the whole from there. */
  public static String number(double value) {
    if (Math.abs(value) >= LARGE) {
      return whole(Math.round(value));
    }
    var text = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toString();
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** A percentage, to the whole. */
  public static String share(double percent) {
    long rounded = Math.round(percent);
    return percent > 0 && rounded == 0 ? "less than 1" : whole(rounded);
  }

  /** A number of days: 1 day, 45 days, about 4 months, about 2 years. */
  public static String days(double days) {
    if (days <= COUNTED_DAYS) {
      var number = number(days);
      return number + (PLURALS.form(number).equals(PluralRules.OTHER) ? " days" : " day");
    }
    long months = Math.round(days / DAYS_OF_YEAR * MONTHS_OF_YEAR);
    return months <= COUNTED_MONTHS
        ? "about " + months + " months"
        : "about " + years(days / DAYS_OF_YEAR) + " years";
  }

  /** Below five years half a year counts. */
  private static String years(double years) {
    long halves = Math.round(2 * years);
    return halves >= 2 * LARGE || halves % 2 == 0
        ? whole(Math.round(years))
        : halves / 2 + "\u00bd";
  }

  /**
   * All parts in one phrase: A, B and C; with semicolons if a part has commas of its own; whole
   * sentences one after another.
   */
  public static String list(List<String> parts) {
    if (parts.stream().allMatch(part -> part.endsWith("."))) {
      return String.join(" ", parts);
    }
    int last = parts.size() - 1;
    if (last < 1) {
      return String.join("", parts);
    }
    boolean nested = parts.stream().anyMatch(part -> part.contains(", "));
    return String.join(nested ? "; " : ", ", parts.subList(0, last))
        + (nested ? "; and " : " and ")
        + parts.get(last);
  }

  /** The same of more than four parts with three of them: A, B, C and 4 others. */
  public static String fewOf(List<String> parts) {
    if (isFew(parts)) {
      return list(parts);
    }
    var told = Stream.concat(parts.stream().limit(FIRST), Stream.of(others(parts.size() - FIRST)));
    return list(told.toList());
  }

  /** Whether a short list tells all of them. */
  public static boolean isFew(List<String> parts) {
    return parts.size() <= FEW || parts.stream().allMatch(part -> part.endsWith("."));
  }

  private static String others(int count) {
    return whole(count) + " others";
  }
}
