package org.ridgeline.write.table;

import java.util.function.Function;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.write.ThemeSides;
import org.ridgeline.write.Wording;

/** The columns that tell of a conclusion, in whatever table it stands. */
final class ConclusionColumns {

  private ConclusionColumns() {}

  /**
   * Adds them on the right.
   *
   * @param conclusion the one that a row speaks of
   */
  static <T> CsvTable<T> add(
      CsvTable<T> table, Function<T, Conclusion> conclusion, ThemeSides sides) {
    return table
        .column("settlement", conclusion.andThen(Conclusion::settlement))
        .column("side", conclusion.andThen(c -> Wording.word(sides.of(c))))
        .column("theme", conclusion.andThen(c -> c.rule().theme()))
        .column("points", conclusion.andThen(c -> c.rule().points()))
        .column("rule", conclusion.andThen(c -> c.rule().id()))
        .column("title", conclusion.andThen(c -> c.rule().title()))
        .column("because", conclusion.andThen(Conclusion::because));
  }
}
