package org.ridgeline.read.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell that states a day, and the ways in which others write one. */
final class DayCell {

  /** A day, perhaps with the midnight that programs add to it. */
  private static final Pattern DAY =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]0?0:00(?::00(?:\\.0+)?)?)?");

  private static final Pattern TIME =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})[T ]\\d{1,2}:\\d{2}.*");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})[./ ]?(\\d{2})[./ ]?(\\d{2})|(\\d{4})[./](\\d{1,2})[./](\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2}|\\d{4})\\.?");
  private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
  private static final Pattern NUMBER = Pattern.compile("[2-7]\\d{4}(?:\\.0+)?");
  private static final Pattern MONTH_OR_YEAR =
      Pattern.compile("((?:19|20)\\d{2})(?:-(0[1-9]|1[0-2]))?");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212]");

  /** Nothing that the reports speak of is older, and no day before it is meant. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

  /** What is later by so many years is a year of another calendar. */
  private static final int CENTURY = 100;

  /** The day before the first of those that spreadsheets count. */
  private static final LocalDate SPREADSHEET_START = LocalDate.of(1899, 12, 30);

  private DayCell() {}

  /** The day in a cell, if it is of the times that end with {@code last} or begin there. */
  static LocalDate near(LocalDate last, String column, String cell) {
    var day = read(column, cell);
    if (day.isBefore(FIRST_DAY) || day.minusYears(CENTURY).isAfter(last)) {
      throw new BadRowException(
          column,
          "%s is too %s to be meant; write days of the Gregorian calendar, as 2025-03-31"
              .formatted(day, day.isBefore(FIRST_DAY) ? "long ago" : "far ahead"));
    }
    return day;
  }

  static LocalDate read(String column, String cell) {
    var written = DASHES.matcher(cell).replaceAll("-");
    var day = DAY.matcher(written);
    if (day.matches()) {
      var read = day(day, 1, 2, 3);
      if (read.isPresent()) {
        return read.get();
      }
    }
    throw new BadRowException(
        column, "'%s' %s".formatted(cell, NoValue.fault(cell).orElseGet(() -> fault(written))));
  }

  private static String fault(String cell) {
    var time = TIME.matcher(cell);
    if (time.matches() && day(time, 1, 2, 3).isPresent()) {
      return "is a time; write the day alone, " + day(time, 1, 2, 3).get();
    }
    var first = YEAR_FIRST.matcher(cell);
    if (first.matches()) {
      int group = first.group(1) == null ? 4 : 1;
      var day = day(first, group, group + 1, group + 2);
      if (day.isPresent()) {
        return "is a day without its hyphens; write it as " + day.get();
      }
    }
    var dotted = DAY_FIRST.matcher(cell);
    if (dotted.matches() && day(dotted, 3, 2, 1).isPresent()) {
      return "has the day first; write it as " + day(dotted, 3, 2, 1).get();
    }
    var last = YEAR_LAST.matcher(cell);
    if (last.matches()) {
      return yearLast(last);
    }
    return MonthInWords.of(cell)
        .map(day -> "has the month in words; write it as " + day)
        .orElseGet(() -> otherFault(cell));
  }

  private static String otherFault(String cell) {
    var monthLast = DAY.matcher(cell);
    if (monthLast.matches() && day(monthLast, 1, 3, 2).isPresent()) {
      return "has the month last; write it as " + day(monthLast, 1, 3, 2).get();
    }
    var whole = MONTH_OR_YEAR.matcher(cell);
    if (whole.matches()) {
      var month = whole.group(2);
      return "is a %s and no day; write a day of it, as %s-%s-01"
          .formatted(
              month == null ? "year" : "month", whole.group(1), month == null ? "01" : month);
    }
    return NUMBER.matcher(cell).matches()
        ? "is the number by which a spreadsheet counts days; write it as "
            + SPREADSHEET_START.plusDays((long) Double.parseDouble(cell))
        : "is not a day; write it as 2025-03-31";
  }

  private static String yearLast(Matcher written) {
    var british = day(written, 3, 2, 1);
    var american = day(written, 3, 1, 2);
    if (british.isPresent() && american.isPresent() && !british.equals(american)) {
      return "may be %s or %s; write the one that is meant"
          .formatted(british.get(), american.get());
    }
    return british
        .or(() -> american)
        .map(day -> "has the year last; write it as " + day)
        .orElse("is not a day; write it as 2025-03-31");
  }

  private static Optional<LocalDate> day(Matcher written, int year, int month, int day) {
    try {
      int years = Integer.parseInt(written.group(year));
      return Optional.of(
          LocalDate.of(
              years < 100 ? 2000 + years : years,
              Integer.parseInt(written.group(month)),
              Integer.parseInt(written.group(day))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
