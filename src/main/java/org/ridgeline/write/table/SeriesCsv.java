package org.ridgeline.write.table;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.TrendPoint;
import org.ridgeline.reason.history.Hold;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.Wording;

/** How each settlement fared over earlier nights, for trend lines: one row a night. */
public final class SeriesCsv implements ReportWriter {

  private record Line(Assessment assessment, TrendPoint point) {

    /** Who held it that day, by what is known tonight; nobody, or nobody known, is empty. */
    String holder() {
      return Hold.on(assessment.history(), point.asOf()).map(Hold::holder).orElse("");
    }
  }

  @Override
  public String fileName() {
    return "series.csv";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    new CsvTable<Line>()
        .column("as_of", line -> line.point().asOf())
        .column("settlement", line -> line.assessment().settlement().id())
        .column("rank", line -> line.point().rank())
        .column("score", line -> line.point().score().total())
        .column("threat", line -> line.point().score().threat())
        .column("stakes", line -> line.point().score().stakes())
        .column("status", line -> Wording.word(line.point().status()))
        .column("holder", Line::holder)
        .write(
            report.assessments().stream().flatMap(assessment -> lines(report, assessment)).toList(),
            out);
  }

  private static Stream<Line> lines(Report report, Assessment assessment) {
    return report.retrospect().trend(assessment.settlement()).stream()
        .map(point -> new Line(assessment, point));
  }
}
