package org.ridgeline.write;

import java.io.IOException;
import java.io.Writer;

/** Renders a {@link Report} in one form. */
public interface ReportWriter {

  /** The file it fills. */
  String fileName();

  /** Renders the report; the caller opens and closes the file. */
  void write(Report report, Writer out) throws IOException;
}
