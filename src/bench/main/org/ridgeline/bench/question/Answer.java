package org.ridgeline.bench.question;

import java.nio.file.Path;
import java.time.LocalDate;

/** A way to find the answer. */
@FunctionalInterface
public interface Answer {

  /**
   * The ranked list.
   *
   * @param theatre the folder of its tables
   * @param night only what was published, and not withdrawn, by the end of that day counts
   */
  String of(Path theatre, LocalDate night) throws Exception;
}
