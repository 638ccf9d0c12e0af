package org.ridgeline.importing.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgeline.read.table.MonthInWords;

/**
 * Reads days as exports write them.
 *
 * <p>Without a form, only what can mean one day is read: {@code 2024-02-16}, perhaps with a time
 * behind it, {@code 16 February 2024}, {@code 20240216}, {@code 16.02.2024}.
 */
public final class ExportDay {

  /** A Unix time in seconds, of which the day in UTC counts. */
  public static final String SECONDS = "seconds";

  private static final String DAY_FIRST = "day/month/year";
  private static final String MONTH_FIRST = "month/day/year";

  /** How days may be said to be written. */
  public static final List<String> FORMS = List.of(SECONDS, DAY_FIRST, MONTH_FIRST);

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final int KEPT = 50_000;
  private static final int SECONDS_A_DAY = 86_400;

  /** No later than the year 5000: beyond, the number is one of milliseconds. */
  private static final long MOST_SECONDS = 95_617_584_000L;

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ].*)?");
  private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\.0)?");
  private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern SLASHED =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[T ].*)?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,13}(?:\\.0+)?");

  private final String form;
  private final Map<String, Optional<LocalDate>> read = new HashMap<>();

  /**
   * Days of one column.
   *
   * @param form one of {@link #FORMS}, or empty
   */
  public ExportDay(String form) {
    this.form = form;
  }

  /** The day in a cell, if there is one and it is of our times. */
  public Optional<LocalDate> of(String cell) {
    if (form.equals(SECONDS)) {
      return seconds(cell).filter(ExportDay::isOfOurTimes);
    }
    var known = read.get(cell);
    if (known == null) {
      known = day(cell).filter(ExportDay::isOfOurTimes);
      if (read.size() < KEPT) {
        read.put(cell, known);
      }
    }
    return known;
  }

  /** No report speaks of other years, whatever calendar a table keeps. */
  private static boolean isOfOurTimes(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  private static Optional<LocalDate> seconds(String cell) {
    if (!WHOLE.matcher(cell).matches()) {
      return Optional.empty();
    }
    int point = cell.indexOf('.');
    long number = Long.parseLong(point < 0 ? cell : cell.substring(0, point));
    long seconds = number > MOST_SECONDS ? number / 1000 : number;
    return Optional.of(LocalDate.ofEpochDay(seconds / SECONDS_A_DAY));
  }

  private Optional<LocalDate> day(String cell) {
    if (form.equals(DAY_FIRST)) {
      return parts(SLASHED, cell, 3, 2, 1);
    }
    if (form.equals(MONTH_FIRST)) {
      return parts(SLASHED, cell, 3, 1, 2);
    }
    return parts(ISO, cell, 1, 2, 3)
        .or(() -> parts(DIGITS, cell, 1, 2, 3))
        .or(() -> parts(DOTTED, cell, 3, 2, 1))
        .or(() -> MonthInWords.of(cell));
  }

  private static Optional<LocalDate> parts(
      Pattern pattern, String cell, int year, int month, int day) {
    var found = pattern.matcher(cell);
    if (!found.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(found.group(year)),
              Integer.parseInt(found.group(month)),
              Integer.parseInt(found.group(day))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
