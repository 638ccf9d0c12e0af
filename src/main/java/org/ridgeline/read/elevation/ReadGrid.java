package org.ridgeline.read.elevation;

import java.math.BigDecimal;
import java.util.List;
import org.ridgeline.read.file.TableFile;
import org.ridgeline.read.text.InvisibleCharacters;

/**
 * A grid and what is to be told of its file.
 *
 * @param sha256 of the file
 * @param warnings what is odd about it
 */
record ReadGrid(HeightGrid grid, String sha256, List<String> warnings) {

  /** The most heights that a grid may have, which are kept in 200 MB. */
  static final int MOST = 50_000_000;

  private static final int LOWEST = -500;
  private static final int HIGHEST = 9_000;
  private static final int SHOWN = 30;

  /** Whether any ground lies so high, in metres. */
  static boolean isHeight(double metres) {
    return metres >= LOWEST && metres <= HIGHEST;
  }

  /** Says that a file knows no height. */
  static String allVoid(TableFile file) {
    return file.name()
        + ": knows no height at all, every one is a void; copy it again, or remove it";
  }

  /** A number as one writes it. */
  static String plain(double number) {
    return Double.isInfinite(number)
        ? String.valueOf(number)
        : new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
  }

  /** What stands in a file, as far as a message may show it. */
  static String shown(String word) {
    return InvisibleCharacters.onOneLine(
        word.length() > SHOWN ? word.substring(0, SHOWN) + "…" : word, "?");
  }
}
