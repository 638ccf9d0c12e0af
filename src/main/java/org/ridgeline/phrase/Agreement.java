package org.ridgeline.phrase;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the words behind a value are right however large it is: a noun behind a number, a verb
 * behind a list.
 */
public final class Agreement {

  private static final Pattern WORD = Pattern.compile(" (\\p{Alpha}+).*", Pattern.DOTALL);

  private static final Pattern BEHIND_PREPOSITION =
      Pattern.compile(
          "\\b(of|to|in|on|at|from|by|with|near|around|between|over|for|against) $",
          Pattern.CASE_INSENSITIVE);

  /** What may follow a number and is the same behind one: signs of units, and words of grammar. */
  private static final Set<String> THE_SAME =
      Set.of(
          "km", "m", "of", "or", "and", "to", "in", "on", "at", "from", "by", "with", "within",
          "than", "as", "ago", "more", "less", "had");

  private static final String DAYS = "days";

  private static final Map<String, String> ONE_OF =
      Map.of("people", "person", "men", "man", "women", "woman", "children", "child");

  private static final Map<String, String> SEVERAL_OF =
      Stream.of(
              "is are",
              "was were",
              "has have",
              "does do",
              "says say",
              "lies lie",
              "holds hold",
              "runs run",
              "stands stand",
              "agrees agree",
              "admits admit",
              "claims claim",
              "denies deny",
              "speaks speak",
              "reports report",
              "tells tell",
              "covers cover")
          .map(verb -> verb.split(" "))
          .collect(Collectors.toMap(verb -> verb[0], verb -> verb[1]));

  private static final Map<String, String> ONE_DOES =
      SEVERAL_OF.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

  private Agreement() {}

  /**
   * The word that would be wrong after the number 1; none if none is known to be.
   *
   * @param after the text behind the number
   */
  public static Optional<String> afterNumber(String after) {
    return word(after).filter(word -> !THE_SAME.contains(word) && !word.endsWith("ed"));
  }

  /**
   * The word that would be wrong after a list of one, or after a longer one. A list behind a
   * preposition does nothing itself: "Roads to {$places} have no other way."
   *
   * @param before the text before the list
   * @param after the text behind it
   */
  public static Optional<String> afterList(String before, String after) {
    return word(after)
        .filter(word -> SEVERAL_OF.containsKey(word) || ONE_DOES.containsKey(word))
        .filter(word -> !BEHIND_PREPOSITION.matcher(before).find());
  }

  private static Optional<String> word(String after) {
    var word = WORD.matcher(after);
    return word.matches() ? Optional.of(word.group(1)) : Optional.empty();
  }

  /**
   * How to say it of any number.
   *
   * @param value what stands in the braces
   * @param noun in the plural, or a verb
   */
  public static String ofAny(String value, String noun) {
    if (SEVERAL_OF.containsKey(noun) || ONE_DOES.containsKey(noun)) {
      return ofAnyList(value, noun);
    }
    return noun.equals(DAYS)
        ? "{%s | days}".formatted(value)
        : "{%s | one: # %s | other: # %s}".formatted(value, singular(noun), noun);
  }

  /** The same of lists. */
  public static String ofAnyList(String value, String verb) {
    var one = ONE_DOES.getOrDefault(verb, verb);
    return "{%s | one: # %s | other: # %s}".formatted(value, one, SEVERAL_OF.get(one));
  }

  private static String singular(String noun) {
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    return ONE_OF.getOrDefault(noun, noun.replaceFirst("(?<!s)s$", ""));
  }
}
