package org.ridgeline.reason.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ridgeline.reason.problem.SyntaxMessage;
import org.ridgeline.reason.syntax.UnreadableException;

/** Signs and words of other languages, and what a rule writes for them. */
final class ForeignSigns {

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("===", "=="),
          Map.entry("!==", "!="),
          Map.entry("<>", "!="),
          Map.entry("=>", ">="),
          Map.entry("=<", "<="),
          Map.entry("=!", "!="),
          Map.entry("~=", "=="),
          Map.entry("=~", "=="),
          Map.entry("&", "&&, or a comma"),
          Map.entry("|", "||"));

  private static final Pattern SIGN =
      Pattern.compile("===|!==|<>|=>|=<|=!|~=|=~|&(?!&)|\\|(?!\\|)");

  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("and", "&&, or a comma"),
          Map.entry("AND", "&&, or a comma"),
          Map.entry("or", "||"),
          Map.entry("OR", "||"),
          Map.entry("is", "=="),
          Map.entry("equals", "=="),
          Map.entry("eq", "=="),
          Map.entry("not", "!="),
          Map.entry("ne", "!="),
          Map.entry("!", "!= between two values"),
          Map.entry("gt", ">"),
          Map.entry("ge", ">="),
          Map.entry("lt", "<"),
          Map.entry("le", "<="),
          Map.entry("between", "two comparisons, with >= and <="),
          Map.entry("excludes", "not contains"));

  private static final Set<String> PATTERNS =
      Set.of("matches", "soundslike", "str", "like", "startsWith", "endsWith", "instanceof");

  private ForeignSigns() {}

  /** What is wrong with a sign of {@code text}, if it is none of a rule. */
  static Optional<UnreadableException> at(String text, int at) {
    var sign = SIGN.matcher(text).region(at, text.length());
    return sign.lookingAt() ? wrong(at, sign.group(), SIGNS) : Optional.empty();
  }

  /** What is wrong with a word where none was expected, if it was meant as a comparison. */
  static Optional<UnreadableException> word(String word, int at) {
    return PATTERNS.contains(word)
        ? Optional.of(new UnreadableException(at, SyntaxMessage.PATTERN_WORD, word))
        : wrong(at, word, WORDS);
  }

  private static Optional<UnreadableException> wrong(
      int at, String written, Map<String, String> meanings) {
    return Optional.ofNullable(meanings.get(written))
        .map(meant -> new UnreadableException(at, SyntaxMessage.WRONG_SIGN, written, meant));
  }
}
