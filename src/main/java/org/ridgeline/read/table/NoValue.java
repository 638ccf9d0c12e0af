package org.ridgeline.read.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What people and programs write where there is no value. */
final class NoValue {

  /** What pandas, R, databases and spreadsheets write, letter by letter, and nobody by hand. */
  private static final Set<String> OF_PROGRAMS =
      Set.of("NaN", "NULL", "<NA>", "\\N", "NaT", "#N/A");

  private static final int LONGEST = 4;

  private static final Set<String> WORDS =
      Set.of(
          "nan",
          "na",
          "n/a",
          "n.a.",
          "null",
          "none",
          "nil",
          "-",
          "--",
          "–",
          "—",
          "?",
          "??",
          "???",
          "unknown",
          "not known",
          "no data",
          "tbd",
          "неизвестно",
          "невідомо");

  private NoValue() {}

  /** Whether a program has written that there is none; then the cell is as good as empty. */
  static boolean isOfProgram(String cell) {
    return !cell.isEmpty() && cell.length() <= LONGEST && OF_PROGRAMS.contains(cell);
  }

  /** Whether a person has written so. */
  static boolean isWord(String cell) {
    return WORDS.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Why a cell is refused: as a word for no value, for what is known of it, or otherwise. */
  static BadRowException refused(
      String column, String cell, Optional<String> known, String otherwise) {
    return new BadRowException(
        column, "'%s' %s".formatted(cell, fault(cell).or(() -> known).orElse(otherwise)));
  }

  /** What is wrong with a word for no value in a cell of numbers, days or few words. */
  static Optional<String> fault(String cell) {
    return isWord(cell)
        ? Optional.of("stands for no value; write one, or nothing where the cell may be empty")
        : Optional.empty();
  }
}
