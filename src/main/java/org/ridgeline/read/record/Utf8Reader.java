package org.ridgeline.read.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;

/**
 * The text of bytes that are UTF-8. All that stands before bytes that are not is read before
 * reading fails, however many bytes come at a time; Java's own reader drops what it has read by
 * then.
 */
public final class Utf8Reader extends Reader {

  private final InputStream in;
  private final CharsetDecoder decoder = UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(8192).limit(0);
  private boolean hasEnded;

  public Utf8Reader(InputStream in) {
    this.in = in;
  }

  /**
   * Reads what there is, of which no more than {@code length} characters fit.
   *
   * @param length at least 2, as a letter may take two
   */
  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    var text = CharBuffer.wrap(into, offset, length);
    while (true) {
      var result = decoder.decode(bytes, text, hasEnded);
      int read = text.position() - offset;
      if (read > 0) {
        return read;
      }
      if (result.isError()) {
        result.throwException();
      }
      if (hasEnded) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
    hasEnded = n < 0;
    bytes.position(bytes.position() + Math.max(0, n)).flip();
  }

  /** The bytes that have come and are no text yet, the first of them where reading failed. */
  public ByteBuffer rest() {
    return bytes;
  }

  /** Whether no byte comes after these. */
  public boolean hasEnded() {
    return hasEnded;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
