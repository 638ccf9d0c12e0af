package org.ridgeline.importing;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.ridgeline.read.file.CellHygiene;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.text.InvisibleCharacters;

/**
 * Text of an export as a cell of a table may hold it: on one line, and no longer than it may be.
 */
public final class EventText {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private EventText() {}

  /**
   * The text, or nothing if it is garbled.
   *
   * @param most how many characters are kept
   */
  public static String of(String text, int most) {
    var letters = text.indexOf('&') < 0 ? text : StringEscapeUtils.unescapeHtml4(text);
    var line = isPlain(letters) ? letters : plain(letters);
    var kept = line.length() <= most ? line : cut(line, most);
    return whole(kept, Integer.MAX_VALUE);
  }

  /** The text as it is, or nothing if it is garbled or has more than {@code most} characters. */
  static String whole(String text, int most) {
    return text.length() > most || CellHygiene.of(text, InputLimits.USUAL).isPresent() ? "" : text;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String text) {
    return InvisibleCharacters.removedFromName(
        InvisibleCharacters.onOneLine(SPACE.matcher(text).replaceAll(" "), ""));
  }

  private static String cut(String line, int most) {
    int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
    return line.substring(0, end).strip() + "…";
  }
}
