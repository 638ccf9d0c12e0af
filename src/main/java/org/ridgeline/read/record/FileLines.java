package org.ridgeline.read.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a file, which can be looked at before they are taken.
 *
 * <p>Of a line that is longer than any record may be, one character too many is kept.
 */
public final class FileLines implements AutoCloseable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** How many lines were taken before the memory of them is given back. */
  private static final int KEPT = 1_000;

  private final Reader in;
  private final int longest;
  private final char[] buffer = new char[8192];
  private int at;
  private int end;

  private final List<FileLine> ahead = new ArrayList<>();
  private int next;
  private int taken;

  FileLines(Reader in, RecordLimits limits) {
    this.in = in;
    this.longest = limits.chars() + 1;
  }

  /** Reads {@code bytes} as UTF-8, without the byte order mark that some programs put in front. */
  public static FileLines of(InputStream bytes, RecordLimits limits) throws IOException {
    var lines = new FileLines(new Utf8Reader(bytes), limits);
    if (lines.hasNext() && lines.buffer[0] == BYTE_ORDER_MARK) {
      lines.at = 1;
    }
    return lines;
  }

  /** The line that comes after {@code lines} others; empty if the file ends before it. */
  Optional<FileLine> peek(int lines) throws IOException {
    while (ahead.size() - next <= lines && hasNext()) {
      ahead.add(read());
    }
    return next + lines < ahead.size() ? Optional.of(ahead.get(next + lines)) : Optional.empty();
  }

  /** Takes the next line, which must be there. */
  FileLine take() throws IOException {
    if (next == ahead.size()) {
      ahead.add(read());
    }
    var line = ahead.get(next);
    next++;
    taken++;
    if (next >= KEPT || next == ahead.size()) {
      ahead.subList(0, next).clear();
      next = 0;
    }
    return line;
  }

  /** How many lines were taken, which is the number of the last of them. */
  int taken() {
    return taken;
  }

  private FileLine read() throws IOException {
    var text = new StringBuilder();
    while (hasNext()) {
      int begin = at;
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      int kept = Math.min(at - begin, longest - text.length());
      if (at < end && text.isEmpty()) {
        return new FileLine(new String(buffer, begin, kept), lineEnd());
      }
      text.append(buffer, begin, kept);
      if (at < end) {
        return new FileLine(text.toString(), lineEnd());
      }
    }
    return new FileLine(text.toString(), LineEnd.NONE);
  }

  private LineEnd lineEnd() throws IOException {
    if (buffer[at++] == '\n') {
      return LineEnd.LF;
    }
    if (hasNext() && buffer[at] == '\n') {
      at++;
      return LineEnd.CR_LF;
    }
    return LineEnd.CR;
  }

  private boolean hasNext() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return at < end;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
