package org.ridgeline.read.text;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cyrillic of one byte a letter (Windows 1251, KOI8) that was taken for Latin 1.
 *
 * <p>Words of four or more letters that all have accents are of no language that writes Latin.
 */
final class CyrillicAsLatin {

  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{M}])[À-ÿ][À-ÿ¸¨³²¿¯ºª´¥š›œžŸ¼£¢]{3,}+(?![\\p{L}\\p{M}])");

  private static final Pattern CASES = Pattern.compile("\\p{Lu}?\\p{Ll}+|\\p{Lu}+");
  private static final String VOWELS = "аеёиоуыэюяіїєАЕЁИОУЫЭЮЯІЇЄ";
  private static final Charset LATIN = Charset.forName("windows-1252");

  private static final List<Charset> CYRILLIC =
      Stream.of("windows-1251", "KOI8-U").map(Charset::forName).toList();

  private CyrillicAsLatin() {}

  static Optional<GarbledText.Mistaken> find(String text) {
    return WORD.matcher(text)
        .results()
        .map(word -> word.group())
        .filter(word -> !isNoWord(word))
        .flatMap(word -> meant(word).map(m -> new GarbledText.Mistaken(word, m)).stream())
        .findFirst();
  }

  /** A single letter, over and over, is a cry; letters in their order are an alphabet. */
  private static boolean isNoWord(String word) {
    boolean alphabet = true;
    for (int i = 1; i < word.length(); i++) {
      alphabet &= word.charAt(i) == word.charAt(i - 1) + 1;
    }
    return alphabet || word.chars().map(Character::toLowerCase).distinct().count() < 3;
  }

  private static Optional<String> meant(String word) {
    return CYRILLIC.stream()
        .map(charset -> new String(word.getBytes(LATIN), charset))
        .filter(CyrillicAsLatin::isWord)
        .findFirst();
  }

  private static boolean isWord(String word) {
    long vowels = word.chars().filter(c -> VOWELS.indexOf(c) >= 0).count();
    return CASES.matcher(word).matches()
        && vowels * 6 >= word.length()
        && vowels * 4 <= word.length() * 3L;
  }
}
