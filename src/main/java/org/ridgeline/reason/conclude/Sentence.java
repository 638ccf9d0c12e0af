package org.ridgeline.reason.conclude;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.api.runtime.rule.RuleContext;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.fact.Settlement;

/**
 * What a rule says when it concludes: text with values in braces, such as {@code {$other.name}}.
 *
 * <p>A value is a variable of the rule, or a property of one. Days are written as 7 July 2024,
 * numbers with a comma a thousand, a settlement or a party by its name, a list by its distinct
 * parts with commas between them, or semicolons where the parts have commas of their own, and
 * nothing but a space between whole sentences, also through lists within it; its {@code size} is
 * how many it has. A list of claims also has a {@code ledger}, a {@code gist} and its {@code
 * voices}.
 */
public final class Sentence {

  /** Under which a session keeps the names of parties, if they have any. */
  public static final String PARTY_NAMES = PartyNames.class.getName();

  private static final Pattern VALUE = Pattern.compile("\\{(\\$\\w+)((?:\\.\\w+)*)}");
  private static final Optional<String> NOTHING = Optional.empty();
  private static final List<String> MONTHS =
      Stream.of(Month.values())
          .map(month -> month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT))
          .toList();

  /** Up to here no number has a comma; formatting costs far more than writing down. */
  private static final int SMALL = 999;

  private final String template;
  private final List<Part> parts;

  /**
   * Text, and the value that follows it.
   *
   * @param variable what to read the value from; empty at the end, where none follows
   * @param path the properties that lead from the variable to the value
   */
  private record Part(String text, String variable, List<String> path) {}

  /**
   * The sentence that {@code template} makes of values; it is taken apart once, as rules fire
   * often.
   */
  public Sentence(String template) {
    this.template = template;
    this.parts = parts(template);
  }

  private static List<Part> parts(String template) {
    var parts = new ArrayList<Part>();
    var values = VALUE.matcher(template);
    int end = 0;
    while (values.find()) {
      var path = values.group(2).isEmpty() ? List.<String>of() : path(values.group(2));
      parts.add(new Part(template.substring(end, values.start()), values.group(1), path));
      end = values.end();
    }
    parts.add(new Part(template.substring(end), "", List.of()));
    return List.copyOf(parts);
  }

  private static List<String> path(String dotted) {
    return List.of(dotted.substring(1).split("\\."));
  }

  /** The words of the sentence, with its values in braces. */
  public String template() {
    return template;
  }

  /** A day as prose writes it, whatever language the machine speaks: 7 July 2024. */
  public static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }

  /** The variables that the sentence needs. */
  List<String> variables() {
    return parts.stream()
        .map(Part::variable)
        .filter(variable -> !variable.isEmpty())
        .distinct()
        .toList();
  }

  /** The sentence with the values that {@code rule} met as it fired; parties go by their names. */
  String fill(RuleContext rule) {
    var match = rule.getMatch();
    var known = rule.getKieRuntime().getEnvironment().get(PARTY_NAMES);
    var names = known instanceof PartyNames parties ? parties : PartyNames.NONE;
    var filled = new StringBuilder();
    for (var part : parts) {
      filled.append(part.text());
      if (!part.variable().isEmpty()) {
        filled.append(words(match.getDeclarationValue(part.variable()), part.path(), names));
      }
    }
    return filled.toString();
  }

  private static String words(Object object, List<String> path, PartyNames names) {
    if (object instanceof Collection<?> several && path.equals(List.of("size"))) {
      return whole(several.size());
    }
    if (object instanceof Collection<?> several) {
      var told = path.size() == 1 ? ClaimWording.read(several, path.get(0), names) : NOTHING;
      if (told.isPresent()) {
        return told.get();
      }
      var parts =
          leaves(several, path, names).map(each -> plain(each, names)).distinct().sorted().toList();
      return String.join(between(parts), parts);
    }
    return path.isEmpty()
        ? plain(object, names)
        : words(property(object, path.get(0), names), path.subList(1, path.size()), names);
  }

  /** What a path leads to, through lists within lists. */
  private static Stream<?> leaves(Object object, List<String> path, PartyNames names) {
    if (object instanceof Collection<?> several) {
      return several.stream().flatMap(each -> leaves(each, path, names));
    }
    return path.isEmpty()
        ? Stream.of(object)
        : leaves(property(object, path.get(0), names), path.subList(1, path.size()), names);
  }

  private static Object property(Object object, String name, PartyNames names) {
    if (object instanceof StandingClaim claim && name.equals("statement")) {
      return claim.statement(names);
    }
    return FactProperties.read(object, name)
        .orElseThrow(() -> new UnknownPropertyException(object, name));
  }

  private static String between(List<String> parts) {
    if (parts.stream().allMatch(part -> part.endsWith("."))) {
      return " ";
    }
    return parts.stream().anyMatch(part -> part.contains(", ")) ? "; " : ", ";
  }

  private static String plain(Object value, PartyNames names) {
    if (value instanceof String text) {
      return names.of(text);
    }
    if (value instanceof Settlement settlement) {
      return settlement.name();
    }
    if (value instanceof LocalDate day) {
      return day(day);
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? whole(number.getAsInt()) : "unknown";
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? decimal(number.getAsDouble()) : "unknown";
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.map(each -> plain(each, names)).orElse("unknown");
    }
    if (value instanceof Integer || value instanceof Long) {
      return whole(((Number) value).longValue());
    }
    if (value instanceof Number number) {
      return decimal(number.doubleValue());
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    return String.valueOf(value);
  }

  private static String whole(long value) {
    var digits = new StringBuilder(Long.toString(value));
    int first = value < 0 ? 1 : 0;
    for (int at = digits.length() - 3; at > first; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  /** One digit is as fine as any sentence needs; whole numbers get none. */
  private static String decimal(double value) {
    var text =
        Math.abs(value) < SMALL
            ? BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toString()
            : String.format(Locale.US, "%,.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sentence sentence && template.equals(sentence.template);
  }

  @Override
  public int hashCode() {
    return template.hashCode();
  }

  @Override
  public String toString() {
    return template;
  }

  /** Says which value of a sentence does not exist. */
  static final class UnknownPropertyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownPropertyException(Object object, String property) {
      super(
          "@Because asks a %s for '%s', which it does not have"
              .formatted(object.getClass().getSimpleName(), property));
    }
  }
}
