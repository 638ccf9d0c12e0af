package org.ridgeline.reason.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What kind of value an expression has.
 *
 * @param name of the fact, notion or enumeration, or empty
 * @param element what a list holds, or what may be missing
 */
public record ValueType(
    Sort sort, String name, Optional<Class<?>> known, Optional<ValueType> element) {

  public enum Sort {
    TEXT("text"),
    NUMBER("a number"),
    TRUTH("true or false"),
    DAY("a day"),
    WORD("a word"),
    FACT("a fact"),
    LIST("a list"),
    MAYBE("something that may be missing"),
    CONTEXT("the rule at work"),
    /** Something of which nothing is known, after a mistake that was reported, or of a notion. */
    ANYTHING("anything");

    private final String words;

    Sort(String words) {
      this.words = words;
    }
  }

  public static final ValueType TEXT = plain(Sort.TEXT);
  public static final ValueType NUMBER = plain(Sort.NUMBER);
  public static final ValueType TRUTH = plain(Sort.TRUTH);
  static final ValueType DAY = plain(Sort.DAY);
  public static final ValueType CONTEXT = plain(Sort.CONTEXT);
  public static final ValueType ANYTHING = plain(Sort.ANYTHING);

  private static ValueType plain(Sort sort) {
    return new ValueType(sort, "", Optional.empty(), Optional.empty());
  }

  /** A fact or a part of one, stated by Java. */
  public static ValueType fact(Class<?> type) {
    return new ValueType(Sort.FACT, type.getSimpleName(), Optional.of(type), Optional.empty());
  }

  /** A type that rules declare. */
  public static ValueType notion(String name) {
    return new ValueType(Sort.FACT, name, Optional.empty(), Optional.empty());
  }

  /** An enumeration, whose constants rules may write. */
  public static ValueType word(Class<?> type) {
    return new ValueType(Sort.WORD, type.getSimpleName(), Optional.of(type), Optional.empty());
  }

  /** Several values of one type. */
  public static ValueType list(ValueType element) {
    return new ValueType(Sort.LIST, "", Optional.empty(), Optional.of(element));
  }

  static ValueType maybe(ValueType element) {
    return new ValueType(Sort.MAYBE, "", Optional.empty(), Optional.of(element));
  }

  /** Whether it is of this sort, whatever its name. */
  public boolean is(Sort other) {
    return sort == other;
  }

  /** The words of an enumeration, as rules write them. */
  public List<String> words() {
    return known.stream()
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(constant -> ((Enum<?>) constant).name())
        .toList();
  }

  /** Whether a value of this type may be compared with, or handed over as, one of the other. */
  public boolean fits(ValueType other) {
    if (is(Sort.ANYTHING) || other.is(Sort.ANYTHING)) {
      return true;
    }
    if (sort != other.sort) {
      return false;
    }
    return switch (sort) {
      case WORD -> name.equals(other.name);
      case FACT -> name.equals(other.name) || kin(other);
      case LIST -> element.orElseThrow().fits(other.element.orElseThrow());
      default -> true;
    };
  }

  private boolean kin(ValueType other) {
    return known.isPresent()
        && other.known.isPresent()
        && (known.get().isAssignableFrom(other.known.get())
            || other.known.get().isAssignableFrom(known.get()));
  }

  /** The type as a message names it: {@code text}, {@code a Settlement}. */
  public String inWords() {
    return switch (sort) {
      case FACT -> article(name);
      case WORD -> "one of " + String.join(", ", words());
      default -> sort.words;
    };
  }

  /** What to write to have a value of this type. */
  public String example() {
    return switch (sort) {
      case TEXT -> "text in quotes, or a text that is bound";
      case NUMBER -> "a number, or the value of a Threshold";
      case DAY -> "a day that is bound, such as an asOf";
      case TRUTH -> "the property alone, or ! before it";
      case WORD -> "%s.%s".formatted(name, words().get(0));
      default -> inWords();
    };
  }

  private static String article(String name) {
    boolean vowel = "aeiou".indexOf(name.toLowerCase(Locale.ROOT).charAt(0)) >= 0;
    return (vowel ? "an " : "a ") + name;
  }
}
