package org.ridgeline.read.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of a table, each kept as it was written until the row that it belongs to is complete.
 *
 * <p>The CSV reader asks for nothing but {@link #readLine()}; that a row is complete, the caller
 * says by {@link #nextRow()}.
 */
final class RecordLines extends BufferedReader {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Reader in;
  private final InputLimits limits;
  private final char[] buffer = new char[8192];
  private int at;
  private int end;

  private final StringBuilder row = new StringBuilder();
  private final Map<LineEnd, Integer> firstUse = new EnumMap<>(LineEnd.class);
  private LineEnd lastEnd = LineEnd.NONE;
  private int line;
  private int firstLine = 1;

  /** What a line ends with. */
  private enum LineEnd {
    LF("LF"),
    CR_LF("CR LF"),
    CR("CR"),
    NONE("nothing");

    private final String words;

    LineEnd(String words) {
      this.words = words;
    }
  }

  /** A row goes on for longer than any row may. */
  static final class EndlessRowException extends IOException {

    private static final long serialVersionUID = 1L;
  }

  private RecordLines(Reader in, InputLimits limits) {
    super(in, 1);
    this.in = in;
    this.limits = limits;
  }

  /** Reads {@code bytes} as UTF-8, without the byte order mark that some programs put in front. */
  static RecordLines of(InputStream bytes, InputLimits limits) throws IOException {
    var lines =
        new RecordLines(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), limits);
    if (lines.hasNext() && lines.buffer[0] == BYTE_ORDER_MARK) {
      lines.at = 1;
    }
    return lines;
  }

  @Override
  public String readLine() throws IOException {
    if (!hasNext()) {
      return null;
    }
    line++;
    if (line - firstLine >= limits.rowLines()) {
      throw new EndlessRowException();
    }
    int start = row.length();
    lastEnd = LineEnd.NONE;
    while (lastEnd == LineEnd.NONE && hasNext()) {
      char c = buffer[at++];
      row.append(c);
      lastEnd = end(c);
      if (row.length() > limits.rowChars()) {
        throw new EndlessRowException();
      }
    }
    return row.substring(start, row.length() - endLength());
  }

  private LineEnd end(char c) throws IOException {
    if (c == '\n') {
      return LineEnd.LF;
    }
    if (c != '\r') {
      return LineEnd.NONE;
    }
    if (hasNext() && buffer[at] == '\n') {
      row.append(buffer[at++]);
      return LineEnd.CR_LF;
    }
    return LineEnd.CR;
  }

  private int endLength() {
    return switch (lastEnd) {
      case NONE -> 0;
      case LF, CR -> 1;
      case CR_LF -> 2;
    };
  }

  private boolean hasNext() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return at < end;
  }

  /** Forgets the row that was read: the next line begins another. */
  void nextRow() {
    if (lastEnd != LineEnd.NONE) {
      firstUse.putIfAbsent(lastEnd, line);
    }
    row.setLength(0);
    firstLine = line + 1;
  }

  /** The row as it stands in the file, without the line end after it. */
  String written() {
    return row.substring(0, row.length() - endLength());
  }

  /** The line that the row begins in, counted from 1. */
  int firstLine() {
    return firstLine;
  }

  /** The line that was read last. */
  int line() {
    return line;
  }

  /** Whether the file ended before the last line did. */
  boolean isCutOff() {
    return lastEnd == LineEnd.NONE;
  }

  /** Where rows end in different ways, such as {@code LF in line 1, CR LF in line 7}. */
  Optional<String> mixedEnds() {
    return firstUse.size() < 2
        ? Optional.empty()
        : firstUse.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(use -> "%s in line %d".formatted(use.getKey().words, use.getValue()))
            .reduce((one, other) -> one + ", " + other);
  }
}
