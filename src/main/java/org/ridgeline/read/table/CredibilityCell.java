package org.ridgeline.read.table;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A cell that says how credible an item is, by the Admiralty code. */
final class CredibilityCell {

  /** It cannot be judged, as of tables without such a column. */
  static final int UNJUDGED = 6;

  private static final Pattern GRADE = Pattern.compile("(?i)[A-F]\\W?([1-6])");
  private static final Pattern RELIABILITY = Pattern.compile("(?i)[A-F]");

  /** The words of the code. */
  private static final Map<String, Integer> WORDS =
      Map.of(
          "confirmed", 1,
          "confirmed by others", 1,
          "confirmed by other sources", 1,
          "probably true", 2,
          "possibly true", 3,
          "doubtful", 4,
          "doubtfully true", 4,
          "improbable", 5,
          "cannot be judged", UNJUDGED,
          "truth cannot be judged", UNJUDGED);

  private CredibilityCell() {}

  static int read(String column, String cell) {
    return NumberCell.whole(cell)
        .filter(value -> value >= 1 && value <= UNJUDGED)
        .orElseThrow(() -> new BadRowException(column, "'%s' %s".formatted(cell, fault(cell))));
  }

  private static String fault(String cell) {
    var grade = GRADE.matcher(cell);
    if (grade.matches()) {
      return "is a grade of source and item; write %s, the item's own".formatted(grade.group(1));
    }
    if (RELIABILITY.matcher(cell).matches()) {
      return "is the reliability of a source; write the item's own, a number from 1 to 6";
    }
    return Optional.ofNullable(WORDS.get(cell.toLowerCase(Locale.ROOT)))
        .map("stands in words; write %d"::formatted)
        .orElse(
            "is no credibility; write a number from 1 (confirmed by others) to 5 (improbable), or 6 if it cannot be judged");
  }
}
