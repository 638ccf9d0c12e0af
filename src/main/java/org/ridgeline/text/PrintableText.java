package org.ridgeline.text;

/**
 * Text from outside that a terminal, a log or a page can show, and that does nothing else there.
 *
 * <p>Control characters steer terminals, line feeds begin lines that seem to be the program's own,
 * and the explicit directions of Unicode (UAX 9, section 2) turn the words that follow. Marks of
 * direction and joiners do none of it: Arabic, Hebrew, Persian and emoji need them.
 */
public final class PrintableText {

  /** What a continued line of a message of ours begins with. */
  private static final String INDENT = "    ";

  private PrintableText() {}

  /** Whether a character does something other than be seen, in the middle of a line. */
  public static boolean isHarmful(char c) {
    return Character.isISOControl(c)
        ? c != '\t'
        : (c >= '\u202A' && c <= '\u202E')
            || (c >= '\u2066' && c <= '\u2069')
            || c == '\u2028'
            || c == '\u2029';
  }

  /** The text on one line, with what is harmful named instead, as {@code \n} or {@code \u001B}. */
  public static String line(String text) {
    return harmless(text, false);
  }

  /** The same on several lines, of which all but the first are indented. */
  public static String indentedLines(String text) {
    return harmless(text, true);
  }

  private static String harmless(String text, boolean indented) {
    if (text.chars().noneMatch(c -> isHarmful((char) c))) {
      return text;
    }
    var shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isHarmful(c) || (indented && c == '\n' && text.startsWith(INDENT, i + 1))) {
        shown.append(c);
      } else {
        shown.append(named(c));
      }
    }
    return shown.toString();
  }

  /** The character's name, which is also how JSON would write it. */
  public static String named(char c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> "\\u%04X".formatted((int) c);
    };
  }
}
