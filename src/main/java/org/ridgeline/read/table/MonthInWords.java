package org.ridgeline.read.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day whose month stands in words, English, Russian or Ukrainian. */
public final class MonthInWords {

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]+(\\p{L}{3,})\\.?,?[\\s-]+(\\d{4}|\\d{2})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");

  /** How the months begin, each in every language. */
  private static final List<List<String>> BEGINNINGS =
      List.of(
          List.of("jan", "янв", "січ"),
          List.of("feb", "фев", "лют"),
          List.of("mar", "мар", "бер"),
          List.of("apr", "апр", "кві"),
          List.of("may", "мая", "май", "тра"),
          List.of("jun", "июн", "чер"),
          List.of("jul", "июл", "лип"),
          List.of("aug", "авг", "сер"),
          List.of("sep", "сен", "вер"),
          List.of("oct", "окт", "жов"),
          List.of("nov", "ноя", "лис"),
          List.of("dec", "дек", "гру"));

  private MonthInWords() {}

  /** The day, if {@code cell} is one so written. */
  public static Optional<LocalDate> of(String cell) {
    var first = DAY_FIRST.matcher(cell);
    if (first.matches()) {
      return day(first.group(3), first.group(2), first.group(1));
    }
    var last = MONTH_FIRST.matcher(cell);
    return last.matches() ? day(last.group(3), last.group(1), last.group(2)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    var begin = month.toLowerCase(Locale.ROOT).substring(0, 3);
    for (int i = 0; i < BEGINNINGS.size(); i++) {
      if (BEGINNINGS.get(i).contains(begin)) {
        return day(year.length() == 2 ? "20" + year : year, i + 1, day);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
