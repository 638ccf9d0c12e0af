package org.ridgeline.write.table;

import java.io.IOException;
import java.io.Writer;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;

/** A file of a night that is a table, of which the data dictionary tells. */
public interface TableReport extends ReportWriter {

  /** The ending of every such file. */
  String ENDING = ".csv";

  /** Its name without the ending. */
  String name();

  /** What a row of it is, in a sentence. */
  String description();

  /** Its columns and rows. */
  CsvTable<?> table(Report report);

  @Override
  default String fileName() {
    return name() + ENDING;
  }

  @Override
  default void write(Report report, Writer out) throws IOException {
    table(report).write(out);
  }
}
