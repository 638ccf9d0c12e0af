package org.ridgeline.write.table;

import org.ridgeline.read.quarantine.QuarantineCell;
import org.ridgeline.read.quarantine.RowProblem;
import org.ridgeline.write.Report;

/**
 * The rows of the input that were left out, and why; only a header if there are none.
 *
 * <p>The last column is for whoever corrects them: the table can be handed back to the next run.
 */
public final class QuarantineCsv implements TableReport {

  @Override
  public String name() {
    return "quarantine";
  }

  @Override
  public String description() {
    return "One row for each row of the input that was left out, with room to correct it.";
  }

  @Override
  public CsvTable<?> table(Report report) {
    return new CsvTable<>(report.tables().problems().stream())
        .key("file", "line")
        .column(
            Field.text("file", "The file of the input, relative to its folder.").required(),
            RowProblem::file)
        .column(
            Field.whole("line", "The line in which the row begins, from 1.").from(1).required(),
            RowProblem::line)
        .column(
            Field.text("column", "The column at fault; empty if the whole row is."),
            RowProblem::column)
        .column(
            Field.text("reason", "What is wrong, and the remedy.").required(), RowProblem::reason)
        .column(
            Field.text("original", "The row as it stands in the file."),
            problem -> QuarantineCell.written(problem.original()))
        .column(Field.text("corrected", "Where to write the row as it should be."), problem -> "");
  }
}
