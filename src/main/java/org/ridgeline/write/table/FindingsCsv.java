package org.ridgeline.write.table;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.rank.Assessment;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.ThemeSides;
import org.ridgeline.write.Wording;

/** Why each settlement stands where it does: one row a conclusion, who holds it first. */
public final class FindingsCsv implements ReportWriter {

  private record Line(Assessment assessment, Conclusion conclusion) {}

  @Override
  public String fileName() {
    return "findings.csv";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    var table = new CsvTable<Line>().column("as_of", line -> report.asOf());
    ConclusionColumns.add(table, Line::conclusion, ThemeSides.of(report))
        .column("evidence", line -> evidence(line.conclusion()))
        .column("change", line -> report.retrospect().news(line.conclusion()).map(Wording::word))
        .column("confidence", line -> Wording.word(line.assessment().confidence(line.conclusion())))
        .column(
            "confidence_because", line -> line.assessment().confidenceBecause(line.conclusion()))
        .write(report.assessments().stream().flatMap(FindingsCsv::lines).toList(), out);
  }

  private static Stream<Line> lines(Assessment assessment) {
    return assessment.conclusions().stream().map(conclusion -> new Line(assessment, conclusion));
  }

  private static String evidence(Conclusion conclusion) {
    return conclusion.citations().stream().map(Citation::place).collect(joining(";"));
  }
}
