package org.ridgeline.phrase;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands between the braces of a sentence: a value, and how it is told.
 *
 * <p>{@code $dates.size} is told as it is; {@code $dates.size | one: # day | other: # days} in the
 * form that goes with its number, in which {@code #} stands for the value itself; {@code $window |
 * days} as so many days. A form of one number alone is named by it, {@code 0: none}, or by the
 * value that is that number, {@code $window: all}; it goes before the others.
 *
 * @param variable with its sign, such as {@code $dates}
 * @param path the properties that lead from the variable to the value
 * @param unit what a number counts
 * @param forms in the order in which they are written; none if it has but one
 */
public record Slot(String variable, List<String> path, Unit unit, List<Form> forms) {

  private static final Pattern VALUE = Pattern.compile("(\\$\\w+)((?:\\.\\w+)*)");
  private static final Pattern FORM = Pattern.compile("(\\$?\\w+(?:\\.\\w+)*):\\s*(.*)");
  private static final String DAYS = "days";
  private static final String PERCENT = " %";

  /** What a number counts, and so how it is written. */
  public enum Unit {
    /** What the words around it say. */
    NONE,
    /** Days, which the words around it do not say. */
    DAYS,
    /** Hundredths of something, which the words around it say. */
    PERCENT;

    /** The number as sentences write it. */
    public String write(double number) {
      return switch (this) {
        case NONE -> English.number(number);
        case DAYS -> English.days(number);
        case PERCENT -> English.share(number);
      };
    }
  }

  /**
   * The words that go with some numbers.
   *
   * @param name by which CLDR knows the form, such as {@code one}; or the one number that it is of,
   *     or the value that is this number; empty if none is written
   */
  public record Form(String name, String words) {

    /** Whether it is of one number alone. */
    public boolean isOfNumber() {
      return !name.isEmpty() && name.chars().allMatch(Character::isDigit);
    }

    /** The value that is the one number which it is of. */
    public Optional<Slot> value() {
      return name.startsWith("$") ? Slot.of(name, "") : Optional.empty();
    }
  }

  public Slot {
    path = List.copyOf(path);
    forms = List.copyOf(forms);
  }

  /**
   * What {@code inside} a pair of braces says; nothing if no value comes first.
   *
   * @param after the text behind the braces
   */
  public static Optional<Slot> of(String inside, String after) {
    var parts = Stream.of(inside.split("\\|", -1)).map(String::strip).toList();
    var value = VALUE.matcher(parts.get(0));
    if (!value.matches()) {
      return Optional.empty();
    }
    var path = value.group(2).isEmpty() ? "" : value.group(2).substring(1);
    var told = parts.subList(1, parts.size());
    boolean percent =
        after.startsWith(PERCENT) || told.stream().anyMatch(form -> form.contains("#" + PERCENT));
    boolean days = told.equals(List.of(DAYS));
    return Optional.of(
        new Slot(
            value.group(1),
            path.isEmpty() ? List.of() : List.of(path.split("\\.")),
            days ? Unit.DAYS : percent ? Unit.PERCENT : Unit.NONE,
            days ? List.of() : told.stream().map(Slot::form).toList()));
  }

  private static Form form(String written) {
    var parts = FORM.matcher(written);
    return parts.matches() ? new Form(parts.group(1), parts.group(2)) : new Form("", written);
  }

  /**
   * The value as the sentence tells it.
   *
   * @param words the value itself
   * @param number by which its form is chosen, as it is written
   * @param others the number that another value is, as it is written
   */
  public String tell(String words, String number, Function<Slot, String> others) {
    if (forms.isEmpty()) {
      return words;
    }
    return form(form -> isOf(form, number, others))
        .or(() -> named(English.PLURALS.form(number.replace(",", ""))))
        .or(() -> named(PluralRules.OTHER))
        .map(form -> form.words().replace("#", words))
        .orElse(words);
  }

  private Optional<Form> named(String name) {
    return form(form -> form.name().equals(name));
  }

  private Optional<Form> form(Predicate<Form> asked) {
    return forms.stream().filter(asked).findFirst();
  }

  private static boolean isOf(Form form, String number, Function<Slot, String> others) {
    return !number.isEmpty() && number.equals(form.value().map(others).orElse(form.name()));
  }
}
