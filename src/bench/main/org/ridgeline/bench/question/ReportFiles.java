package org.ridgeline.bench.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of {@code event_reports}, in the order of their names. */
final class ReportFiles {

  private ReportFiles() {}

  static List<Path> in(Path theatre) throws IOException {
    try (var files = Files.list(theatre.resolve("event_reports"))) {
      return files.sorted().toList();
    }
  }
}
