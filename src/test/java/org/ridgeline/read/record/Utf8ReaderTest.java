package org.ridgeline.read.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {

  private static final List<String> LETTERS = List.of("a", "\n", "ü", "є", "‰", "🏔", "\uFEFF");

  /** Hands out few bytes at a time, as what unpacks a file may. */
  private static final class InPieces extends ByteArrayInputStream {

    private final int most;

    InPieces(byte[] bytes, int most) {
      super(bytes);
      this.most = most;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      return super.read(into, offset, Math.min(most, length));
    }
  }

  @Property
  void textIsReadAsItWasWritten(
      @ForAll @Size(max = 50) List<@IntRange(max = 6) Integer> letters,
      @ForAll @IntRange(min = 1, max = 20) int atATime,
      @ForAll @IntRange(min = 2, max = 9) int length)
      throws IOException {
    var text = new StringBuilder();
    letters.forEach(letter -> text.append(LETTERS.get(letter)));
    var in = new InPieces(text.toString().getBytes(UTF_8), atATime);
    assertThat(read(in, length)).isEqualTo(text.toString());
  }

  @Property
  void whatStandsBeforeBrokenBytesIsReadFirst(
      @ForAll @Size(max = 20) List<@IntRange(max = 6) Integer> letters,
      @ForAll @IntRange(min = 1, max = 20) int atATime,
      @ForAll boolean isCutOff) {
    var text = new StringBuilder();
    letters.forEach(letter -> text.append(LETTERS.get(letter)));
    var good = text.toString().getBytes(UTF_8);
    var bytes = Arrays.copyOf(good, good.length + (isCutOff ? 1 : 3));
    bytes[good.length] = (byte) (isCutOff ? 0xF0 : 0xFF);
    var read = new StringBuilder();
    assertThatThrownBy(() -> read(new InPieces(bytes, atATime), 8192, read))
        .isInstanceOf(CharacterCodingException.class);
    assertThat(read).hasToString(text.toString());
  }

  @Test
  void whatComesToNothingIsNoText() throws IOException {
    assertThat(read(InputStream.nullInputStream(), 2)).isEmpty();
  }

  private static String read(InputStream in, int length) throws IOException {
    var text = new StringBuilder();
    read(in, length, text);
    return text.toString();
  }

  private static void read(InputStream in, int length, StringBuilder text) throws IOException {
    try (var reader = new Utf8Reader(in)) {
      var some = new char[length + 2];
      for (int n = reader.read(some, 1, length); n >= 0; n = reader.read(some, 1, length)) {
        text.append(some, 1, n);
      }
    }
  }
}
