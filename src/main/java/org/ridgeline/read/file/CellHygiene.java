package org.ridgeline.read.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What no cell of any column may be: gigantic, full of control characters, or garbled. */
public final class CellHygiene {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** UTF-8 that was taken for Latin letters: of Cyrillic, of accented letters, of quotes. */
  private static final Pattern GARBLED =
      Pattern.compile("(?:[ÂÃÐÑ][\u0080-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]|â€[\u0080-¿œ˜™¦¢“”\u009d])+");

  private CellHygiene() {}

  /** What is wrong with the cell, whatever it says, and the remedy. */
  public static Optional<String> of(String cell, InputLimits limits) {
    if (cell.length() > limits.cellChars()) {
      return Optional.of(
          "has %,d characters, more than the %,d that --max-cell-chars allows"
              .formatted(cell.length(), limits.cellChars()));
    }
    if (cell.chars().anyMatch(c -> c >= 0x80)) {
      // Garbled text is full of control characters that nobody has written.
      var garbled = GARBLED.matcher(cell).results().findFirst();
      if (garbled.isPresent()) {
        return garbled.map(CellHygiene::garbled);
      }
    }
    return cell.chars().filter(CellHygiene::isForbidden).mapToObj(CellHygiene::control).findFirst();
  }

  private static String control(int c) {
    return c == 0
        ? "holds a NUL byte; the file was damaged, or is no text"
        : "holds the control character U+%04X; remove it".formatted(c);
  }

  private static boolean isForbidden(int c) {
    return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
  }

  private static String garbled(MatchResult found) {
    var meant = new String(bytes(found.group()), UTF_8);
    return "'%s' is '%s', saved in one encoding and opened in another; write it anew"
        .formatted(found.group(), meant);
  }

  /** The bytes that were taken for these letters. */
  private static byte[] bytes(String letters) {
    var bytes = letters.getBytes(ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      if (letters.charAt(i) > 0xFF) {
        bytes[i] = letters.substring(i, i + 1).getBytes(WINDOWS)[0];
      }
    }
    return bytes;
  }
}
