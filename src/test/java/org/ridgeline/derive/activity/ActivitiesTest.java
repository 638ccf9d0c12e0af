package org.ridgeline.derive.activity;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridgeline.derive.SampleFacts;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;

class ActivitiesTest {

  private static final AttackedParty NOBODY = (place, day, attacker) -> "";

  private static final Night NIGHT = new Night(LocalDate.parse("2025-03-31"));

  @Test
  void aCountForSeveralPlacesIsSharedAndNeverMultiplied() {
    var days =
        attacks(
                SampleFacts.report(
                    "E1",
                    "2025-03-30",
                    EventKind.ASSAULT_REPELLED,
                    OptionalInt.of(16),
                    "a",
                    "b",
                    "c",
                    "d"))
            .assaultDays(places("a", "b", "c", "d"), NIGHT, NOBODY);

    assertThat(days).extracting(AssaultDay::settlement).containsExactly("a", "b", "c", "d");
    assertThat(days).extracting(AssaultDay::count).containsOnly(4.0);
    assertThat(days).extracting(AssaultDay::daysAgo).containsOnly(1);
  }

  @Test
  void aShareThatIsNotWholeIsKeptToAHundredth() {
    var days =
        attacks(
                SampleFacts.report(
                    "E1", "2025-03-30", EventKind.ASSAULT, OptionalInt.of(16), "a", "b", "c"))
            .assaultDays(places("a", "b", "c", "d"), NIGHT, NOBODY);

    assertThat(days).extracting(AssaultDay::count).containsOnly(5.33);
  }

  @Test
  void ofSeveralFiguresForOneDayTheHighestStands() {
    var days =
        attacks(
                SampleFacts.report("E1", "2025-03-30", EventKind.ASSAULT, OptionalInt.of(8), "a"),
                SampleFacts.report(
                    "E2", "2025-03-30", EventKind.ASSAULT_REPELLED, OptionalInt.of(10), "a"),
                SampleFacts.report("E3", "2025-03-30", EventKind.ASSAULT, OptionalInt.empty(), "a"))
            .assaultDays(places("a", "b", "c", "d"), NIGHT, NOBODY);

    assertThat(days).singleElement().extracting(AssaultDay::count).isEqualTo(10.0);
    assertThat(days.get(0).citations()).extracting(c -> c.row()).containsExactly("E1", "E2", "E3");
  }

  @Test
  void aReportWithoutAFigureTellsOfOne() {
    var days =
        attacks(SampleFacts.report("E1", "2025-03-30", EventKind.ASSAULT, OptionalInt.empty(), "a"))
            .assaultDays(places("a", "b", "c", "d"), NIGHT, NOBODY);

    assertThat(days).extracting(AssaultDay::count).containsExactly(1.0);
  }

  @Test
  void aSectorIsCreditedWithTheWholeFigureOfItsOwnPlaces() {
    var days =
        attacks(
                SampleFacts.report(
                    "E1", "2025-03-30", EventKind.ASSAULT, OptionalInt.of(16), "a", "b", "c", "d"))
            .sectorDays(
                sectors(Map.of("a", "West", "b", "West", "c", "West", "d", "East")), NIGHT, NOBODY);

    assertThat(days).extracting(SectorDay::sector).containsExactly("East", "West");
    assertThat(days).extracting(SectorDay::count).containsExactly(4.0, 12.0);
  }

  @Test
  void aPlaceWithoutASectorCountsToNone() {
    var reports = SampleFacts.report("E1", "2025-03-30", EventKind.ASSAULT, OptionalInt.of(4), "a");

    assertThat(attacks(reports).sectorDays(sectors(Map.of("a", "")), NIGHT, NOBODY)).isEmpty();
  }

