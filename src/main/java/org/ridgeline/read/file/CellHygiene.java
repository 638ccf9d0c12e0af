package org.ridgeline.read.file;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ridgeline.read.text.GarbledText;
import org.ridgeline.read.text.InvisibleCharacters;

/** What no cell of any column may be: gigantic, full of control characters, or garbled. */
public final class CellHygiene {

  private static final Pattern SPREADSHEET_ERROR =
      Pattern.compile(
          "\\s*(?:#(?:REF!|NAME\\?|VALUE!|DIV/0!|NUM!|NULL!|ERROR!|SPILL!|CALC!)|Err:5\\d\\d|#{4,})\\s*");

  private CellHygiene() {}

  /** Whether nothing can be wrong with any cell of a row, as it is written; most are so. */
  public static boolean isPlain(String written, InputLimits limits) {
    if (written.length() > limits.cellChars()) {
      return false;
    }
    // An array is looked through in a fraction of the time that a text takes.
    byte before = 0;
    for (byte letter : written.getBytes(StandardCharsets.UTF_8)) {
      if (letter < ' '
          || letter > '~'
          || letter == '#'
          || (letter == '?' && before == '?')
          || (letter == ':' && before == 'r')) {
        return false;
      }
      before = letter;
    }
    return true;
  }

  /** What is wrong with the cell, whatever it says, and the remedy. */
  public static Optional<String> of(String cell, InputLimits limits) {
    if (cell.length() > limits.cellChars()) {
      return Optional.of(
          "has %,d characters, more than the %,d that --max-cell-chars allows"
              .formatted(cell.length(), limits.cellChars()));
    }
    if ((cell.indexOf('#') >= 0 || cell.startsWith("Err:"))
        && SPREADSHEET_ERROR.matcher(cell).matches()) {
      return Optional.of(
          "'%s' is an error of a spreadsheet; write what was meant".formatted(cell.strip()));
    }
    // Garbled text is full of control characters that nobody has written.
    var garbled = GarbledText.of(cell);
    if (garbled.isPresent()) {
      return garbled;
    }
    if (isPrintableAscii(cell)) {
      return Optional.empty();
    }
    var override = InvisibleCharacters.directionOverride(cell);
    if (override.isPresent()) {
      return override.map(
          c -> "holds %s, which turns the letters behind it around; remove it".formatted(c));
    }
    for (int i = 0; i < cell.length(); i++) {
      if (isForbidden(cell.charAt(i))) {
        return Optional.of(control(cell.charAt(i)));
      }
    }
    return Optional.empty();
  }

  /** Most cells hold nothing else, and need no second look. */
  private static boolean isPrintableAscii(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) < ' ' || cell.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String control(int c) {
    return c == 0
        ? "holds a NUL byte; the file was damaged, or is no text"
        : "holds the control character U+%04X; remove it".formatted(c);
  }

  private static boolean isForbidden(int c) {
    return Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
  }
}
