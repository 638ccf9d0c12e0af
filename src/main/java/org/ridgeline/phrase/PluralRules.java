package org.ridgeline.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which form of a word a language uses with a number, by the rules that Unicode CLDR publishes.
 *
 * <p>Source: Unicode Technical Standard 35, part 3, "Language Plural Rules". What a number is told
 * by are its digits as they are written: {@code 1} and {@code 1.0} may take different forms. Of
 * compact numbers, such as 1 million written as 1M, nothing is known.
 */
public final class PluralRules {

  /** The form that every language has, of numbers that no rule names. */
  public static final String OTHER = "other";

  private static final String RULES = "plural-rules.properties";
  private static final Pattern RELATION =
      Pattern.compile("([niftvwce])(?: % (\\d+))? (!?=) (\\d[\\d.,]*)");

  private final Map<String, List<List<Relation>>> forms;

  private PluralRules(Map<String, List<List<Relation>>> forms) {
    this.forms = forms;
  }

  /**
   * The rules of a language.
   *
   * @param language by its code, such as {@code en}
   * @throws IllegalArgumentException if there are none
   */
  public static PluralRules of(String language) {
    var written = published().getProperty(language);
    if (written == null) {
      throw new IllegalArgumentException("no plural rules of the language '" + language + "'");
    }
    var forms = new LinkedHashMap<String, List<List<Relation>>>();
    Stream.of(written.split("; "))
        .filter(rule -> !rule.isEmpty())
        .map(rule -> rule.split(": ", 2))
        .forEach(rule -> forms.put(rule[0], condition(rule[1])));
    return new PluralRules(forms);
  }

  /** The codes of all languages whose rules are known. */
  public static Set<String> languages() {
    return new TreeSet<>(published().stringPropertyNames());
  }

  private static Properties published() {
    var rules = new Properties();
    try (InputStream in = PluralRules.class.getResourceAsStream(RULES)) {
      rules.load(in);
      return rules;
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + RULES, e);
    }
  }

  /** Alternatives, of each of which all relations must hold. */
  private static List<List<Relation>> condition(String written) {
    return Stream.of(written.split(" or "))
        .map(both -> Stream.of(both.split(" and ")).map(PluralRules::relation).toList())
        .toList();
  }

  private static Relation relation(String written) {
    var parts = RELATION.matcher(written);
    if (!parts.matches()) {
      throw new IllegalStateException("'" + written + "' is no relation of a plural rule");
    }
    var modulus = parts.group(2) == null ? BigDecimal.ZERO : new BigDecimal(parts.group(2));
    var ranges = Stream.of(parts.group(4).split(",")).map(Range::of).toList();
    return new Relation(parts.group(1).charAt(0), modulus, parts.group(3).equals("="), ranges);
  }

  /** The names of the language's forms, {@code other} among them. */
  public Set<String> forms() {
    var names = new TreeSet<>(forms.keySet());
    names.add(OTHER);
    return names;
  }

  /**
   * The name of the form that a number takes.
   *
   * @param number as it is written, without signs between its digits but a point; if nothing is,
   *     the form is {@code other}
   */
  public String form(String number) {
    if (number.isEmpty()) {
      return OTHER;
    }
    var digits = Digits.of(number);
    return forms.entrySet().stream()
        .filter(form -> form.getValue().stream().anyMatch(digits::satisfy))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(OTHER);
  }

  /** Whole numbers from one to another, both included. */
  private record Range(BigDecimal from, BigDecimal to) {

    static Range of(String written) {
      var ends = written.split("\\.\\.", -1);
      return new Range(new BigDecimal(ends[0]), new BigDecimal(ends[ends.length - 1]));
    }

    boolean holds(BigDecimal value) {
      return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
    }
  }

  /**
   * One thing that must be so of a number.
   *
   * @param operand which of its values, by the letter of the standard
   * @param modulus by which it is divided, so that the rest is asked; 0 if it is not
   * @param equal whether the value must be in one of the ranges, or must not
   */
  private record Relation(char operand, BigDecimal modulus, boolean equal, List<Range> ranges) {

    boolean holds(BigDecimal value) {
      var asked = modulus.signum() == 0 ? value : value.remainder(modulus);
      boolean whole = asked.stripTrailingZeros().scale() <= 0;
      return (whole && ranges.stream().anyMatch(range -> range.holds(asked))) == equal;
    }
  }

  /** A number as it is written: the digits before the point, and those after it. */
  private record Digits(String whole, String fraction) {

    static Digits of(String number) {
      int start = number.startsWith("-") ? 1 : 0;
      int point = number.indexOf('.');
      return point < 0
          ? new Digits(number.substring(start), "")
          : new Digits(number.substring(start, point), number.substring(point + 1));
    }

    boolean satisfy(List<Relation> relations) {
      return relations.stream().allMatch(relation -> relation.holds(operand(relation.operand())));
    }

    private BigDecimal operand(char letter) {
      return switch (letter) {
        case 'n' -> new BigDecimal(fraction.isEmpty() ? whole : whole + "." + fraction);
        case 'i' -> new BigDecimal(whole);
        case 'v' -> BigDecimal.valueOf(fraction.length());
        case 'w' -> BigDecimal.valueOf(significant().length());
        case 'f' -> new BigDecimal("0" + fraction);
        case 't' -> new BigDecimal("0" + significant());
        // The exponent of a compact number, which none is.
        default -> BigDecimal.ZERO;
      };
    }

    private String significant() {
      int end = fraction.length();
      while (end > 0 && fraction.charAt(end - 1) == '0') {
        end--;
      }
      return fraction.substring(0, end);
    }
  }
}
