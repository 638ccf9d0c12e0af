package org.ridgeline.reason;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.api.runtime.rule.Match;
import org.ridgeline.fact.Settlement;

/**
 * What a rule says when it concludes: text with values in braces, such as {@code {$other.name}}.
 *
 * <p>A value is a variable of the rule, or a property of one. Days are written as 7 July 2024,
 * numbers with a comma a thousand, a settlement by its name, a list by its distinct parts with
 * commas between them, or semicolons where the parts have commas of their own, and nothing but a
 * space between whole sentences, also through lists within it; its {@code size} is how many it has.
 * A list of claims also has a {@code ledger}, a {@code gist} and its {@code voices}.
 */
public record Sentence(String template) {

  private static final Pattern VALUE = Pattern.compile("\\{(\\$\\w+)((?:\\.\\w+)*)}");
  private static final Optional<String> NOTHING = Optional.empty();
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  /** A day as prose writes it, whatever language the machine speaks: 7 July 2024. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The variables that the sentence needs. */
  List<String> variables() {
    return VALUE.matcher(template).results().map(value -> value.group(1)).distinct().toList();
  }

  String fill(Match match) {
    return VALUE
        .matcher(template)
        .replaceAll(value -> Matcher.quoteReplacement(words(value, match)));
  }

  private static String words(MatchResult value, Match match) {
    var object = match.getDeclarationValue(value.group(1));
    var path = value.group(2).isEmpty() ? "" : value.group(2).substring(1);
    return words(object, path.isEmpty() ? List.of() : List.of(path.split("\\.")));
  }

  private static String words(Object object, List<String> path) {
    if (object instanceof Collection<?> several && path.equals(List.of("size"))) {
      return plain(several.size());
    }
    if (object instanceof Collection<?> several) {
      var told = path.size() == 1 ? ClaimWords.read(several, path.get(0)) : NOTHING;
      if (told.isPresent()) {
        return told.get();
      }
      var parts = leaves(several, path).map(Sentence::plain).distinct().sorted().toList();
      return String.join(between(parts), parts);
    }
    return path.isEmpty()
        ? plain(object)
        : words(property(object, path.get(0)), path.subList(1, path.size()));
  }

  /** What a path leads to, through lists within lists. */
  private static Stream<?> leaves(Object object, List<String> path) {
    if (object instanceof Collection<?> several) {
      return several.stream().flatMap(each -> leaves(each, path));
    }
    return path.isEmpty()
        ? Stream.of(object)
        : leaves(property(object, path.get(0)), path.subList(1, path.size()));
  }

  private static Object property(Object object, String name) {
    return Properties.read(object, name)
        .orElseThrow(() -> new UnknownPropertyException(object, name));
  }

  private static String between(List<String> parts) {
    if (parts.stream().allMatch(part -> part.endsWith("."))) {
      return " ";
    }
    return parts.stream().anyMatch(part -> part.contains(", ")) ? "; " : ", ";
  }

  private static String plain(Object value) {
    if (value instanceof Settlement settlement) {
      return settlement.name();
    }
    if (value instanceof LocalDate day) {
      return day(day);
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? plain(number.getAsInt()) : "unknown";
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? plain(number.getAsDouble()) : "unknown";
    }
    if (value instanceof Optional<?> maybe) {
      return maybe.map(Sentence::plain).orElse("unknown");
    }
    if (value instanceof Integer || value instanceof Long) {
      return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
    }
    if (value instanceof Number number) {
      return decimal(number.doubleValue());
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    return String.valueOf(value);
  }

  private static String decimal(double value) {
    // One digit is as fine as any sentence needs; whole numbers get none.
    var text = String.format(Locale.ROOT, "%,.1f", value);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
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
