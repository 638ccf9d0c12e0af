package org.ridgeline.read.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** UTF-8 that was taken for Latin letters (Latin 1, Windows 1252). */
final class Utf8AsLatin {

  private static final Utf8Sequence.Bytes BYTES =
      Utf8Sequence.Bytes.of(Charset.forName("windows-1252"));

  /** What may honestly stand behind a letter with an accent. */
  private static final String MARKS = "\u00A0«»‘’“”‚„‹›…–—¿¡";

  private static final String SIGNS = "®©°²³¹ºª·";

  private Utf8AsLatin() {}

  static Optional<GarbledText.Mistaken> find(String text) {
    return Utf8Sequence.runs(text, BYTES).stream()
        .filter(Utf8AsLatin::isCertain)
        .map(Utf8Sequence::mistaken)
        .findFirst();
  }

  private static boolean isCertain(List<Utf8Sequence> run) {
    return run.stream().anyMatch(Utf8AsLatin::isCertain);
  }

  private static boolean isCertain(Utf8Sequence sequence) {
    if (!isInUse(sequence.meant())) {
      return false;
    }
    boolean bare = sequence.tail().chars().allMatch(c -> (MARKS + SIGNS).indexOf(c) >= 0);
    return !bare || isCertainBeforeMark(sequence);
  }

  /** Honest capitals stand behind capitals, and marks not within words. */
  private static boolean isCertainBeforeMark(Utf8Sequence sequence) {
    boolean sign = SIGNS.indexOf(sequence.tail().charAt(0)) >= 0;
    if (sequence.lead() == 'Â' && (sign || !Character.isLetter(sequence.before()))) {
      return true;
    }
    return Character.isUpperCase(sequence.lead())
        && (Character.isLowerCase(sequence.before())
            || (sequence.letters() == 2
                && sequence.tail().charAt(0) != '\u00A0'
                && Character.isLowerCase(sequence.behind())));
  }

  /** Whether a character is written today: neither unassigned nor one of a few dead scripts. */
  private static boolean isInUse(int character) {
    boolean phonetic = character >= 0x0250 && character < 0x0300;
    boolean rare = character >= 0x07C0 && character < 0x0900;
    return Character.isDefined(character)
        && !Character.isISOControl(character)
        && Character.getType(character) != Character.PRIVATE_USE
        && !phonetic
        && !rare;
  }
}
