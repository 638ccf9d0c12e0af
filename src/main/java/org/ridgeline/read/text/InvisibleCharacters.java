package org.ridgeline.read.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Characters that nobody sees, so that they must not make two names of one. */
public final class InvisibleCharacters {

  private static final int NON_JOINER = 0x200C;
  private static final int JOINER = 0x200D;

  /** What would break a line, or steer a terminal. */
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

  private InvisibleCharacters() {}

  /**
   * A name without them, composed (NFC), with plain spaces. Joiners stay, as Persian and Hindi
   * write with them.
   */
  public static String removedFromName(String text) {
    return isAscii(text) ? text.strip() : removed(text, c -> isInvisible(c) && !isJoiner(c));
  }

  /** A code without any of them, joiners neither. */
  public static String removedFromCode(String text) {
    return isAscii(text) ? text.strip() : removed(text, InvisibleCharacters::isInvisible);
  }

  /**
   * Text on one line, in which {@code sign} stands for what would break it, or steer a terminal.
   */
  public static String onOneLine(String text, String sign) {
    return CONTROL.matcher(text).replaceAll(sign);
  }

  private static String removed(String text, IntPredicate left) {
    var kept = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(left.negate())
        .map(c -> Character.isSpaceChar(c) ? ' ' : c)
        .forEach(kept::appendCodePoint);
    return strippedOfJoiners(kept.toString().strip());
  }

  /** At an end there is nothing to join. */
  private static String strippedOfJoiners(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isJoiner(text.charAt(start))) {
      start++;
    }
    while (end > start && isJoiner(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** A sentence without spaces of any kind, or invisible characters, around it. */
  public static String strippedFrom(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c)
        || (c >= 0x80 && (Character.isSpaceChar(c) || c == 0x200B || c == 0x2060 || c == 0xFEFF));
  }

  /** The first character that turns the direction of what follows, as nobody writes by hand. */
  public static Optional<String> directionOverride(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0x202D || c == 0x202E) {
        return Optional.of("U+%04X".formatted((int) c));
      }
    }
    return Optional.empty();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isJoiner(int c) {
    return c == NON_JOINER || c == JOINER;
  }

  private static boolean isInvisible(int c) {
    return switch (c) {
      case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x180E, 0x3164, 0xFEFF, 0xFFA0 -> true;
      default ->
          (c >= 0x200B && c <= 0x200F)
              || (c >= 0x202A && c <= 0x202E)
              || (c >= 0x2060 && c <= 0x206F)
              || (c >= 0xFFF9 && c <= 0xFFFB)
              || (c >= 0xE0000 && c <= 0xE007F);
    };
  }
}
