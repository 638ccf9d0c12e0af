package org.ridgeline.write.table;

import java.util.stream.Stream;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Retrospect.News;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Level;
import org.ridgeline.write.Report;
import org.ridgeline.write.ThemeSides;
import org.ridgeline.write.Wording;

/** Why each settlement stands where it does: one row a conclusion, who holds it first. */
public final class FindingsCsv implements TableReport {

  private record Line(Assessment assessment, Conclusion conclusion) {}

  @Override
  public String name() {
    return "findings";
  }

  @Override
  public String description() {
    return "One row a conclusion of a rule about a settlement, who holds it first.";
  }

  @Override
  public CsvTable<?> table(Report report) {
    var table =
        new CsvTable<>(report.assessments().stream().flatMap(FindingsCsv::lines))
            .key(AssessmentCsv.PLACE, "rule", "because", "evidence")
            .column(Fields.AS_OF, line -> report.asOf());
    return ConclusionColumns.add(table, Line::conclusion, ThemeSides.of(report))
        .column(
            Field.text(
                "evidence", "The rows of the input that it rests on, as file:line, joined by ;."),
            line -> evidence(line.conclusion()))
        .column(
            Field.oneOf(
                News.class,
                "change",
                "new: nothing of the kind stood on the compared night; changed: it stood in other words; same: it stood."),
            line -> report.retrospect().news(line.conclusion()).map(Wording::word))
        .column(
            Fields.CAUSE,
            line -> report.retrospect().changes().cause(line.conclusion()).map(Wording::word))
        .column(
            Field.oneOf(Level.class, "confidence", "How far its sources can be trusted.")
                .required(),
            line -> Wording.word(line.assessment().confidence(line.conclusion())))
        .column(
            Field.text("confidence_because", "Why so."),
            line -> line.assessment().confidenceBecause(line.conclusion()));
  }

  private static Stream<Line> lines(Assessment assessment) {
    return assessment.conclusions().stream().map(conclusion -> new Line(assessment, conclusion));
  }

  private static String evidence(Conclusion conclusion) {
    var rows = new StringBuilder();
    for (var citation : conclusion.citations()) {
      rows.append(rows.isEmpty() ? "" : ";").append(citation.place());
    }
    return rows.toString();
  }
}
