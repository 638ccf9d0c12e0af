package org.ridgeline.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Publishes all reports of a night at once, or none of them. */
public final class Publication {

  private static final List<ReportWriter> WRITERS =
      List.of(
          new AssessmentCsv(),
          new FindingsCsv(),
          new ClaimsCsv(),
          new WithdrawnCsv(),
          new SeriesCsv(),
          new WhatIfCsv(),
          new QuarantineCsv(),
          new AssessmentJson(),
          new AssessmentGeoJson(),
          new BriefingHtml());

  private Publication() {}

  /**
   * Publishes {@code report} as {@code output/<as-of>/}, lets {@code output/latest} name the newest
   * night there is, and lists the night in {@code output/index.html}.
   *
   * <p>If anything fails, what was published before stays as it was. The caller holds the {@link
   * OutputLock}.
   *
   * @return the published folder
   */
  public static Path publish(Path output, Report report) throws IOException {
    return publish(output, report, WRITERS);
  }

  static Path publish(Path output, Report report, List<ReportWriter> writers) throws IOException {
    OutputFolder.create(output);
    var night = report.asOf().toString();
    try (var staging = Staging.open(output, night)) {
      for (var writer : writers) {
        staging.add(writer, report);
      }
      try (var latest = Latest.prepare(output, night)) {
        var published = staging.publish();
        latest.switchOver();
        ArchiveHtml.update(output);
        return published;
      }
    }
  }
}
