package org.ridgeline.write.table;

import java.util.stream.Stream;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.TrendPoint;
import org.ridgeline.reason.conclude.Status;
import org.ridgeline.reason.history.Hold;
import org.ridgeline.write.Report;
import org.ridgeline.write.Wording;

/** How each settlement fared over earlier nights, for trend lines: one row a night. */
public final class SeriesCsv implements TableReport {

  private record Line(Assessment assessment, TrendPoint point) {

    /** Who held it that day, by what is known tonight; nobody, or nobody known, is empty. */
    String holder() {
      return Hold.on(assessment.history(), point.asOf()).map(Hold::holder).orElse("");
    }
  }

  @Override
  public String name() {
    return "series";
  }

  @Override
  public String description() {
    return "One row a settlement and earlier night, replayed by what was known then.";
  }

  @Override
  public CsvTable<?> table(Report report) {
    return new CsvTable<>(report.assessments().stream().flatMap(a -> lines(report, a)))
        .key("as_of", AssessmentCsv.PLACE)
        .namesPlaces(AssessmentCsv.PLACE)
        .column(
            Field.day("as_of", "The earlier night, or the one that is assessed.").required(),
            line -> line.point().asOf())
        .column(Fields.PLACE, line -> line.assessment().settlement().id())
        .column(
            Field.whole("rank", "Its rank that night.").from(1).required(),
            line -> line.point().rank())
        .column(
            Fields.score("score", "Its score that night.").required(),
            line -> line.point().score().total())
        .column(
            Fields.points("threat", "How likely its holder was to lose it.").required(),
            line -> line.point().score().threat())
        .column(
            Fields.points("stakes", "What its loss would have meant.").required(),
            line -> line.point().score().stakes())
        .column(
            Field.oneOf(Status.class, "status", "Who held it, in one word, as it was known then.")
                .required(),
            line -> Wording.word(line.point().status()))
        .column(
            Field.text("holder", "Who held it that day, by what is known tonight."), Line::holder);
  }

  private static Stream<Line> lines(Report report, Assessment assessment) {
    return report.retrospect().trend(assessment.settlement()).stream()
        .map(point -> new Line(assessment, point));
  }
}
