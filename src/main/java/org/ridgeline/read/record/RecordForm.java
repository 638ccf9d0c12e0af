package org.ridgeline.read.record;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a record of a table looks like, so that one can be found again behind a damaged one.
 *
 * @param cells how many cells the header has
 * @param first which cell a record is known by, from 0
 * @param begins whether that cell may be this one
 * @param separator what stands between cells
 */
public record RecordForm(int cells, int first, Predicate<String> begins, char separator) {

  /** Of records whose cells are separated by commas. */
  public RecordForm(int cells, int first, Predicate<String> begins) {
    this(cells, first, begins, ',');
  }

  /** Of a record by itself, such as the header: it may have any number of cells. */
  static final RecordForm ANY = new RecordForm(0, 0, cell -> false);

  /** Whether a record has the header's cells, and perhaps blank ones behind them. */
  boolean isFilledBy(RecordScan record) {
    return cells == 0 || (record.cells() >= cells && record.filled() <= cells);
  }

  /** Whether there are more cells than the header has, which no further line can mend. */
  boolean isExceededBy(RecordScan record) {
    return cells > 0 && record.filled() > cells;
  }

  /** Whether a record may begin with a line that goes on within quotes. */
  boolean mayBeginWith(String line) {
    return mayBe(LooseCells.quoted(line, separator));
  }

  /** Whether a line by itself looks like a record, even if its quotes are wrong. */
  boolean isLike(String line) {
    return hasSeparators(line)
        && (isLike(LooseCells.quoted(line, separator))
            || isLike(LooseCells.split(line, separator)));
  }

  /** Whether it also goes by a word of the same kind as another, as prose seldom does. */
  boolean areAlike(String record, String line) {
    return hasSeparators(line) && isLike(line) && kind(record).equals(kind(line));
  }

  private boolean hasSeparators(String line) {
    return line.chars().filter(c -> c == separator).count() >= cells - 1;
  }

  private boolean isLike(List<String> loose) {
    return loose.size() >= cells
        && loose.stream().skip(cells).allMatch(String::isBlank)
        && mayBe(loose);
  }

  private boolean mayBe(List<String> loose) {
    return first < loose.size() && begins.test(loose.get(first));
  }

  /** Small letters or capitals in front, and whether there are digits: E12 is like E7, not On. */
  private String kind(String line) {
    var loose = LooseCells.quoted(line, separator);
    var word = first < loose.size() ? loose.get(first) : "";
    int front = word.isEmpty() ? ' ' : word.codePointAt(0);
    return Character.getType(front) + (word.chars().anyMatch(Character::isDigit) ? " digits" : "");
  }
}
