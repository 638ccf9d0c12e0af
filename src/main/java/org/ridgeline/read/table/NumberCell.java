package org.ridgeline.read.table;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A cell that states a number, and the ways in which others write one. */
final class NumberCell {

  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(?:\\d{1,15}\\.?\\d{0,40}|\\.\\d{1,40})(?:[eE][+-]?\\d{1,2})?");

  private static final Pattern WHOLE =
      Pattern.compile("\\+?\\d{1,9}(?:\\.0{1,2})?|\\+?\\d{1,9}\\.0{4,}");
  private static final Pattern EXPONENT = Pattern.compile("\\+?\\d(?:\\.\\d{1,9})?[eE]\\+?\\d");
  private static final Pattern COMMA = Pattern.compile("[+-]?\\d{1,15},\\d{1,40}");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[ ,.'’]\\d{3})+");
  private static final Pattern ESTIMATE =
      Pattern.compile(
          "(?iu)(?:~|≈|>|<|≥|≤|ca\\.?|circa|about|around|some|approx\\.?|over|more than|at least|at most|up to|nearly|almost)\\s*(\\d{1,9})|(\\d{1,9})\\s*\\+");
  private static final Pattern RANGE = Pattern.compile("\\d+\\s*-\\s*\\d+");
  private static final Pattern MULTIPLE =
      Pattern.compile(
          "(?iu)(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(k|thousand|тыс\\.?|тис\\.?|m|mln|millions?|млн\\.?)");
  private static final Pattern UNIT =
      Pattern.compile("([+-]?\\d{1,9}(?:\\.\\d{1,9})?)\\s*(\\p{L}{1,12}\\.?|°)");
  private static final Pattern ANGLE =
      Pattern.compile(
          "(?i)(\\d{1,3}(?:\\.\\d+)?)\\s*°?\\s*(?:(\\d{1,2}(?:\\.\\d+)?)\\s*['′’]\\s*)?"
              + "(?:(\\d{1,2}(?:\\.\\d+)?)\\s*(?:[\"″”]|'')\\s*)?([NSEW])?");

  /** What a spreadsheet makes of a range: {@code 10-12} becomes a day of a month. */
  private static final Pattern MONTH =
      Pattern.compile(
          "(?i)\\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
              + "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-\\d{1,2}");

  private static final Pattern SHORTENED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?\\d{2}");
  private static final Pattern COUNTED = Pattern.compile("(\\d{1,9})(?:\\s+\\p{L}+|\\p{L}{3,12})");
  private static final Pattern THOUSAND_OR_POINT = Pattern.compile("[+-]?[1-9]\\d{0,2},\\d{3}");
  private static final int ARABIC_POINT = 0x066B;
  private static final int ARABIC_THOUSANDS = 0x066C;

  /** By which grids of heights mark a point of which they know none. */
  private static final Set<String> NO_HEIGHT = Set.of("-9999", "-9999.0", "-32768", "-99999");

  private static final double KM_A_MILE = 1.609344;
  private static final double METRES_A_FOOT = 0.3048;

  private NumberCell() {}

  /** The number that {@code cell} is; a plus sign, an exponent and many digits do no harm. */
  static Optional<Double> decimal(String cell) {
    var plain = signed(cell);
    return DECIMAL.matcher(plain).matches() ? Optional.of(Double.valueOf(plain)) : Optional.empty();
  }

  /** The whole number from 0 that {@code cell} is; {@code 12.0} is one. */
  static Optional<Integer> whole(String cell) {
    if (WHOLE.matcher(cell).matches()) {
      return Optional.of((int) Double.parseDouble(cell));
    }
    if (!EXPONENT.matcher(cell).matches()) {
      return Optional.empty();
    }
    var number = new BigDecimal(cell).stripTrailingZeros();
    return number.scale() <= 0 ? Optional.of(number.intValueExact()) : Optional.empty();
  }

  /** A minus sign as printers set it is one. */
  private static String signed(String cell) {
    return cell.replace('\u2212', '-').replace('\u2013', '-');
  }

  private static boolean isQuoted(String cell) {
    return cell.length() > 1
        && (cell.charAt(0) == '\'' || cell.charAt(0) == '\u2019')
        && Character.isDigit(cell.charAt(1));
  }

  /**
   * A cell with the digits of ASCII, of whatever script they are, and without the apostrophe by
   * which spreadsheets keep a text.
   */
  static String plain(String cell) {
    var text = isQuoted(cell) ? cell.substring(1) : cell;
    if (text.chars().allMatch(c -> c < 0x80)) {
      return text;
    }
    var plain = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                plain.appendCodePoint(
                    Character.isDigit(c)
                        ? '0' + Character.digit(c, 10)
                        : c == ARABIC_POINT ? '.' : c == ARABIC_THOUSANDS ? ',' : c));
    return plain.toString();
  }

