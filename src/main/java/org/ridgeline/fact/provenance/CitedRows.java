package org.ridgeline.fact.provenance;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;

/** Which rows are cited of so many that nobody follows all of them up. */
public final class CitedRows {

  private static final Comparator<Citation> NEWEST_FIRST =
      comparing((Citation row) -> row.day().orElse(LocalDate.MIN), reverseOrder())
          .thenComparing(naturalOrder());

  /** Rows that weigh the same: of one file, one source and one credibility. */
  private record Voice(String file, String source, int credibility) {

    static Voice of(Citation row) {
      return new Voice(row.file(), row.source().id(), row.credibility());
    }
  }

  private CitedRows() {}

  /**
   * The newest rows, in their order. Of each file, source and credibility at least the newest row
   * is among them, so that they amount to the same as all.
   *
   * @param rows each once, in their order
   * @param most how many, unless there are more sources
   */
  public static List<Citation> newest(List<Citation> rows, int most) {
    if (rows.size() <= most) {
      return rows;
    }
    var newest = rows.stream().sorted(NEWEST_FIRST).toList();
    var heard = new HashSet<Voice>();
    var kept = new LinkedHashSet<Citation>();
    newest.stream().filter(row -> heard.add(Voice.of(row))).forEach(kept::add);
    newest.stream().limit(most).takeWhile(row -> kept.size() < most).forEach(kept::add);
    return kept.stream().sorted().toList();
  }
}
