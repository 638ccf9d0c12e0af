package org.ridgeline.read.file;

import java.nio.charset.Charset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which encoding text is in that is not UTF-8, as far as its letters tell.
 *
 * @param name what people know it by
 * @param charset what reads it, or most of its letters
 */
public record EncodingGuess(String name, Charset charset) {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** What text is in that looks like none. */
  public static final EncodingGuess NONE = new EncodingGuess("something else", WESTERN);

  /** Most used first, as the first of equals is taken. */
  private static final List<String> CYRILLIC =
      List.of("windows-1251", "KOI8-R", "KOI8-U", "ISO-8859-5", "IBM866");

  /** Words are small letters but for their first; of the wrong encoding come as many capitals. */
  private static final double SMALL_LETTERS = 0.7;

  /** What {@code bytes} look like, if they do. */
  public static Optional<EncodingGuess> of(byte[] bytes) {
    int high = 0;
    int apart = 0;
    boolean windows = false;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        high++;
        windows |= (bytes[i] & 0xFF) < 0xA0;
        apart += isInWordOfItsOwn(bytes, i) ? 1 : 0;
      }
    }
    if (high == 0) {
      return Optional.empty();
    }
    // Words of another script have no Latin letter, and more than one of their own.
    if (apart * 4 > high * 3) {
      return cyrillic(bytes);
    }
    return Optional.of(new EncodingGuess(windows ? "Windows-1252" : "Latin-1", WESTERN));
  }

  private static boolean isInWordOfItsOwn(byte[] bytes, int at) {
    int begin = at;
    while (begin > 0 && bytes[begin - 1] < 0) {
      begin--;
    }
    int end = at + 1;
    while (end < bytes.length && bytes[end] < 0) {
      end++;
    }
    return end - begin > 1 && !isLatin(bytes, begin - 1) && !isLatin(bytes, end);
  }

  private static boolean isLatin(byte[] bytes, int at) {
    return at >= 0 && at < bytes.length && Character.isLetter(bytes[at]);
  }

  private static Optional<EncodingGuess> cyrillic(byte[] bytes) {
    record Candidate(String name, double small) {}
    return CYRILLIC.stream()
        .filter(Charset::isSupported)
        .map(name -> new Candidate(name, smallLetters(new String(bytes, Charset.forName(name)))))
        .max(
            Comparator.comparingDouble(Candidate::small)
                .thenComparing(c -> -CYRILLIC.indexOf(c.name())))
        .filter(best -> best.small() >= SMALL_LETTERS)
        .map(best -> new EncodingGuess(told(best.name()), Charset.forName(best.name())));
  }

  private static String told(String charset) {
    return charset.replace("windows-", "Windows-").replace("IBM", "code page ");
  }

  /**
   * How many of the characters beyond ASCII are Cyrillic letters, small but for the first of a
   * word.
   */
  private static double smallLetters(String text) {
    long beyond = text.chars().filter(c -> c >= 0x80).count();
    long small =
        IntStream.range(0, text.length())
            .filter(at -> isSmall(text.charAt(at)) || isFirst(text, at))
            .count();
    return beyond == 0 ? 0 : (double) small / beyond;
  }

  private static boolean isSmall(char c) {
    return (c >= 'а' && c <= 'џ') || c == 'ґ';
  }

  /** Whether a word of small letters begins with a capital there. */
  private static boolean isFirst(String text, int at) {
    char c = text.charAt(at);
    return ((c >= 'Ѐ' && c <= 'Я') || c == 'Ґ')
        && (at == 0 || !Character.isLetter(text.charAt(at - 1)))
        && at + 1 < text.length()
        && isSmall(text.charAt(at + 1));
  }
}
