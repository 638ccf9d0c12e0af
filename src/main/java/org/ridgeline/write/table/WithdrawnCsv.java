package org.ridgeline.write.table;

import java.io.IOException;
import java.io.Writer;
import org.ridgeline.rank.Withdrawal;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.ThemeSides;
import org.ridgeline.write.Wording;

/** The conclusions of the compared night that stand no more, and what withdrew each of them. */
public final class WithdrawnCsv implements ReportWriter {

  @Override
  public String fileName() {
    return "withdrawn.csv";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    var table =
        new CsvTable<Withdrawal>()
            .column("as_of", w -> report.asOf())
            .column("compared_with", w -> report.retrospect().comparedWith());
    ConclusionColumns.add(table, Withdrawal::conclusion, ThemeSides.of(report))
        .column("gone_on", Withdrawal::goneOn)
        .column("withdrawn_by", Wording::cause)
        .write(report.retrospect().withdrawn(), out);
  }
}
