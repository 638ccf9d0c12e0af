package org.ridgeline.read.record;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a record of a table looks like, so that one can be found again behind a damaged one.
 *
 * @param cells how many cells the header has
 * @param begins whether a record may begin with these cells
 */
public record RecordForm(int cells, Predicate<List<String>> begins) {

  /** Of a record by itself, such as the header: it may have any number of cells. */
  static final RecordForm ANY = new RecordForm(0, cells -> false);

  /** Whether a record has the header's cells, and perhaps blank ones behind them. */
  boolean isFilledBy(RecordScan record) {
    return cells == 0 || (record.cells() >= cells && record.filled() <= cells);
  }

  /** Whether there are more cells than the header has, which no further line can mend. */
  boolean isExceededBy(RecordScan record) {
    return cells > 0 && record.filled() > cells;
  }

  /** Whether a line by itself looks like a record, even if its quotes are wrong. */
  boolean isLike(String line) {
    return line.chars().filter(c -> c == ',').count() >= cells - 1
        && (isLike(LooseCells.quoted(line)) || isLike(LooseCells.split(line)));
  }

  private boolean isLike(List<String> loose) {
    return loose.size() >= cells
        && loose.stream().skip(cells).allMatch(String::isBlank)
        && begins.test(loose);
  }
}
