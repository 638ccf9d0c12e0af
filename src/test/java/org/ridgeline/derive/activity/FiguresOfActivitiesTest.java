package org.ridgeline.derive.activity;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridgeline.derive.SampleFacts;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;

/** What is measured of activities: attacks by all arms, months compared, and long bombardments. */
class FiguresOfActivitiesTest {

  private static final LocalDate TODAY = LocalDate.parse("2025-03-31");
  private static final Night NIGHT = new Night(TODAY);

  @Test
  void theNearestFireBeforeOrAfterGoesWithAnAttack() {
    var combined =
        combined(
            of("a", 5, EventKind.ASSAULT, "red"),
            of("a", 9, EventKind.SHELLING, "red"),
            of("a", 4, EventKind.SHELLING, "red"),
            of("a", 7, EventKind.AIRSTRIKE, "red"),
            of("a", 1, EventKind.AIRSTRIKE, "red"));

    assertThat(combined)
        .filteredOn(c -> c.attacker().equals("red"))
        .singleElement()
        .satisfies(
            c -> {
              assertThat(c.withinDays()).isEqualTo(4);
              assertThat(c.daysAgo()).isEqualTo(5);
              assertThat(c.citations())
                  .extracting(row -> row.row())
                  .containsExactly("a 4 SHELLING", "a 5 ASSAULT", "a 7 AIRSTRIKE");
            });
  }

  @Test
  void allThreeOnOneDayAreWithinOneDay() {
    assertThat(
            combined(
                of("a", 0, EventKind.ASSAULT_REPELLED, ""),
                of("a", 0, EventKind.SHELLING, ""),
                of("a", 0, EventKind.AIRSTRIKE, "")))
        .extracting(CombinedAssault::attacker, CombinedAssault::withinDays)
        .containsExactly(tuple("", 1));
  }

  @Test
  void differentPartiesDoNotCombine() {
    assertThat(
            combined(
                of("a", 0, EventKind.ASSAULT, "red"),
                of("a", 0, EventKind.SHELLING, "blue"),
                of("a", 0, EventKind.AIRSTRIKE, "")))
        .isEmpty();
  }

  @Test
  void aTownSuffersWhatItsDistrictSuffers() {
    assertThat(
            combined(
                of("mill", 0, EventKind.ASSAULT, ""),
                of("a", 0, EventKind.SHELLING, ""),
                of("mill", 0, EventKind.AIRSTRIKE, "")))
        .extracting(CombinedAssault::settlement)
        .containsExactly("a");
  }

  @Test
  void aMonthIsComparedWithTheMonthBefore() {
    var trend = trend(IntStream.concat(days(0, 9), days(31, 36)), days(31, 40));

    assertThat(trend).extracting(AssaultMonths::attacker).containsExactly("red");
    assertThat(trend.get(0).days()).isEqualTo(9);
    assertThat(trend.get(0).daysBefore()).isEqualTo(5);
    // Nine of nine days with reports, against five of nine.
    assertThat(trend.get(0).percentOfBefore()).isEqualTo(180);
    assertThat(trend.get(0).citations()).hasSize(14);
  }

  @Test
  void theMonthsMeetAtTheirThirtiethDayAndEndAtTheSixtieth() {
    var trend = trend(IntStream.of(29, 30, 59, 60), IntStream.empty());

    assertThat(trend)
        .extracting(AssaultMonths::days, AssaultMonths::daysBefore)
        .containsExactly(tuple(1, 2));
  }

  @Test
  void withoutAttacksInBothMonthsThereIsNothingToCompare() {
    assertThat(trend(days(0, 9), days(31, 40))).isEmpty();
    assertThat(trend(days(40, 45), days(0, 9))).isEmpty();
  }

  @Test
  void aBombardmentRunsFromItsFirstDayToItsNewest() {
    var fire =
        Bombardments.measure(
            List.of(
                of("a", 100, EventKind.SHELLING, "red"),
                of("a", 11, EventKind.AIRSTRIKE, ""),
                of("a", 11, EventKind.SHELLING, ""),
                of("a", 2, EventKind.ASSAULT, "red")),
            NIGHT);

    assertThat(fire)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.first()).isEqualTo(TODAY.minusDays(100));
              assertThat(f.last()).isEqualTo(TODAY.minusDays(11));
              assertThat(f.daysAgo()).isEqualTo(11);
              assertThat(f.days()).isEqualTo(2);
              assertThat(f.spanDays()).isEqualTo(90);
            });
    assertThat(fire).extracting(Bombardment::settlement).containsExactly("a");
  }

  private static List<CombinedAssault> combined(Activity... activities) {
    return CombinedAssaults.measure(
        List.of(activities), places(), NIGHT, (place, day, attacker) -> "");
  }

  private static Map<String, Settlement> places() {
    return Stream.of(
            SampleFacts.place("a", 30, 50).build(),
            SampleFacts.place("mill", 30, 50).build().withPartOf("a"))
        .collect(toMap(Settlement::id, identity()));
  }

  private static List<AssaultMonths> trend(IntStream attacked, IntStream shelledElsewhere) {
    var attacks = attacked.mapToObj(ago -> of("a", ago, EventKind.ASSAULT, "red")).toList();
    var others = shelledElsewhere.mapToObj(ago -> of("b", ago, EventKind.SHELLING, "")).toList();
    var all = Stream.concat(attacks.stream(), others.stream()).toList();
    return AttackTrends.among(all, 30)
        .measure(attacks.stream().map(FiguresOfActivitiesTest::assaultDay).toList());
  }

  private static AssaultDay assaultDay(Activity a) {
    return new AssaultDay(
        a.settlement(), a.day(), a.daysAgo(), a.actor(), "", a.count(), a.citations());
  }

  private static IntStream days(int first, int end) {
    return IntStream.range(first, end);
  }

  private static Activity of(String settlement, int daysAgo, EventKind kind, String actor) {
    var row = SampleFacts.row("event_reports", "%s %d %s".formatted(settlement, daysAgo, kind));
    return new Activity(
        settlement, TODAY.minusDays(daysAgo), daysAgo, kind, actor, 1, List.of(), "", List.of(row));
  }
}
