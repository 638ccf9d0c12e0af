package org.ridgeline.write.table;

import java.io.IOException;
import java.io.Writer;
import org.ridgeline.read.quarantine.QuarantineCell;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;

/**
 * The rows of the input that were left out, and why; only a header if there are none.
 *
 * <p>The last column is for whoever corrects them: the table can be handed back to the next run.
 */
public final class QuarantineCsv implements ReportWriter {

  @Override
  public String fileName() {
    return "quarantine.csv";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    new CsvTable<RowProblem>()
        .column("file", RowProblem::file)
        .column("line", RowProblem::line)
        .column("column", RowProblem::column)
        .column("reason", RowProblem::reason)
        .column("original", problem -> QuarantineCell.written(problem.original()))
        .column("corrected", problem -> "")
        .write(report.tables().problems(), out);
  }
}
