package org.ridgeline.bench.theatre;

import java.util.Locale;

/** Names of places, no two alike, that mean nothing in any language we know. */
final class PlaceNames {

  private static final String CONSONANTS = "bdfghklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();

  /** What every number below {@link #MOST} is multiplied with, so that neighbours sound unlike. */
  private static final long STEP = 198_491_317L;

  /** How many names there are: three syllables each. */
  static final int MOST = SYLLABLES * SYLLABLES * SYLLABLES;

  private static final String[] ENDINGS = {"", "n", "sk", "va", "r", "l"};

  private static final String CYRILLIC_CONSONANTS = "бдфгхклмнпрствз";
  private static final String CYRILLIC_VOWELS = "аэиоу";
  private static final String[] CYRILLIC_ENDINGS = {"", "н", "ск", "ва", "р", "л"};

  private PlaceNames() {}

  /** The name of a place, in Latin letters. */
  static String latin(int place) {
    return word(place, CONSONANTS, VOWELS, ENDINGS);
  }

  /** The same in Cyrillic letters. */
  static String cyrillic(int place) {
    return word(place, CYRILLIC_CONSONANTS, CYRILLIC_VOWELS, CYRILLIC_ENDINGS);
  }

  /** The id of a place. */
  static String id(int place) {
    return latin(place).toLowerCase(Locale.ROOT);
  }

  private static String word(int place, String consonants, String vowels, String[] endings) {
    int number = (int) (place * STEP % MOST);
    var word = new StringBuilder(8);
    for (int rest = number, i = 0; i < 3; i++, rest /= SYLLABLES) {
      int syllable = rest % SYLLABLES;
      word.append(consonants.charAt(syllable / vowels.length()));
      word.append(vowels.charAt(syllable % vowels.length()));
    }
    word.append(endings[number % endings.length]);
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.toString();
  }
}
