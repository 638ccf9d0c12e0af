package org.ridgeline.phrase;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands between the braces of a sentence: a value, and how it is told.
 *
 * <p>{@code $dates.size} is told as it is; {@code $dates.size | one: # day | other: # days} in the
 * form that goes with its number, in which {@code #} stands for the value itself; {@code $window |
 * days} as so many days.
 *
 * @param variable with its sign, such as {@code $dates}
 * @param path the properties that lead from the variable to the value
 * @param unit what a number counts
 * @param forms in the order in which they are written; none if it has but one
 */
public record Slot(String variable, List<String> path, Unit unit, List<Form> forms) {

  private static final Pattern VALUE = Pattern.compile("(\\$\\w+)((?:\\.\\w+)*)");
  private static final Pattern FORM = Pattern.compile("(\\w+):\\s*(.*)");
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
   * @param name by which CLDR knows the form, such as {@code one}; empty if none is written
   */
  public record Form(String name, String words) {}

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
    var unit = after.startsWith(PERCENT) ? Unit.PERCENT : Unit.NONE;
    boolean days = told.equals(List.of(DAYS));
    return Optional.of(
        new Slot(
            value.group(1),
            path.isEmpty() ? List.of() : List.of(path.split("\\.")),
            days ? Unit.DAYS : unit,
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
   */
  public String tell(String words, String number) {
    if (forms.isEmpty()) {
      return words;
    }
    var name = English.PLURALS.form(number.replace(",", ""));
    return forms.stream()
        .filter(form -> form.name().equals(name))
        .findFirst()
        .or(() -> forms.stream().filter(form -> form.name().equals(PluralRules.OTHER)).findFirst())
        .map(form -> form.words().replace("#", words))
        .orElse(words);
  }
}
