package org.ridgeline.write.table;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ridgeline.fact.Settlement;
import org.ridgeline.rank.AssessmentChange;
import org.ridgeline.rank.AssessmentChange.Difference;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.write.Report;
import org.ridgeline.write.Wording;

/**
 * What the loss of each of the first places would change: one row a place and finding that would be
 * gained, lost or changed. A loss that changes nothing, or cannot be supposed, has one row that
 * says so.
 */
public final class WhatIfCsv implements TableReport {

  private static final String NONE = "none";
  private static final String IMPOSSIBLE = "impossible";

  private static final Field POINTS = Fields.points("points", "");

  private static final Field CHANGE =
      Field.text(
              "change",
              "gained: it would be found; lost: it would not; changed: on other grounds; none: nothing would change; impossible: it cannot be lost.")
          .words(
              Stream.concat(
                      Arrays.stream(AssessmentChange.Kind.values()).map(Wording::word),
                      Stream.of(NONE, IMPOSSIBLE))
                  .toList())
          .required();

  private record Line(
      LossScenario ifLost, Optional<AssessmentChange> effect, Optional<Difference> difference) {

    String change() {
      return difference
          .map(d -> Wording.word(d.kind()))
          .orElse(ifLost.isPossible() ? NONE : IMPOSSIBLE);
    }
  }

  @Override
  public String name() {
    return "what_if";
  }

  @Override
  public String description() {
    return "What the loss of each of the first places would change: one row a place and finding.";
  }

  @Override
  public CsvTable<?> table(Report report) {
    return table(report.asOf(), report.ifLost());
  }

  /** The table of these losses alone. */
  public static CsvTable<?> table(LocalDate asOf, List<LossScenario> losses) {
    var table =
        new CsvTable<>(losses.stream().flatMap(WhatIfCsv::lines))
            .namesPlaces("lost")
            .namesPlaces(AssessmentCsv.PLACE);
    addPlaces(table, asOf);
    addScores(table);
    addDifference(table);
    return table;
  }

  private static void addPlaces(CsvTable<Line> table, LocalDate asOf) {
    table
        .column(Fields.AS_OF, line -> asOf)
        .column(
            Field.text("lost", "Id of the settlement that is supposed to be lost.").required(),
            line -> line.ifLost().place().id())
        .column(
            Field.text("to", "The party that it would be lost to; empty if it cannot be lost."),
            line -> line.ifLost().to())
        .column(
            Field.text(
                AssessmentCsv.PLACE, "Id of the settlement of which something would change."),
            line -> line.effect().map(AssessmentChange::settlement).map(Settlement::id));
  }

  private static void addScores(CsvTable<Line> table) {
    var score = Fields.score("score", "Its score as it is.");
    table
        .column(score, line -> line.effect().map(s -> s.now().score().total()))
        .column(
            Fields.score("score_if", "Its score if that were so."),
            line -> line.effect().map(s -> s.then().score().total()))
        .column(
            Fields.change(score, "score_change", "What the score would gain."),
            line -> line.effect().map(AssessmentChange::scoreChange))
        .column(
            Fields.change(POINTS, "threat_change", "What threat would gain."),
            line -> line.effect().map(AssessmentChange::threatChange))
        .column(
            Fields.change(POINTS, "stakes_change", "What stakes would gain."),
            line -> line.effect().map(AssessmentChange::stakesChange));
  }

  private static void addDifference(CsvTable<Line> table) {
    table
        .column(CHANGE, Line::change)
        .column(
            Field.text("rule", "Id of the rule of the finding."),
            line -> line.difference().map(d -> d.finding().rule().id()))
        .column(
            Fields.change(
                POINTS, "points", "What the sum of its theme would gain, before the cap."),
            line -> line.difference().map(Difference::points))
        .column(
            Fields.BECAUSE,
            line ->
                line.difference().map(d -> d.finding().because()).orElse(line.ifLost().sentence()));
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
