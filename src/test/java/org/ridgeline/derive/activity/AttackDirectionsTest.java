package org.ridgeline.derive.activity;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridgeline.derive.SampleFacts;
import org.ridgeline.fact.Compass;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;

class AttackDirectionsTest {

  private static final Night NIGHT = new Night(LocalDate.parse("2025-03-31"));

  @Test
  void attacksAndAdvancesTellWhereTheyCameFrom() {
    var directions =
        measure(
            from(Compass.SE, report("E1", "2025-03-30", EventKind.ASSAULT_REPELLED, "a")),
            from(Compass.N, report("E2", "2025-03-31", EventKind.ADVANCE, "a")));

    assertThat(directions)
        .extracting(
            AttackDirection::settlement,
            AttackDirection::daysAgo,
            AttackDirection::attacker,
            AttackDirection::direction,
            AttackDirection::bearing)
        .containsExactly(
            tuple("a", 1, "red", Compass.SE, 135.0), tuple("a", 0, "red", Compass.N, 0.0));
  }

  @Test
  void reportsOfOneDayAndDirectionAreOneFact() {
    var directions =
        measure(
            from(Compass.E, report("E2", "2025-03-30", EventKind.ADVANCE, "a")),
            from(Compass.E, report("E1", "2025-03-30", EventKind.ASSAULT, "a")));

    assertThat(directions)
        .singleElement()
        .satisfies(
            d -> assertThat(d.citations()).extracting(c -> c.row()).containsExactly("E1", "E2"));
  }

  @Test
  void whatNamesNoDirectionOrIsNoAttackOnTheGroundTellsNothing() {
    assertThat(
            measure(
                report("E1", "2025-03-30", EventKind.ASSAULT, "a"),
                from(Compass.E, report("E2", "2025-03-30", EventKind.AIRSTRIKE, "a"))))
        .isEmpty();
  }

  @Test
  void whatIsSaidOfADayToComeIsNotKnownYet() {
    assertThat(measure(from(Compass.E, report("E1", "2025-04-01", EventKind.ASSAULT, "a"))))
        .isEmpty();
  }

  @Test
  void whatADistrictSuffersIsToldOfItsTownAsWell() {
    assertThat(
            measure(
                from(Compass.E, report("E1", "2025-03-30", EventKind.ASSAULT, "a", "district"))))
        .extracting(AttackDirection::settlement)
        .containsExactly("a", "district");
  }

  private static EventReport report(String id, String day, EventKind kind, String... places) {
    return SampleFacts.report(id, day, kind, OptionalInt.empty(), places);
  }

  private static EventReport from(Compass direction, EventReport report) {
    return new EventReport(
        report.id(),
        report.day(),
        report.publishedOn(),
        report.settlements(),
        report.kind(),
        report.actor(),
        report.count(),
        Optional.of(direction),
        List.of(),
        report.source(),
        report.credibility(),
        report.url(),
        report.text(),
        report.citation());
  }

  private static List<AttackDirection> measure(EventReport... reports) {
    var settlements =
        Stream.of(
                SampleFacts.place("a", 30, 50).build(),
                SampleFacts.place("district", 30, 50).build().withPartOf("a"))
            .collect(toMap(Settlement::id, identity()));
    return AttackDirections.measure(
        List.of(reports), settlements, NIGHT, (place, day, attacker) -> "");
  }
}
