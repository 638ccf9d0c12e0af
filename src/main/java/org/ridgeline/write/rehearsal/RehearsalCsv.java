package org.ridgeline.write.rehearsal;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.rank.Rehearsal;
import org.ridgeline.rank.ScoreChange;
import org.ridgeline.rank.ScoreChange.Difference;
import org.ridgeline.write.Wording;
import org.ridgeline.write.table.CsvTable;

/**
 * What other rules would have changed: one row a night, place and finding. A place that only made
 * room for others has one row without a rule.
 */
final class RehearsalCsv {

  private record Line(LocalDate night, ScoreChange shift, Optional<Difference> difference) {}

  private RehearsalCsv() {}

  /** Writes the table and leaves {@code out} open. */
  static void write(Rehearsal rehearsal, Writer out) throws IOException {
    new CsvTable<Line>()
        .column("night", Line::night)
        .column("settlement", line -> line.shift().settlement().id())
        .column("name", line -> line.shift().settlement().name())
        .column("rank_old", line -> line.shift().now().rank())
        .column("rank_new", line -> line.shift().then().rank())
        .column("rank_change", line -> line.shift().rankChange())
        .column("score_old", line -> line.shift().now().score().total())
        .column("score_new", line -> line.shift().then().score().total())
        .column("score_change", line -> line.shift().scoreChange())
        .column("threat_change", line -> line.shift().threatChange())
        .column("stakes_change", line -> line.shift().stakesChange())
        .column("change", line -> line.difference().map(d -> Wording.word(d.kind())))
        .column("rule", line -> line.difference().map(d -> d.finding().rule().id()))
        .column("points", line -> line.difference().map(Difference::points))
        .column("because", line -> line.difference().map(d -> d.finding().because()))
        .write(
            rehearsal.nights().stream()
                .flatMap(night -> night.shifts().stream().flatMap(s -> lines(night.night(), s)))
                .toList(),
            out);
  }

  private static Stream<Line> lines(LocalDate night, ScoreChange shift) {
    return shift.differences().isEmpty()
        ? Stream.of(new Line(night, shift, Optional.empty()))
        : shift.differences().stream().map(d -> new Line(night, shift, Optional.of(d)));
  }
}
