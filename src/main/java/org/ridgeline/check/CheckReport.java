package org.ridgeline.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;

/** One form in which the outcome of a check is told. */
public interface CheckReport {

  /** Writes what is wrong with the rules in {@code folder}. */
  void write(Check check, Path folder, PrintWriter out) throws IOException;
}
