package org.ridgeline.write.output;

import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.briefing.BriefingHtml;
import org.ridgeline.write.json.AssessmentGeoJson;
import org.ridgeline.write.json.AssessmentJson;
import org.ridgeline.write.table.AssessmentCsv;
import org.ridgeline.write.table.ClaimsCsv;
import org.ridgeline.write.table.CompletenessCsv;
import org.ridgeline.write.table.DataPackageJson;
import org.ridgeline.write.table.FindingsCsv;
import org.ridgeline.write.table.QuarantineCsv;
import org.ridgeline.write.table.SeriesCsv;
import org.ridgeline.write.table.TableReport;
import org.ridgeline.write.table.WhatIfCsv;
import org.ridgeline.write.table.WithdrawnCsv;

/** The files of a night, that which takes longest first, so that nothing else waits for it. */
final class NightFiles {

  private NightFiles() {}

  /**
   * All of them.
   *
   * @param isTagged whether a row of HXL tags stands below the header of the assessments
   */
  static List<ReportWriter> of(boolean isTagged) {
    var findings = new FindingsCsv();
    var tables =
        List.<TableReport>of(
            new AssessmentCsv(isTagged),
            findings,
            new ClaimsCsv(),
            new WithdrawnCsv(),
            new SeriesCsv(),
            new CompletenessCsv(),
            new WhatIfCsv(),
            new QuarantineCsv());
    return Stream.of(
            List.of(new BriefingHtml(), new AssessmentJson(), findings),
            tables,
            List.of(new AssessmentGeoJson(), new DataPackageJson(tables, isTagged)))
        .<ReportWriter>flatMap(List::stream)
        .distinct()
        .toList();
  }
}
