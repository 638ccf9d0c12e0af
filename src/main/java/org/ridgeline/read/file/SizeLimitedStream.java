package org.ridgeline.read.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that ends in an error where it holds more bytes than it may. */
public final class SizeLimitedStream extends FilterInputStream {

  private final long most;
  private long read;

  SizeLimitedStream(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** There was more to read than may be read. */
  public static final class ExceededException extends IOException {

    private static final long serialVersionUID = 1L;
  }

  @Override
  public int read() throws IOException {
    int next = in.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int n = in.read(bytes, offset, length);
    count(Math.max(0, n));
    return n;
  }

  private void count(int bytes) throws ExceededException {
    read += bytes;
    if (read > most) {
      throw new ExceededException();
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
