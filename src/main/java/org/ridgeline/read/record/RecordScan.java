package org.ridgeline.read.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Follows a record from line to line, and finds where each cell begins and ends: RFC 4180, section
 * 2, to the letter.
 *
 * <p>A quote within a cell that does not begin with one is a letter.
 */
final class RecordScan {

  private static final char QUOTE = '"';

  private final char separator;
  private final List<String> values = new ArrayList<>();
  private final StringBuilder quoted = new StringBuilder(0);
  private int cells;
  private int filled;
  private boolean open;
  private boolean blank;
  private int lines;
  private int openedCell;
  private int openedLine;
  private int openedCharacter;
  private Optional<Position> spanning = Optional.empty();
  private Optional<Position> broken = Optional.empty();
  private String behind = "";

  RecordScan(char separator) {
    this.separator = separator;
  }

  /**
   * A character of the record.
   *
   * @param cell its cell, from 0
   * @param line its line, from 0
   * @param character which it is in its line, from 1
   */
  record Position(int cell, int line, int character) {}

  /** Reads the next line; the record goes on only as long as it {@link #isOpen()}. */
  void read(String line) {
    int at;
    if (open) {
      quoted.append('\n');
      at = quoted(line, 0);
    } else {
      at = begin(line, 0);
    }
    while (at >= 0) {
      at = begin(line, at);
    }
    if (open && spanning.isEmpty()) {
      spanning = Optional.of(opened());
    }
    lines++;
  }

  /** Reads a cell from where it begins; returns where the next one does, or -1. */
  private int begin(String line, int at) {
    blank = true;
    if (at < line.length() && line.charAt(at) == QUOTE) {
      open = true;
      openedCell = cells;
      openedLine = lines;
      openedCharacter = at + 1;
      quoted.setLength(0);
      return quoted(line, at + 1);
    }
    int comma = line.indexOf(separator, at);
    var cell = line.substring(at, comma < 0 ? line.length() : comma);
    blank = cell.isBlank();
    values.add(cell);
    return close(comma);
  }

  /** Reads on within quotes. */
  private int quoted(String line, int at) {
    int quote = line.indexOf(QUOTE, at);
    while (quote >= 0 && quote + 1 < line.length() && line.charAt(quote + 1) == QUOTE) {
      quote = line.indexOf(QUOTE, quote + 2);
    }
    int stop = quote < 0 ? line.length() : quote;
    var text = line.substring(at, stop);
    blank = blank && text.isBlank();
    if (quote < 0) {
      quoted.append(text);
      return -1;
    }
    open = false;
    // Most cells end in the line in which they begin.
    var all = quoted.isEmpty() ? text : quoted.append(text).toString();
    values.add(all.replace("\"\"", "\""));
    int behindQuote = quote + 1;
    if (behindQuote < line.length() && line.charAt(behindQuote) != separator) {
      broken = Optional.of(new Position(cells, lines, behindQuote + 1));
      int comma = line.indexOf(separator, behindQuote);
      behind = line.substring(behindQuote, comma < 0 ? line.length() : comma);
      return -1;
    }
    return close(behindQuote < line.length() ? behindQuote : -1);
  }

  private int close(int comma) {
    cells++;
    if (!blank) {
      filled = cells;
    }
    if (comma < 0) {
      return -1;
    }
    return comma + 1;
  }

  /** Whether a quote is open at the end of what was read. */
  boolean isOpen() {
    return open;
  }

  /** Whether the record ended where a record may. */
  boolean isProper() {
    return !open && broken.isEmpty();
  }

  /** How many lines were read. */
  int lines() {
    return lines;
  }

  /** How many cells were closed. */
  int cells() {
    return cells;
  }

  /** The same without blank ones at the end. */
  int filled() {
    return filled;
  }

  /** The last quote that opened a cell. */
  Position opened() {
    return new Position(openedCell, openedLine, openedCharacter);
  }

  /** The first quote that was open at the end of a line. */
  Optional<Position> spanning() {
    return spanning;
  }

  /** The first character that should not stand behind a closing quote. */
  Optional<Position> broken() {
    return broken;
  }

  /** What stands from there to the end of the cell. */
  String behind() {
    return behind;
  }

  /** What each cell says; only of a record that {@link #isProper()}. */
  List<String> values() {
    return values;
  }
}
