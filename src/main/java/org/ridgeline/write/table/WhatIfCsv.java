package org.ridgeline.write.table;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;
import org.ridgeline.rank.AssessmentChange;
import org.ridgeline.rank.AssessmentChange.Difference;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.write.Report;
import org.ridgeline.write.ReportWriter;
import org.ridgeline.write.Wording;

/**
 * What the loss of each of the first places would change: one row a place and finding that would be
 * gained, lost or changed. A loss that changes nothing, or cannot be supposed, has one row that
 * says so.
 */
public final class WhatIfCsv implements ReportWriter {

  private record Line(
      LossScenario ifLost, Optional<AssessmentChange> effect, Optional<Difference> difference) {

    String change() {
      return difference
          .map(d -> Wording.word(d.kind()))
          .orElse(ifLost.isPossible() ? "none" : "impossible");
    }
  }

  @Override
  public String fileName() {
    return "what_if.csv";
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    write(report.asOf(), report.ifLost(), out);
  }

  /** Writes the table of these losses alone. */
  public static void write(LocalDate asOf, List<LossScenario> losses, Writer out)
      throws IOException {
    new CsvTable<Line>()
        .column("as_of", line -> asOf)
        .column("lost", line -> line.ifLost().place().id())
        .column("to", line -> line.ifLost().to())
        .column(
            "settlement",
            line -> line.effect().map(AssessmentChange::settlement).map(Settlement::id))
        .column("score", line -> line.effect().map(s -> s.now().score().total()))
        .column("score_if", line -> line.effect().map(s -> s.then().score().total()))
        .column("score_change", line -> line.effect().map(AssessmentChange::scoreChange))
        .column("threat_change", line -> line.effect().map(AssessmentChange::threatChange))
        .column("stakes_change", line -> line.effect().map(AssessmentChange::stakesChange))
        .column("change", Line::change)
        .column("rule", line -> line.difference().map(d -> d.finding().rule().id()))
        .column("points", line -> line.difference().map(Difference::points))
        .column(
            "because",
            line ->
                line.difference().map(d -> d.finding().because()).orElse(line.ifLost().sentence()))
        .write(losses.stream().flatMap(WhatIfCsv::lines).toList(), out);
  }

  private static Stream<Line> lines(LossScenario ifLost) {
    return ifLost.changes().isEmpty()
        ? Stream.of(new Line(ifLost, Optional.empty(), Optional.empty()))
        : ifLost.changes().stream()
            .flatMap(
                change ->
                    change.differences().stream()
                        .map(d -> new Line(ifLost, Optional.of(change), Optional.of(d))));
  }
}
