package org.ridgeline.write.table;

import org.ridgeline.rank.Withdrawal;
import org.ridgeline.write.Report;
import org.ridgeline.write.ThemeSides;
import org.ridgeline.write.Wording;

/** The conclusions of the compared night that stand no more, and what withdrew each of them. */
public final class WithdrawnCsv implements TableReport {

  @Override
  public String name() {
    return "withdrawn";
  }

  @Override
  public String description() {
    return "One row a conclusion of the compared night that stands no more, and what withdrew it.";
  }

  @Override
  public CsvTable<?> table(Report report) {
    var table =
        new CsvTable<>(report.retrospect().withdrawn().stream())
            .column(Fields.AS_OF, w -> report.asOf())
            .column(
                Field.day("compared_with", "The night on which it stood.").required(),
                w -> report.retrospect().comparedWith());
    return ConclusionColumns.add(table, Withdrawal::conclusion, ThemeSides.of(report))
        .column(
            Field.day("gone_on", "The first day on which it stood no more.").required(),
            Withdrawal::goneOn)
        .column(
            Field.text("withdrawn_by", "The rows, or the time, that withdrew it.").required(),
            Wording::cause)
        .column(
            Fields.CAUSE,
            w -> report.retrospect().changes().cause(w.conclusion()).map(Wording::word));
  }
}
