package org.ridgeline.read.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Some letters of a text whose bytes, in the encoding that it was opened in, are one character of
 * UTF-8 (RFC 3629).
 *
 * @param start where in the text they begin
 * @param letters how many there are
 * @param meant the character
 */
record Utf8Sequence(String text, int start, int letters, int meant) {

  /** Which byte each letter stands for in an encoding, 0 for none beyond ASCII. */
  static final class Bytes {

    private final short[] byLetter = new short[Character.MAX_VALUE + 1];

    /** Those of {@code charset}; a byte without letter stands for itself. */
    static Bytes of(Charset charset) {
      var bytes = new Bytes();
      for (short b = 0x80; b < 0xA0; b++) {
        bytes.byLetter[b] = b;
      }
      for (short b = 0x80; b <= 0xFF; b++) {
        var letter = new String(new byte[] {(byte) b}, charset);
        bytes.byLetter[letter.equals("\uFFFD") ? b : letter.charAt(0)] = b;
      }
      return bytes;
    }

    int of(char letter) {
      return byLetter[letter];
    }
  }

  int end() {
    return start + letters;
  }

  char lead() {
    return text.charAt(start);
  }

  /** The letters behind the first. */
  String tail() {
    return text.substring(start + 1, end());
  }

  /** The letter before, or a space. */
  char before() {
    return start == 0 ? ' ' : text.charAt(start - 1);
  }

  /** The letter behind, or a space. */
  char behind() {
    return end() == text.length() ? ' ' : text.charAt(end());
  }

  /** Those of {@code text}, in runs of such as follow each other without a letter between. */
  static List<List<Utf8Sequence>> runs(String text, Bytes bytes) {
    var runs = new ArrayList<List<Utf8Sequence>>();
    int end = -1;
    for (int i = 0; i < text.length(); ) {
      var found = at(text, i, bytes);
      if (found.isEmpty()) {
        i++;
        continue;
      }
      if (i != end) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(found.get());
      end = found.get().end();
      i = end;
    }
    return runs;
  }

  private static Optional<Utf8Sequence> at(String text, int start, Bytes bytes) {
    int lead = bytes.of(text.charAt(start));
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || start + length > text.length()) {
      return Optional.empty();
    }
    var utf8 = new byte[length];
    utf8[0] = (byte) lead;
    for (int i = 1; i < length; i++) {
      int next = bytes.of(text.charAt(start + i));
      if (next < 0x80 || next > 0xBF) {
        return Optional.empty();
      }
      utf8[i] = (byte) next;
    }
    var meant = new String(utf8, StandardCharsets.UTF_8);
    return Arrays.equals(meant.getBytes(StandardCharsets.UTF_8), utf8)
        ? Optional.of(new Utf8Sequence(text, start, length, meant.codePointAt(0)))
        : Optional.empty();
  }

  /** The run as it stands and as it was meant. */
  static GarbledText.Mistaken mistaken(List<Utf8Sequence> run) {
    var meant = new StringBuilder();
    run.forEach(sequence -> meant.appendCodePoint(sequence.meant));
    var first = run.get(0);
    return new GarbledText.Mistaken(
        first.text.substring(first.start, run.get(run.size() - 1).end()), meant.toString());
  }
}