  @Test
  void aTownIsCreditedOnceWithWhatItAndItsDistrictsAre() {
    var town = SampleFacts.place("a", 30, 50).build();
    var district = SampleFacts.place("mill", 30, 50).build().withPartOf("a");
    var other = SampleFacts.place("b", 30, 50).build();
    var days =
        attacks(
                SampleFacts.report(
                    "E1", "2025-03-30", EventKind.ASSAULT, OptionalInt.of(9), "a", "mill", "b"))
            .assaultDays(Map.of("a", town, "mill", district, "b", other), NIGHT, NOBODY);

    assertThat(days)
        .extracting(AssaultDay::settlement, AssaultDay::count)
        .containsExactly(tuple("a", 6.0), tuple("b", 3.0), tuple("mill", 3.0));
  }

  @Test
  void kindsAreKeptApartAndOnlyAttacksOnTheGroundAreAssaults() {
    EventReport[] reports = {
      SampleFacts.report("E1", "2025-03-30", EventKind.SHELLING, OptionalInt.of(600), "a"),
      SampleFacts.report("E2", "2025-03-30", EventKind.ASSAULT, OptionalInt.of(2), "a")
    };

    assertThat(byKind(reports))
        .extracting(Activity::kind, Activity::count)
        .containsExactly(tuple(EventKind.ASSAULT, 2.0), tuple(EventKind.SHELLING, 600.0));
    assertThat(attacks(reports).assaultDays(places("a"), NIGHT, NOBODY))
        .extracting(AssaultDay::count)
        .containsExactly(2.0);
  }

  @Test
  void whatIsSaidOfADayToComeIsNotKnownYet() {
    var reports =
        List.of(SampleFacts.report("E1", "2025-04-01", EventKind.ASSAULT, OptionalInt.of(2), "a"));

    assertThat(new Activities(reports).byKind(reports, NIGHT)).isEmpty();
    assertThat(ReportedAttacks.byDay(reports, place -> place).of(reports, NIGHT)).isEmpty();
  }

  @Test
  void theDeadOfADayAreCountedOnceWhoeverReportsThem() {
    var days =
        harmDays(
            SampleFacts.report("E1", "2025-03-30", EventKind.CIVILIAN_HARM, OptionalInt.of(3), "a"),
            SampleFacts.report("E2", "2025-03-30", EventKind.CIVILIAN_HARM, OptionalInt.of(4), "a"),
            SampleFacts.report("E3", "2025-03-30", EventKind.SHELLING, OptionalInt.of(9), "a"));

    assertThat(days).singleElement().extracting(HarmDay::killed).isEqualTo(4);
    assertThat(days.get(0).daysAgo()).isEqualTo(1);
    assertThat(days.get(0).citations()).extracting(c -> c.row()).containsExactly("E1", "E2");
  }

  @Test
  void theDeadAreNotDividedAmongPlacesAndNotMadeUp() {
    var days =
        harmDays(
            SampleFacts.report(
                "E1", "2025-03-30", EventKind.CIVILIAN_HARM, OptionalInt.of(6), "a", "b"),
            SampleFacts.report(
                "E2", "2025-03-31", EventKind.CIVILIAN_HARM, OptionalInt.empty(), "a"));

    assertThat(days).extracting(HarmDay::settlement).containsExactly("a", "a", "b");
    assertThat(days).extracting(HarmDay::killed).containsOnly(0);
  }

  private static ReportedAttacks attacks(EventReport... reports) {
    return ReportedAttacks.among(List.of(reports));
  }

  private static List<Activity> byKind(EventReport... reports) {
    return new Activities(List.of(reports)).byKind(List.of(reports), NIGHT);
  }

  private static List<HarmDay> harmDays(EventReport... reports) {
    return new Activities(List.of(reports)).harmDays(List.of(reports), NIGHT);
  }

  private static Map<String, Settlement> places(String... ids) {
    return Stream.of(ids)
        .map(id -> SampleFacts.place(id, 30, 50).build())
        .collect(toMap(Settlement::id, identity()));
  }

  private static Map<String, Settlement> sectors(Map<String, String> sectorOf) {
    return sectorOf.entrySet().stream()
        .map(e -> SampleFacts.place(e.getKey(), 30, 50).sector(e.getValue()).build())
        .collect(toMap(Settlement::id, identity()));
  }
}
