package org.ridgeline.read.record;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The cells that somebody may have meant in a line whose quotes cannot be trusted. */
final class LooseCells {

  private LooseCells() {}

  /** Cut at every separator. */
  static List<String> split(String line, char separator) {
    return Stream.of(line.split(Pattern.quote(String.valueOf(separator)), -1))
        .map(LooseCells::bare)
        .toList();
  }

  /** Cut at separators outside quotes; a cell ends at the next one behind its closing quote. */
  static List<String> quoted(String line, char separator) {
    var cells = new ArrayList<String>();
    int begin = 0;
    while (begin <= line.length()) {
      int end =
          line.indexOf(separator, line.startsWith("\"", begin) ? closing(line, begin) : begin);
      end = end < 0 ? line.length() : end;
      cells.add(bare(line.substring(begin, end)));
      begin = end + 1;
    }
    return cells;
  }

  /** Where the quote that opens at {@code open} is closed, or the end of the line. */
  private static int closing(String line, int open) {
    int quote = line.indexOf('"', open + 1);
    while (quote >= 0 && line.startsWith("\"", quote + 1)) {
      quote = line.indexOf('"', quote + 2);
    }
    return quote < 0 ? line.length() : quote;
  }

  private static String bare(String cell) {
    var stripped = cell.strip();
    return stripped.length() > 1 && stripped.startsWith("\"") && stripped.endsWith("\"")
        ? stripped.substring(1, stripped.length() - 1).strip()
        : stripped;
  }
}
