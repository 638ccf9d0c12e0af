package org.ridgeline.read.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What is in a gzip, all of its members one after the other (RFC 1952).
 *
 * <p>The library's own leaves out without a word what follows a member and is none.
 */
final class GzipStream extends InputStream {

  private static final int BLOCK = 8192;
  private static final int HAS_CHECKSUM = 2;
  private static final int HAS_MORE = 4;
  private static final int HAS_NAME = 8;
  private static final int HAS_COMMENT = 16;

  private final PushbackInputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] block = new byte[BLOCK];
  private int filled;
  private boolean ended;

  GzipStream(InputStream raw) throws IOException {
    in = new PushbackInputStream(raw, BLOCK);
    beginMember();
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      int n = inflate(bytes, offset, length);
      if (n > 0) {
        checksum.update(bytes, offset, n);
        return n;
      }
      if (inflater.finished()) {
        endMember();
      } else if (inflater.needsInput()) {
        filled = in.read(block);
        if (filled < 0) {
          throw PackingException.cutOff();
        }
        inflater.setInput(block, 0, filled);
      } else {
        throw damaged();
      }
    }
    return -1;
  }

  private int inflate(byte[] bytes, int offset, int length) throws PackingException {
    try {
      return inflater.inflate(bytes, offset, length);
    } catch (DataFormatException e) {
      throw damaged();
    }
  }

  private void beginMember() throws IOException {
    if (next() != 0x1F || next() != 0x8B || next() != 8) {
      throw new PackingException(
          "goes on behind its end with something that is no gzip; pack it anew");
    }
    int flags = next();
    skip(6);
    if ((flags & HAS_MORE) != 0) {
      skip(next() + (next() << 8));
    }
    for (int text = flags & (HAS_NAME | HAS_COMMENT); text != 0; text &= text - 1) {
      while (next() != 0) {
        // It is of no use here.
      }
    }
    if ((flags & HAS_CHECKSUM) != 0) {
      skip(2);
    }
    inflater.reset();
    checksum.reset();
  }

  private void endMember() throws IOException {
    int left = inflater.getRemaining();
    long written = inflater.getBytesWritten();
    // What was read ahead, at the end of the block, is not the member's.
    in.unread(block, filled - left, left);
    if (number() != checksum.getValue() || number() != (written & 0xFFFFFFFFL)) {
      throw damaged();
    }
    int after = in.read();
    // Tapes and some file systems fill up with zeros.
    while (after == 0) {
      after = in.read();
    }
    ended = after < 0;
    if (!ended) {
      in.unread(after);
      beginMember();
    }
  }

  private long number() throws IOException {
    long low = next() | next() << 8;
    return low | (long) (next() | next() << 8) << 16;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private int next() throws IOException {
    int next = in.read();
    if (next < 0) {
      throw PackingException.cutOff();
    }
    return next;
  }

  private static PackingException damaged() {
    return new PackingException("is damaged; copy it again, or pack it anew");
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
