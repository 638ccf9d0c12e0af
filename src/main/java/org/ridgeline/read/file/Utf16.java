package org.ridgeline.read.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.charset.Charset;
import java.util.Optional;

/** Whether text is saved as UTF-16, and in which order of bytes. */
public final class Utf16 {

  /** As many bytes of a beginning as are all Latin letters, whatever follows. */
  private static final int BEGINNING = 32;

  private static final int LEAST = 8;

  private Utf16() {}

  /** By its mark, or by the zeros that every other byte of Latin letters is. */
  public static Optional<Charset> of(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int mark = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
    if (mark == 0xFFFE) {
      return Optional.of(UTF_16LE);
    }
    return mark == 0xFEFF
        ? Optional.of(UTF_16BE)
        : byBeginning(bytes).or(() -> byMostLetters(bytes));
  }

  private static Optional<Charset> byBeginning(byte[] bytes) {
    int length = Math.min(BEGINNING, bytes.length & ~1);
    int first = zeros(bytes, 0, length);
    int second = zeros(bytes, 1, length);
    return length >= LEAST && Math.max(first, second) == length / 2
        ? order(first, second, 0, 0)
        : Optional.empty();
  }

  private static Optional<Charset> byMostLetters(byte[] bytes) {
    int first = zeros(bytes, 0, bytes.length);
    int second = zeros(bytes, 1, bytes.length);
    return order(first, second, bytes.length / 5, bytes.length / 50);
  }

  /** The order of bytes, if more than so many of one half are zero, and not more of the other. */
  private static Optional<Charset> order(int first, int second, int more, int few) {
    if (second > more && first <= few) {
      return Optional.of(UTF_16LE);
    }
    return first > more && second <= few ? Optional.of(UTF_16BE) : Optional.empty();
  }

  private static int zeros(byte[] bytes, int from, int to) {
    int zeros = 0;
    for (int i = from; i < to; i += 2) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros;
  }
}
