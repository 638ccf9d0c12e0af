package org.ridgeline.reason.lint;

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
record Type(Sort sort, String name, Optional<Class<?>> known, Optional<Type> element) {

  enum Sort {
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

  static final Type TEXT = plain(Sort.TEXT);
  static final Type NUMBER = plain(Sort.NUMBER);
  static final Type TRUTH = plain(Sort.TRUTH);
  static final Type DAY = plain(Sort.DAY);
  static final Type CONTEXT = plain(Sort.CONTEXT);
  static final Type ANYTHING = plain(Sort.ANYTHING);

  private static Type plain(Sort sort) {
    return new Type(sort, "", Optional.empty(), Optional.empty());
  }

  /** A fact or a part of one, stated by Java. */
  static Type fact(Class<?> type) {
    return new Type(Sort.FACT, type.getSimpleName(), Optional.of(type), Optional.empty());
  }

  static Type notion(String name) {
    return new Type(Sort.FACT, name, Optional.empty(), Optional.empty());
  }

  static Type word(Class<?> type) {
    return new Type(Sort.WORD, type.getSimpleName(), Optional.of(type), Optional.empty());
  }

  static Type list(Type element) {
    return new Type(Sort.LIST, "", Optional.empty(), Optional.of(element));
  }

  static Type maybe(Type element) {
    return new Type(Sort.MAYBE, "", Optional.empty(), Optional.of(element));
  }

  boolean is(Sort other) {
    return sort == other;
  }

  /** The words of an enumeration, as rules write them. */
  List<String> words() {
    return known.stream()
        .flatMap(type -> Arrays.stream(type.getEnumConstants()))
        .map(constant -> ((Enum<?>) constant).name())
        .toList();
  }

  /** Whether a value of this type may be compared with, or handed over as, one of the other. */
  boolean fits(Type other) {
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

  private boolean kin(Type other) {
    return known.isPresent()
        && other.known.isPresent()
        && (known.get().isAssignableFrom(other.known.get())
            || other.known.get().isAssignableFrom(known.get()));
  }

  /** The type as a message names it: {@code text}, {@code a Settlement}. */
  String inWords() {
    return switch (sort) {
      case FACT -> article(name);
      case WORD -> "one of " + String.join(", ", words());
      default -> sort.words;
    };
  }

  /** What to write to have a value of this type. */
  String example() {
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
