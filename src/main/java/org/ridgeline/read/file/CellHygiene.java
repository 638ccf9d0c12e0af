package org.ridgeline.read.file;

import java.util.Optional;
import org.ridgeline.read.text.GarbledText;
import org.ridgeline.read.text.InvisibleCharacters;

/** What no cell of any column may be: gigantic, full of control characters, or garbled. */
public final class CellHygiene {

  private CellHygiene() {}

  /** What is wrong with the cell, whatever it says, and the remedy. */
  public static Optional<String> of(String cell, InputLimits limits) {
    if (cell.length() > limits.cellChars()) {
      return Optional.of(
          "has %,d characters, more than the %,d that --max-cell-chars allows"
              .formatted(cell.length(), limits.cellChars()));
    }
    // Garbled text is full of control characters that nobody has written.
    var garbled = GarbledText.of(cell);
    if (garbled.isPresent()) {
      return garbled;
    }
    var override = InvisibleCharacters.directionOverride(cell);
    if (override.isPresent()) {
      return override.map(
          c -> "holds %s, which turns the letters behind it around; remove it".formatted(c));
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
}
