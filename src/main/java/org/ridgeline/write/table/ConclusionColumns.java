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
        .namesPlaces(AssessmentCsv.PLACE)
        .column(Fields.PLACE, conclusion.andThen(Conclusion::settlement))
        .column(Fields.SIDE, conclusion.andThen(c -> Wording.word(sides.of(c))))
        .column(
            Field.text("theme", "Id of the theme; empty for who holds the place."),
            conclusion.andThen(c -> c.rule().theme()))
        .column(
            Fields.points("points", "What it is worth, before the cap of its theme.").required(),
            conclusion.andThen(c -> c.rule().points()))
        .column(
            Field.text("rule", "Id of the rule that concluded it.").required(),
            conclusion.andThen(c -> c.rule().id()))
        .column(
            Field.text("title", "What the rule concludes, in general.").required(),
            conclusion.andThen(c -> c.rule().title()))
        .column(Fields.BECAUSE, conclusion.andThen(Conclusion::because));
  }
}
