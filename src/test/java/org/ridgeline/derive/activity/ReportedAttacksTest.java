package org.ridgeline.derive.activity;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ridgeline.derive.SampleFacts;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;

/** Attacks that are added up once tell what one finds who looks at each report by itself. */
class ReportedAttacksTest {

  private static final Night NIGHT = new Night(LocalDate.parse("2025-03-31"));

  /** Whom an attack presses depends on the place, the day and the attacker. */
  private static final AttackedParty PRESSED =
      (place, day, attacker) ->
          place.equals("mill") ? "" : day.getDayOfMonth() > 29 ? "blue" : "not " + attacker;

  private static final Map<String, Settlement> PLACES = places();

  /** What is told of a place or sector, of one day, attacker and party that is pressed. */
  private record Told(String where, LocalDate day, String attacker, String attacked) {}

  private static ReportedAttacks attacks(List<EventReport> reports) {
    var days = ReportedAttacks.byDay(reports, place -> "anywhere").of(reports, NIGHT);
    return ReportedAttacks.of(days.getOrDefault("anywhere", List.of()));
  }

  @Property(tries = 300)
  void aTownIsCreditedWithWhatItsDistrictsAre(@ForAll("reports") List<EventReport> reports) {
    assertThat(
            attacks(reports).assaultDays(PLACES, NIGHT, PRESSED).stream()
                .map(
                    day ->
                        List.of(
                            new Told(day.settlement(), day.day(), day.attacker(), day.attacked()),
                            day.count(),
                            day.citations())))
        .containsExactlyElementsOf(expected(reports, place -> towns(place)));
  }

  @Property(tries = 300)
  void aSectorIsCreditedWithWhatItsPlacesAre(@ForAll("reports") List<EventReport> reports) {
    assertThat(
            attacks(reports).sectorDays(PLACES, NIGHT, PRESSED).stream()
                .map(
                    day ->
                        List.of(
                            new Told(day.sector(), day.day(), day.attacker(), day.attacked()),
                            day.count(),
                            day.citations())))
        .containsExactlyElementsOf(
            expected(
                reports,
                place -> PLACES.get(place).sector().isEmpty() ? Stream.of() : Stream.of("east")));
  }

  private static Stream<String> towns(String place) {
    return place.equals("mill") ? Stream.of("mill", "ashford") : Stream.of(place);
  }

  private interface CountsTo {
    Stream<String> of(String place);
  }

  private static List<List<Object>> expected(List<EventReport> reports, CountsTo countsTo) {
    var told = new TreeMap<Told, List<Object>>(order());
    for (var where : List.of("ashford", "bexley", "mill", "east")) {
      for (var attacked : List.of("", "blue", "not ", "not red")) {
        for (var report : reports) {
          long named =
              report.settlements().stream()
                  .filter(PLACES::containsKey)
                  .filter(place -> PRESSED.of(place, report.day(), report.actor()).equals(attacked))
                  .flatMap(countsTo::of)
                  .filter(where::equals)
                  .count();
          if (named > 0 && report.kind() == EventKind.ASSAULT && isPast(report)) {
            told.merge(
                new Told(where, report.day(), report.actor(), attacked),
                told(report, named),
                ReportedAttacksTest::both);
          }
        }
      }
    }
    var all = new ArrayList<List<Object>>();
    told.forEach((key, value) -> all.add(List.of(key, value.get(0), value.get(1))));
    return all;
  }

  private static Comparator<Told> order() {
    return comparing(Told::where)
        .thenComparing(Told::day)
        .thenComparing(Told::attacker)
        .thenComparing(Told::attacked);
  }

  private static boolean isPast(EventReport report) {
    return !report.day().isAfter(NIGHT.asOf());
  }

  private static List<Object> told(EventReport report, long named) {
    double share =
        Math.floor(100.0 * report.count().orElse(1) * named / report.settlements().size()) / 100;
    return List.of(share, List.of(report.citation()));
  }

  private static List<Object> both(List<Object> one, List<Object> other) {
    return List.of(
        Math.max((Double) one.get(0), (Double) other.get(0)),
        Stream.of(one, other)
            .flatMap(each -> ((List<?>) each.get(1)).stream())
            .distinct()
            .sorted()
            .toList());
  }

  private static Map<String, Settlement> places() {
    return Map.of(
        "ashford",
        SampleFacts.place("ashford", 30, 50).sector("east").build(),
        "bexley",
        SampleFacts.place("bexley", 30, 50).build(),
        "mill",
        SampleFacts.place("mill", 30, 50).sector("east").build().withPartOf("ashford"));
  }

  @Provide
  static Arbitrary<List<EventReport>> reports() {
    var places = Arbitraries.of("ashford", "bexley", "corby", "mill").set().ofMinSize(1);
    return Combinators.combine(
            places,
            Arbitraries.integers().between(-1, 3),
            Arbitraries.of(EventKind.ASSAULT, EventKind.ASSAULT, EventKind.SHELLING),
            Arbitraries.of("", "red"),
            Arbitraries.integers().between(0, 5).optional(),
            Arbitraries.integers().between(1, 60))
        .as(ReportedAttacksTest::report)
        .list()
        .uniqueElements(EventReport::id)
        .ofMaxSize(30);
  }

  private static EventReport report(
      Set<String> places,
      int age,
      EventKind kind,
      String actor,
      Optional<Integer> count,
      int number) {
    var day = NIGHT.asOf().minusDays(age);
    var id = "E" + number;
    return new EventReport(
        id,
        day,
        day,
        places.stream().sorted().toList(),
        kind,
        actor,
        count.isPresent() ? OptionalInt.of(count.get()) : OptionalInt.empty(),
        Optional.empty(),
        List.of(),
        "atlas",
        2,
        "",
        "",
        SampleFacts.row("event_reports", id));
  }
}
