package org.ridgeline.importing.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Which values of a column a line of a mapping fits.
 *
 * <p>A word fits itself, in capitals or not; {@code *} in it stands for anything. {@code >=0.9} and
 * the like fit numbers, {@code probable} a probability that is high enough, {@code empty} a cell
 * without anything.
 */
final class ValuePattern {

  static final String PROBABLE = "probable";
  private static final String EMPTY = "empty";
  private static final String STAR = "*";
  private static final Pattern COMPARISON = Pattern.compile("(>=|<=|>|<)\\s*(-?\\d+(?:\\.\\d+)?)");
  private static final Pattern BEGINS_COMPARISON = Pattern.compile("[<>].*");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,15})?");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final String word;
  private final Optional<Pattern> stars;
  private final String sign;
  private final double limit;

  private ValuePattern(String word, Optional<Pattern> stars, String sign, double limit) {
    this.word = word;
    this.stars = stars;
    this.sign = sign;
    this.limit = limit;
  }

  /**
   * Reads one.
   *
   * @param least the least probability, from 0 to 1, that is probable
   * @throws IllegalArgumentException saying what is wrong with it, and the remedy
   */
  static ValuePattern of(String written, double least) {
    var comparison = COMPARISON.matcher(written);
    if (comparison.matches()) {
      return new ValuePattern(
          "", Optional.empty(), comparison.group(1), Double.parseDouble(comparison.group(2)));
    }
    if (BEGINS_COMPARISON.matcher(written).matches()) {
      throw new IllegalArgumentException(
          "'%s' compares with no number; write it as >=0.5".formatted(written));
    }
    if (written.equalsIgnoreCase(PROBABLE)) {
      return new ValuePattern("", Optional.empty(), ">=", least);
    }
    var word = written.equalsIgnoreCase(EMPTY) ? "" : plain(written);
    return new ValuePattern(word, stars(word), "", 0);
  }

  private static Optional<Pattern> stars(String word) {
    if (!word.contains(STAR)) {
      return Optional.empty();
    }
    var regex = new StringBuilder();
    for (var piece : word.split("\\*", -1)) {
      // Not greedy, and parted by what stands between: the first fit is the only one.
      regex.append(regex.isEmpty() ? "" : "(.*?)").append(Pattern.quote(piece));
    }
    return Optional.of(Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  /** A value without what spellings differ in. */
  static String plain(String value) {
    return SPACE.matcher(value.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
  }

  /** The number that a cell is. */
  static OptionalDouble number(String cell) {
    return NUMBER.matcher(cell).matches()
        ? OptionalDouble.of(Double.parseDouble(cell))
        : OptionalDouble.empty();
  }

  /** The one value that it fits, if it is one. */
  Optional<String> single() {
    return sign.isEmpty() && stars.isEmpty() ? Optional.of(word) : Optional.empty();
  }

  /** Whether it fits a value. */
  boolean fits(String value) {
    if (!sign.isEmpty()) {
      var number = number(value);
      return number.isPresent() && compares(number.getAsDouble());
    }
    var plain = plain(value);
    return stars.map(pattern -> pattern.matcher(plain).matches()).orElse(plain.equals(word));
  }

  private boolean compares(double number) {
    return switch (sign) {
      case ">=" -> number >= limit;
      case "<=" -> number <= limit;
      case ">" -> number > limit;
      default -> number < limit;
    };
  }

  /** What the first star stands for in a value, in small letters; empty without a star. */
  String star(String value) {
    var plain = plain(value);
    return stars
        .map(pattern -> pattern.matcher(plain))
        .filter(found -> found.matches())
        .map(found -> found.group(1).strip())
        .orElse("");
  }

  /** The same as it is written. */
  String starAsWritten(String value) {
    var line = SPACE.matcher(value.strip()).replaceAll(" ");
    var plain = line.toLowerCase(Locale.ROOT);
    return stars
        .map(pattern -> pattern.matcher(plain))
        .filter(found -> found.matches() && plain.length() == line.length())
        .map(found -> line.substring(found.start(1), found.end(1)).strip())
        .orElseGet(() -> star(value));
  }
}
