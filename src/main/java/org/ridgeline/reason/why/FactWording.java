package org.ridgeline.reason.why;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.fact.Settlement;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.FactProperties;

/** A fact in the words of the rules: its type and its properties. */
public final class FactWording {

  private FactWording() {}

  /** Such as {@code RelativeHeight (settlement toretsk, metres 64, elevation 231, places 9)}. */
  public static String of(Object fact) {
    var type = fact.getClass().getSimpleName();
    if (fact instanceof Conclusion conclusion) {
      return "%s of '%s' (settlement %s)"
          .formatted(type, conclusion.rule().id(), conclusion.settlement());
    }
    var properties =
        names(fact.getClass())
            .map(name -> property(fact, name))
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(", "));
    return properties.isEmpty() ? type : "%s (%s)".formatted(type, properties);
  }

  private static Stream<String> names(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !field.isSynthetic())
        .filter(field -> !Modifier.isStatic(field.getModifiers()))
        .map(Field::getName);
  }

  private static String property(Object fact, String name) {
    return FactProperties.read(fact, name)
        .map(FactWording::value)
        .filter(words -> !words.isEmpty())
        .map(words -> name + " " + words)
        .orElse("");
  }

  /** A value as rules and tables write it; empty for what is itself a fact, and for nothing. */
  static String value(Object value) {
    if (value instanceof Optional<?> maybe) {
      return maybe.map(FactWording::value).orElse("");
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? String.valueOf(number.getAsInt()) : "";
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? value(number.getAsDouble()) : "";
    }
    if (value.equals(Statement.NEVER)) {
      return "never";
    }
    if (value instanceof Double number) {
      // Whole numbers as they are written, others as finely as they are measured.
      return number == Math.rint(number)
          ? String.valueOf(number.longValue())
          : String.format(Locale.US, "%.2f", number).replaceFirst("0+$", "");
    }
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    if (value instanceof Settlement settlement) {
      return settlement.id();
    }
    if (value instanceof Collection<?> several) {
      return several.stream().map(FactWording::value).anyMatch(String::isEmpty)
          ? ""
          : several.stream().map(FactWording::value).collect(Collectors.joining(" "));
    }
    return isPlain(value) ? Objects.toString(value, "") : "";
  }

  private static boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof LocalDate;
  }
}
