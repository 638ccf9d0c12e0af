package org.ridgeline.read.text;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Letters of different scripts that look the same (Unicode, UTS 39, "Confusables"). */
public final class Lookalikes {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final String CYRILLIC = "АВЕЅІЈКМНОРСТУХаеорсухѕіјһԛԝԁ";
  private static final String CYRILLIC_AS_LATIN = "ABESIJKMHOPCTYXaeopcyxsijhqwd";
  private static final String OTHERS = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρօՕսհոց";
  private static final String OTHERS_AS_LATIN = "ABEZHIKMNOPTYXovpoOuhng";

  private static final Map<Character, Character> TO_LATIN = new HashMap<>();
  private static final Map<Character, Character> TO_CYRILLIC = new HashMap<>();

  static {
    for (int i = 0; i < CYRILLIC.length(); i++) {
      TO_LATIN.put(CYRILLIC.charAt(i), CYRILLIC_AS_LATIN.charAt(i));
      TO_CYRILLIC.put(CYRILLIC_AS_LATIN.charAt(i), CYRILLIC.charAt(i));
    }
    for (int i = 0; i < OTHERS.length(); i++) {
      TO_LATIN.put(OTHERS.charAt(i), OTHERS_AS_LATIN.charAt(i));
    }
  }

  /**
   * A letter that is not of the script of the letters around it.
   *
   * @param letter with its script and number, in words
   * @param meant the text with letters of one script
   */
  public record Stranger(String letter, String meant) {}

  private Lookalikes() {}

  /** What {@code text} looks like, whatever its letters are: in Latin where possible, small. */
  public static String skeleton(String text) {
    return replaced(text, TO_LATIN).toLowerCase(Locale.ROOT);
  }

  /** The first word of {@code text} with letters of two scripts that look like those of one. */
  public static Optional<Stranger> stranger(String text) {
    if (text.chars().allMatch(c -> c < 0x80)) {
      return Optional.empty();
    }
    return WORD.matcher(text)
        .results()
        .flatMap(word -> strangerInWord(word.group()).map(s -> within(text, word, s)).stream())
        .findFirst();
  }

  private static Stranger within(String text, MatchResult word, Stranger stranger) {
    return new Stranger(
        stranger.letter,
        text.substring(0, word.start()) + stranger.meant + text.substring(word.end()));
  }

  /** How {@code text} differs from {@code known} though it looks the same, if it does. */
  public static Optional<Stranger> between(String text, String known) {
    if (text.length() != known.length() || !skeleton(text).equals(skeleton(known))) {
      return Optional.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      if (script(text.charAt(i)) != script(known.charAt(i))) {
        return Optional.of(new Stranger(named(text.charAt(i)), known));
      }
    }
    return Optional.empty();
  }

  private static Optional<Stranger> stranger(String word, boolean toLatin) {
    var meant = replaced(word, toLatin ? TO_LATIN : TO_CYRILLIC);
    boolean oneScript = meant.chars().mapToObj(Lookalikes::script).distinct().count() == 1;
    return oneScript
        ? word.chars()
            .filter(c -> script(c) != script(meant.charAt(0)))
            .mapToObj(c -> new Stranger(named((char) c), meant))
            .findFirst()
        : Optional.empty();
  }

  private static Optional<Stranger> strangerInWord(String word) {
    if (word.chars().mapToObj(Lookalikes::script).distinct().count() == 1) {
      return Optional.empty();
    }
    var latin = stranger(word, true);
    var cyrillic = stranger(word, false);
    if (latin.isPresent() && cyrillic.isPresent()) {
      return changes(word, latin.get()) <= changes(word, cyrillic.get()) ? latin : cyrillic;
    }
    return latin.or(() -> cyrillic);
  }

  private static long changes(String word, Stranger stranger) {
    return word.chars().filter(c -> stranger.meant.indexOf(c) < 0).count();
  }

  private static UnicodeScript script(int c) {
    return UnicodeScript.of(c);
  }

  private static String replaced(String text, Map<Character, Character> letters) {
    var replaced = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      replaced.setCharAt(i, letters.getOrDefault(text.charAt(i), text.charAt(i)));
    }
    return replaced.toString();
  }

  private static String named(char letter) {
    var script = script(letter).name().toLowerCase(Locale.ROOT);
    return "the %s%s letter '%s' (U+%04X)"
        .formatted(
            script.substring(0, 1).toUpperCase(Locale.ROOT),
            script.substring(1),
            letter,
            (int) letter);
  }
}
