package org.ridgeline.reason.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ridgeline.reason.problem.Message;
import org.ridgeline.reason.problem.SyntaxMessage;

/** A character that no rule has outside texts and comments, and what was meant by it. */
record StrayCharacter(Message message, List<Object> arguments) {

  private static final String QUOTES = "“”„‟«»‹›‘’‚‛″′＂＇「」『』";

  /** Signs that text programs put in the place of what was typed. */
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("‐‑‒–—―−﹣－", "-"),
          Map.entry("≥⩾", ">="),
          Map.entry("≤⩽", "<="),
          Map.entry("≠", "!="),
          Map.entry("＝", "=="),
          Map.entry("×∗", "*"),
          Map.entry("÷∕", "/"),
          Map.entry("，、،", ","),
          Map.entry("；", ";"),
          Map.entry("：", ":"),
          Map.entry("（", "("),
          Map.entry("）", ")"),
          Map.entry("∧", "&&"),
          Map.entry("∨", "||"),
          Map.entry("¬", "!"),
          Map.entry("＄", "$"),
          Map.entry("＠", "@"));

  private static final String CYRILLIC = "АаВЕеЅѕІіЈјКМНОоРрСсТУуХхԁԛԜԝһ";
  private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟοΡΤΥΧν";
  private static final String LIKE_CYRILLIC = "AaBEeSsIiJjKMHOoPpCcTYyXxdqWwh";
  private static final String LIKE_GREEK = "ABEZHIKMNOoPTYXv";

  /** The character of {@code text} at {@code at}, and what to write for it. */
  static StrayCharacter of(String text, int at) {
    int c = text.codePointAt(at);
    var written = Character.toString(c);
    if (QUOTES.contains(written)) {
      return of(SyntaxMessage.TYPOGRAPHIC_QUOTE, written);
    }
    for (var sign : SIGNS.entrySet()) {
      if (sign.getKey().contains(written)) {
        return of(SyntaxMessage.TYPOGRAPHIC_SIGN, written, c, sign.getValue());
      }
    }
    if (Character.isSpaceChar(c)) {
      return of(SyntaxMessage.ODD_SPACE, c, name(c));
    }
    if (Character.getType(c) == Character.FORMAT || Character.isISOControl(c)) {
      return of(SyntaxMessage.INVISIBLE_CHARACTER, c, name(c));
    }
    int cyrillic = CYRILLIC.indexOf(c);
    int greek = GREEK.indexOf(c);
    if (cyrillic < 0 && greek < 0) {
      return of(SyntaxMessage.UNKNOWN_CHARACTER, written, c);
    }
    char like = cyrillic >= 0 ? LIKE_CYRILLIC.charAt(cyrillic) : LIKE_GREEK.charAt(greek);
    return of(
        SyntaxMessage.LOOKALIKE, written, c, cyrillic >= 0 ? "Cyrillic" : "Greek", like, like);
  }

  private static StrayCharacter of(Message message, Object... arguments) {
    return new StrayCharacter(message, List.of(arguments));
  }

  private static String name(int c) {
    return Character.getName(c).toLowerCase(Locale.ROOT);
  }

  /** What nobody sees even in a text, those aside that some scripts are written with. */
  static boolean isUnseen(char c) {
    return c == '\u200B'
        || c == '\u2060'
        || c == '\uFEFF'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }
}
