package org.ridgeline.reason.conclude;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.api.runtime.rule.RuleContext;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.fact.Settlement;
import org.ridgeline.phrase.English;
import org.ridgeline.phrase.Slot;
import org.ridgeline.phrase.Slot.Unit;

/**
 * What a rule says when it concludes: text with values in braces, such as {@code {$other.name}}, of
 * which {@link Slot} says how they may be told.
 *
 * <p>A value is a variable of the rule, or a property of one. Days are written as 7 July 2024,
 * numbers with a comma a thousand, percentages to the whole, a settlement or a party by its name, a
 * list by its distinct parts in their order, also through lists within it; its {@code size} is how
 * many it has, and its forms go with how many it tells. A list of claims also has a {@code ledger},
 * a {@code gist} and its {@code voices}.
 */
public final class Sentence {

  /** Under which a session keeps the names of parties, if they have any. */
  public static final String PARTY_NAMES = PartyNames.class.getName();

  private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
  private static final Optional<String> NOTHING = Optional.empty();

  private final String template;
  private final List<Part> parts;

  /**
   * Text, and the value that follows it.
   *
   * @param slot the value; empty at the end, where none follows
   */
  private record Part(String text, Optional<Slot> slot) {}

  /**
   * A value in words, and the number that its forms go with, as it is written.
   *
   * @param number empty if it has none
   */
  private record Told(String words, String number) {

    static final Told UNKNOWN = new Told("unknown", "");

    static Told number(String written) {
      return new Told(written, written);
    }
  }

  /** What a rule said as it fired, and the same in few words. */
  record Filled(String because, String brief) {}

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
    var braces = BRACES.matcher(template);
    int end = 0;
    while (braces.find()) {
      var slot = Slot.of(braces.group(1), template.substring(braces.end()));
      if (slot.isPresent()) {
        parts.add(new Part(template.substring(end, braces.start()), slot));
        end = braces.end();
      }
    }
    parts.add(new Part(template.substring(end), Optional.empty()));
    return List.copyOf(parts);
  }

  /** The words of the sentence, with its values in braces. */
  public String template() {
    return template;
  }

  /** The sentence with the values that {@code rule} met as it fired; parties go by their names. */
  String fill(RuleContext rule) {
    return fill(rule, English::list);
  }

  /**
   * The same, and once more with long lists of which the first parts are told, and how many others
   * there are.
   *
   * @param brief what is told once more: this or another
   */
  Filled fill(RuleContext rule, Sentence brief) {
    var lists = new ArrayList<List<String>>();
    var whole =
        fill(
            rule,
            parts -> {
              lists.add(parts);
              return English.list(parts);
            });
    boolean isBrief = brief.equals(this) && lists.stream().allMatch(English::isFew);
    return new Filled(whole, isBrief ? whole : brief.fill(rule, English::fewOf));
  }

  private String fill(RuleContext rule, Function<List<String>, String> lists) {
    var match = rule.getMatch();
    var known = rule.getKieRuntime().getEnvironment().get(PARTY_NAMES);
    var teller = new Teller(known instanceof PartyNames parties ? parties : PartyNames.NONE, lists);
    var filled = new StringBuilder();
    for (var part : parts) {
      filled.append(part.text());
      part.slot()
          .map(slot -> teller.tell(slot, match::getDeclarationValue))
          .ifPresent(filled::append);
    }
    // A list that may be empty ends some sentences.
    return filled.toString().stripTrailing();
  }

  /**
   * Puts values in words.
   *
   * @param lists how the parts of a list are told together
   */
  private record Teller(PartyNames names, Function<List<String>, String> lists) {

    String tell(Slot slot, Function<String, Object> values) {
      var told = told(values.apply(slot.variable()), slot.path(), slot.unit());
      return slot.tell(
          told.words(),
          told.number(),
          other -> told(values.apply(other.variable()), other.path(), slot.unit()).number());
    }

    private Told told(Object object, List<String> path, Unit unit) {
      if (object instanceof Collection<?> several) {
        return list(several, path, unit);
      }
      return path.isEmpty()
          ? plain(object, unit)
          : told(property(object, path.get(0)), path.subList(1, path.size()), unit);
    }

    private Told list(Collection<?> several, List<String> path, Unit unit) {
      if (path.equals(List.of("size"))) {
        return Told.number(unit.write(several.size()));
      }
      var claims = path.size() == 1 ? ClaimWording.read(several, path.get(0), names) : NOTHING;
      if (claims.isPresent()) {
        return new Told(claims.get(), "");
      }
      var words = inOrder(leaves(several, path).toList());
      return new Told(lists.apply(words), English.whole(words.size()));
    }

    /** Days as they follow each other, all else by its words. */
    private List<String> inOrder(List<?> values) {
      return values.stream().allMatch(LocalDate.class::isInstance)
          ? values.stream()
              .map(LocalDate.class::cast)
              .sorted()
              .distinct()
              .map(English::day)
              .toList()
          : values.stream()
              .map(each -> plain(each, Unit.NONE).words())
              .distinct()
              .sorted()
              .toList();
    }

    /** What a path leads to, through lists within lists. */
    private Stream<?> leaves(Object object, List<String> path) {
      if (object instanceof Collection<?> several) {
        return several.stream().flatMap(each -> leaves(each, path));
      }
      return path.isEmpty()
          ? Stream.of(object)
          : leaves(property(object, path.get(0)), path.subList(1, path.size()));
    }

    private Object property(Object object, String name) {
      if (object instanceof StandingClaim claim && name.equals("statement")) {
        return claim.statement(names);
      }
      return FactProperties.read(object, name)
          .orElseThrow(() -> new UnknownPropertyException(object, name));
    }

    private Told plain(Object value, Unit unit) {
      if (value instanceof Optional<?> maybe) {
        return maybe.map(each -> plain(each, unit)).orElse(Told.UNKNOWN);
      }
      if (value instanceof OptionalInt number) {
        return number.isPresent() ? plain(number.getAsInt(), unit) : Told.UNKNOWN;
      }
      if (value instanceof OptionalDouble number) {
        return number.isPresent() ? plain(number.getAsDouble(), unit) : Told.UNKNOWN;
      }
      if (value instanceof Number number) {
        return Told.number(unit.write(number.doubleValue()));
      }
      return new Told(text(value), "");
    }

    private String text(Object value) {
      if (value instanceof String text) {
        return names.of(text);
      }
      if (value instanceof Settlement settlement) {
        return settlement.name();
      }
      if (value instanceof LocalDate day) {
        return English.day(day);
      }
      if (value instanceof Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      }
      return String.valueOf(value);
    }
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
