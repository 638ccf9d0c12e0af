package org.ridgeline.read.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.ridgeline.read.record.Utf8Reader;

/** Says where a stream stops being UTF-8, which Java's readers do not. */
public final class Utf8Check {

  private Utf8Check() {}

  /** A fault that names the first line and byte at which decoding fails. */
  static String describe(String name, InputStream in) throws IOException {
    return fault(name, in)
        .orElseThrow(() -> new IOException(name + ": changed while it was being read"));
  }

  /** The same, or nothing if all of it is UTF-8. */
  @SuppressWarnings("resource") // The stream is its caller's.
  public static Optional<String> fault(String name, InputStream in) throws IOException {
    var text = new Utf8Reader(in);
    var chars = new char[8192];
    long line = 1;
    try {
      for (int n = text.read(chars); n >= 0; n = text.read(chars)) {
        line += CharBuffer.wrap(chars, 0, n).chars().filter(c -> c == '\n').count();
      }
      return Optional.empty();
    } catch (CharacterCodingException e) {
      var rest = text.rest();
      return Optional.of(
          "%s:%d: is not UTF-8 (byte 0x%02X)%s"
              .formatted(
                  name,
                  line,
                  rest.get(rest.position()) & 0xFF,
                  text.hasEnded() && isCutOff(rest)
                      ? ", as it ends in the midst of a letter; copy the file again"
                      : guess(rest) + "; save the file as UTF-8"));
    }
  }

  /** Whether a letter begins whose bytes are not all there. */
  private static boolean isCutOff(ByteBuffer rest) {
    if (!rest.hasRemaining()) {
      return false;
    }
    int length = Integer.numberOfLeadingZeros(~(rest.get(rest.position()) << 24));
    return length > 1 && rest.remaining() < length;
  }

  /** Of the line alone that is at fault, as files are joined from several. */
  private static String guess(ByteBuffer rest) {
    var line = new ByteArrayOutputStream();
    while (rest.hasRemaining() && rest.get(rest.position()) != '\n') {
      line.write(rest.get());
    }
    return EncodingGuess.of(line.toByteArray())
        .map(looks -> ", but looks like " + looks.name())
        .orElse("");
  }
}
