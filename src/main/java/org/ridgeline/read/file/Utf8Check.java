package org.ridgeline.read.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says where a stream stops being UTF-8, which Java's readers do not. */
public final class Utf8Check {

  private Utf8Check() {}

  /** A fault that names the first line and byte at which decoding fails. */
  static String describe(String name, InputStream in) throws IOException {
    return fault(name, in)
        .orElseThrow(() -> new IOException(name + ": changed while it was being read"));
  }

  /** The same, or nothing if all of it is UTF-8. */
  public static Optional<String> fault(String name, InputStream in) throws IOException {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var bytes = ByteBuffer.allocate(8192).limit(0);
    var chars = CharBuffer.allocate(8192);
    long line = 1;
    boolean ended = false;
    while (true) {
      var result = decoder.decode(bytes, chars, ended);
      line += chars.flip().chars().filter(c -> c == '\n').count();
      chars.clear();
      if (result.isError() || (ended && bytes.hasRemaining())) {
        return Optional.of(
            "%s:%d: is not UTF-8 (byte 0x%02X)%s"
                .formatted(
                    name,
                    line,
                    bytes.hasRemaining() ? bytes.get(bytes.position()) & 0xFF : 0,
                    ended && isCutOff(bytes)
                        ? ", as it ends in the midst of a letter; copy the file again"
                        : guess(bytes) + "; save the file as UTF-8"));
      }
      if (ended) {
        return Optional.empty();
      }
      bytes.compact();
      int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = n < 0;
      bytes.position(bytes.position() + Math.max(0, n)).flip();
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
