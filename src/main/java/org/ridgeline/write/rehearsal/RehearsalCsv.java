package org.ridgeline.write.rehearsal;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.rank.AssessmentChange;
import org.ridgeline.rank.AssessmentChange.Difference;
import org.ridgeline.rank.Rehearsal;
import org.ridgeline.write.Wording;
import org.ridgeline.write.table.CsvTable;

/**
 * What other rules would have changed: one row a night, place and finding. A place that only made
 * room for others has one row without a rule.
 */
final class RehearsalCsv {

  private record Line(LocalDate night, AssessmentChange change, Optional<Difference> difference) {}

  private RehearsalCsv() {}

  /** Writes the table and leaves {@code out} open. */
  static void write(Rehearsal rehearsal, Writer out) throws IOException {
    new CsvTable<>(
            rehearsal.nights().stream()
                .flatMap(night -> night.changes().stream().flatMap(s -> lines(night.night(), s))))
        .column("night", Line::night)
        .column("settlement", line -> line.change().settlement().id())
        .column("name", line -> line.change().settlement().name())
        .column("rank_old", line -> line.change().now().rank())
        .column("rank_new", line -> line.change().then().rank())
        .column("rank_change", line -> line.change().rankChange())
        .column("score_old", line -> line.change().now().score().total())
        .column("score_new", line -> line.change().then().score().total())
        .column("score_change", line -> line.change().scoreChange())
        .column("threat_change", line -> line.change().threatChange())
        .column("stakes_change", line -> line.change().stakesChange())
        .column("change", line -> line.difference().map(d -> Wording.word(d.kind())))
        .column("rule", line -> line.difference().map(d -> d.finding().rule().id()))
        .column("points", line -> line.difference().map(Difference::points))
        .column("because", line -> line.difference().map(d -> d.finding().because()))
        .write(out);
  }

  private static Stream<Line> lines(LocalDate night, AssessmentChange change) {
    return change.differences().isEmpty()
        ? Stream.of(new Line(night, change, Optional.empty()))
        : change.differences().stream().map(d -> new Line(night, change, Optional.of(d)));
  }
}