  /** Why {@code cell} is no whole number, if that can be told. */
  static Optional<String> wholeFault(String cell) {
    var multiple = MULTIPLE.matcher(cell);
    var estimate = ESTIMATE.matcher(cell);
    if (THOUSANDS.matcher(cell).matches()) {
      var number = cell.replaceAll("\\D", "");
      return Optional.of(
          cell.indexOf('.') >= 0 && decimal(cell).filter(v -> v % 1 == 0).isPresent()
              ? "may be %.0f or %s; write it without a point"
                  .formatted(Double.valueOf(cell), number)
              : "has a separator of thousands; write it as " + number);
    }
    if (multiple.matches()) {
      long times = "mмМM".indexOf(multiple.group(2).charAt(0)) >= 0 ? 1_000_000 : 1000;
      return Optional.of(
          "is short for %s; write it so"
              .formatted(
                  new BigDecimal(multiple.group(1))
                      .multiply(BigDecimal.valueOf(times))
                      .stripTrailingZeros()
                      .toPlainString()));
    }
    if (estimate.matches()) {
      var number = estimate.group(1) == null ? estimate.group(2) : estimate.group(1);
      return Optional.of("is an estimate; write the number alone, " + number);
    }
    if (RANGE.matcher(signed(cell)).matches()) {
      return Optional.of("is a range; write one number, and the range into the text");
    }
    if (MONTH.matcher(cell).matches()) {
      return Optional.of(
          "is a day that a spreadsheet made of numbers; write the number that was meant");
    }
    if (SHORTENED.matcher(cell).matches()) {
      return Optional.of("was shortened by a spreadsheet; write all of its digits");
    }
    var counted = COUNTED.matcher(cell);
    return counted.matches()
        ? Optional.of("has words behind it; write the number alone, " + counted.group(1))
        : Optional.empty();
  }

  /** Why {@code cell} is no height in metres, if that can be told. */
  static Optional<String> heightFault(String cell) {
    return NO_HEIGHT.contains(cell)
        ? Optional.of("stands for no height in grids of them; leave the cell empty")
        : decimalFault(cell);
  }

  private static String decimalComma(String cell) {
    return "has a decimal comma; write it as " + cell.replace(',', '.');
  }

  /** Why {@code cell} is no number with decimals, if that can be told. */
  static Optional<String> decimalFault(String cell) {
    var plain = signed(cell);
    if (THOUSAND_OR_POINT.matcher(plain).matches()) {
      return Optional.of(
          "may be %s or %s; write it without a comma"
              .formatted(
                  plain.replace(",", ""),
                  new BigDecimal(plain.replace(',', '.')).stripTrailingZeros().toPlainString()));
    }
    if (COMMA.matcher(plain).matches()) {
      return Optional.of(decimalComma(plain));
    }
    var unit = UNIT.matcher(plain);
    return unit.matches()
        ? Optional.of("has a unit; write " + inOurs(unit.group(1), unit.group(2)))
        : Optional.empty();
  }

  private static String inOurs(String number, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "mi", "mile", "miles" -> rounded(number, KM_A_MILE) + ", in kilometres";
      case "ft", "feet", "foot" -> rounded(number, METRES_A_FOOT) + ", in metres";
      default -> "the number alone, " + number;
    };
  }

  private static String rounded(String number, double by) {
    return String.format(Locale.ROOT, "%.1f", Double.parseDouble(number) * by);
  }

  /** Why {@code cell} is no angle in degrees, if that can be told. */
  static Optional<String> degreesFault(String cell) {
    var angle = ANGLE.matcher(cell);
    if (!angle.matches() || decimal(cell).isPresent()) {
      var plain = signed(cell);
      return COMMA.matcher(plain).matches() ? Optional.of(decimalComma(plain)) : Optional.empty();
    }
    double degrees =
        number(angle.group(1)) + number(angle.group(2)) / 60 + number(angle.group(3)) / 3600;
    boolean negative = angle.group(4) != null && "SsWw".contains(angle.group(4));
    var written = BigDecimal.valueOf(Math.round(degrees * 1e6), 6).stripTrailingZeros();
    return Optional.of(
        "has signs of degrees or directions; write it as %s%s"
            .formatted(negative ? "-" : "", written.toPlainString()));
  }

  private static double number(String digits) {
    return digits == null ? 0 : Double.parseDouble(digits);
  }
}
