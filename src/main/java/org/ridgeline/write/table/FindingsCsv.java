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
import org.ridgeline.write.SideByTheme;
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
    var sides = SideByTheme.of(report);
    new CsvTable<Line>()
        .column("as_of", line -> report.asOf())
        .column("settlement", line -> line.conclusion().settlement())
        .column("side", line -> Wording.word(sides.of(line.conclusion())))
        .column("theme", line -> line.conclusion().rule().theme())
        .column("points", line -> line.conclusion().rule().points())
        .column("rule", line -> line.conclusion().rule().id())
        .column("title", line -> line.conclusion().rule().title())
        .column("because", line -> line.conclusion().because())
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
