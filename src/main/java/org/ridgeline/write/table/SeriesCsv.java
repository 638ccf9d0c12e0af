package org.ridgeline.write.table;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.TrendPoint;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.Wording;

/** How each settlement fared over earlier nights, for trend lines: one row a night. */
public final class SeriesCsv implements ReportWriter {

  private record Line(Settlement settlement, TrendPoint point) {}

  @Override
  public String fileName() {
    return "series.csv";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    new CsvTable<Line>()
        .column("as_of", line -> line.point().asOf())
        .column("settlement", line -> line.settlement().id())
        .column("rank", line -> line.point().rank())
        .column("score", line -> line.point().score().total())
        .column("threat", line -> line.point().score().threat())
        .column("stakes", line -> line.point().score().stakes())
        .column("status", line -> Wording.word(line.point().status()))
        .write(
            report.assessments().stream()
                .map(Assessment::settlement)
                .flatMap(settlement -> lines(report, settlement))
                .toList(),
            out);
  }

  private static Stream<Line> lines(Report report, Settlement settlement) {
    return report.retrospect().trend(settlement).stream().map(point -> new Line(settlement, point));
  }
}
