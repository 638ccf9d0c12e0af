package org.ridgeline.write.table;

import java.io.IOException;
import java.io.Writer;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Assessment.Change;
import org.ridgeline.rank.ThemeScore;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.Wording;

/** The ranked assessments as a table: one row a settlement. */
public final class AssessmentCsv implements ReportWriter {

  @Override
  public String fileName() {
    return "assessment.csv";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    var table =
        new CsvTable<Assessment>()
            .column("as_of", a -> report.asOf())
            .column("rank", Assessment::rank)
            .column("rank_change", a -> a.change().map(Change::ranks))
            .column("settlement", a -> a.settlement().id())
            .column("name", a -> a.settlement().name())
            .column("sector", a -> a.settlement().sector())
            .column("holder", a -> a.control().holder())
            .column("last_holder", a -> a.control().lastHolder())
            .column("status", a -> Wording.word(a.control().status()))
            .column("score", a -> a.score().total())
            .column("score_change", a -> a.change().map(Change::score))
            .column("threat", a -> a.score().threat())
            .column("stakes", a -> a.score().stakes())
            .column("confidence", a -> Wording.word(a.confidence()))
            .column("confidence_because", Assessment::confidenceBecause);
    report.themes().stream()
        .filter(theme -> theme.side() != Side.NOTE)
        .forEach(theme -> table.column(theme.id(), a -> points(a, theme)));
    table
        .column("findings", a -> a.findings().size())
        .column("sources", Assessment::sources)
        .column("key_judgement", Assessment::keyJudgement)
        .write(report.assessments(), out);
  }

  private static int points(Assessment assessment, Theme theme) {
    return assessment.themes().stream()
        .filter(score -> score.theme().equals(theme))
        .mapToInt(ThemeScore::points)
        .sum();
  }
}
