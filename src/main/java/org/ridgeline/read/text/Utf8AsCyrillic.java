package org.ridgeline.read.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * UTF-8 that was taken for Cyrillic letters (Windows 1251).
 *
 * <p>Pairs such as {@code Рі} are honest, as in the name of Rivne; a small letter or a sign and
 * then a capital, several times, is not.
 */
final class Utf8AsCyrillic {

  private static final Utf8Sequence.Bytes BYTES =
      Utf8Sequence.Bytes.of(Charset.forName("windows-1251"));

  private static final String MARKS = "\u00A0«»‘’“”‹›…–—°№";

  /** So many pairs of capitals are no word of any language. */
  private static final int MANY = 4;

  private Utf8AsCyrillic() {}

  static Optional<GarbledText.Mistaken> find(String text) {
    return Utf8Sequence.runs(text, BYTES).stream()
        .filter(Utf8AsCyrillic::isCertain)
        .map(Utf8Sequence::mistaken)
        .findFirst();
  }

  private static boolean isCertain(List<Utf8Sequence> run) {
    if (run.stream().anyMatch(s -> isPunctuation(s.meant()))) {
      return true;
    }
    long georgian = run.stream().filter(s -> s.meant() >= 0x10A0 && s.meant() < 0x1100).count();
    long letters = run.stream().filter(s -> isLetter(s.meant())).count();
    if (georgian >= 2 || letters >= MANY) {
      return true;
    }
    for (int i = 1; i < run.size(); i++) {
      if (isLetter(run.get(i - 1).meant()) && isLetter(run.get(i).meant())) {
        char last = run.get(i - 1).tail().charAt(0);
        boolean smallOrSign = !Character.isUpperCase(last) && MARKS.indexOf(last) < 0;
        if (smallOrSign || Character.isLowerCase(run.get(i).tail().charAt(0))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPunctuation(int c) {
    return (c >= 0x2010 && c <= 0x203A) || c == 0x20AC || c == 0x2116 || c == 0x2122;
  }

  /** A letter of two bytes that is written today. */
  private static boolean isLetter(int c) {
    return c < 0x800
        && Character.isLetter(c)
        && !(c >= 0x0460 && c < 0x0490)
        && !(c >= 0x0250 && c < 0x0386);
  }
}
