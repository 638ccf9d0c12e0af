package org.ridgeline.derive.activity;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.ridgeline.derive.SampleFacts;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.Night;

/** What is folded by place and day is what one finds who looks through all reports for each. */
class ActivityFoldTest {

  private static final Night NIGHT = new Night(LocalDate.parse("2025-03-31"));
  private static final List<String> PLACES = List.of("ashford", "bexley", "corby");
  private static final List<EventKind> KINDS =
      List.of(EventKind.ASSAULT, EventKind.SHELLING, EventKind.CIVILIAN_HARM);
  private static final List<String> ACTORS = List.of("", "blue", "red");

  @Property(tries = 300)
  void whatWasReportedOfOneKind(@ForAll("reports") List<EventReport> reports) {
    var expected = new ArrayList<Activity>();
    for (var place : PLACES) {
      for (var day : days()) {
        for (var kind : KINDS) {
          for (var actor : ACTORS) {
            var some =
                about(reports, place, day)
                    .filter(each -> each.kind() == kind && each.actor().equals(actor))
                    .toList();
            if (!some.isEmpty()) {
              expected.add(activity(place, day, some));
            }
          }
        }
      }
    }

    assertThat(new Activities(reports).byKind(reports, NIGHT)).containsExactlyElementsOf(expected);
  }

  @Property(tries = 300)
  void harmToCivilians(@ForAll("reports") List<EventReport> reports) {
    var expected = new ArrayList<HarmDay>();
    for (var place : PLACES) {
      for (var day : days()) {
        var some =
            about(reports, place, day)
                .filter(each -> each.kind() == EventKind.CIVILIAN_HARM)
                .toList();
        if (!some.isEmpty()) {
          expected.add(harm(place, day, some));
        }
      }
    }

    assertThat(new Activities(reports).harmDays(reports, NIGHT))
        .containsExactlyElementsOf(expected);
  }

  /** A night that knows some of all reports is told what it would be if there were no others. */
  @Property(tries = 300)
  void whatIsKnownOfAll(
      @ForAll("reports") List<EventReport> ever,
      @ForAll @Size(40) List<Boolean> isUnknown,
      @ForAll @IntRange(min = 1, max = 40) int every,
      @ForAll @IntRange(max = 5) int age) {
    var known =
        IntStream.range(0, ever.size())
            .filter(i -> !isUnknown.get(i) || i % every != 0)
            .mapToObj(ever::get)
            .toList();
    var night = new Night(NIGHT.asOf().minusDays(age));
    var activities = new Activities(ever);
    var attacks = ReportedAttacks.byDay(ever, ActivityFoldTest::sector);

    assertThat(activities.byKind(known, night))
        .isEqualTo(new Activities(known).byKind(known, night));
    assertThat(activities.harmDays(known, night))
        .isEqualTo(new Activities(known).harmDays(known, night));
    assertThat(attacks.of(known, night))
        .isEqualTo(ReportedAttacks.byDay(known, ActivityFoldTest::sector).of(known, night));
    assertThat(activities.byKind(ever, night)).isEqualTo(new Activities(ever).byKind(ever, night));
  }

  /** Of very many reports places are folded beside each other, and each comes to the same. */
  @Test
  void whatVeryManyComeTo() {
    var places = IntStream.range(0, 40).mapToObj("place-%02d"::formatted).toList();
    var reports =
        numbered(
            IntStream.range(0, 30_000)
                .mapToObj(
                    i ->
                        report(
                            Stream.of(i % 40, i % 7, i % 11)
                                .map(places::get)
                                .distinct()
                                .sorted()
                                .toList(),
                            i % 5,
                            KINDS.get(i % KINDS.size()),
                            ACTORS.get(i % 13 % ACTORS.size()),
                            Optional.of(i % 17),
                            Set.of(),
                            ""))
                .toList());
    var activities = new Activities(reports);
    var ofEach = new ArrayList<Activity>();
    var harmOfEach = new ArrayList<HarmDay>();
    for (var place : places) {
      var some = reports.stream().filter(each -> each.settlements().contains(place)).toList();
      var alone = new Activities(some);
      alone.byKind(some, NIGHT).stream()
          .filter(each -> each.settlement().equals(place))
          .forEach(ofEach::add);
      alone.harmDays(some, NIGHT).stream()
          .filter(each -> each.settlement().equals(place))
          .forEach(harmOfEach::add);
    }

    assertThat(activities.byKind(reports, NIGHT)).isEqualTo(ofEach).hasSizeGreaterThan(400);
    assertThat(activities.harmDays(reports, NIGHT)).isEqualTo(harmOfEach).isNotEmpty();
  }

  private static String sector(String place) {
    return place.equals("corby") ? "" : "east";
  }

  private static Stream<EventReport> about(List<EventReport> reports, String place, LocalDate day) {
    return reports.stream()
        .filter(each -> each.settlements().contains(place) && each.day().equals(day));
  }

  private static List<LocalDate> days() {
    return IntStream.rangeClosed(0, 4).mapToObj(NIGHT.asOf().minusDays(4)::plusDays).toList();
  }

  private static Activity activity(String place, LocalDate day, List<EventReport> some) {
    var first = some.get(0);
    return new Activity(
        place,
        day,
        NIGHT.daysSince(day),
        first.kind(),
        first.actor(),
        some.stream().mapToDouble(ActivityFoldTest::share).max().orElseThrow(),
        some.stream().flatMap(each -> each.tags().stream()).distinct().sorted().toList(),
        some.stream()
            .sorted((a, b) -> a.citation().compareTo(b.citation()))
            .map(EventReport::text)
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(joining(" ")),
        some.stream().map(EventReport::citation).sorted().toList());
  }

  private static double share(EventReport report) {
    return Math.floor(100.0 * report.count().orElse(1) / report.settlements().size()) / 100;
  }

  private static HarmDay harm(String place, LocalDate day, List<EventReport> some) {
    var figures =
        some.stream()
            .filter(each -> each.settlements().size() == 1)
            .flatMapToInt(each -> each.count().stream())
            .summaryStatistics();
    boolean isCounted = figures.getCount() > 0;
    return new HarmDay(
        place,
        day,
        NIGHT.daysSince(day),
        isCounted ? figures.getMax() : 0,
        isCounted ? figures.getMin() : 0,
        some.stream().flatMap(each -> each.tags().stream()).distinct().sorted().toList(),
        some.stream().map(EventReport::citation).sorted().toList());
  }

  /** In the order of ids, as tables have them, or in any other; some of days yet to come. */
  @Provide
  static Arbitrary<List<EventReport>> reports() {
    var places =
        Arbitraries.of(PLACES).set().ofMinSize(1).ofMaxSize(3).map(set -> set.stream().sorted());
    var report =
        Combinators.combine(
                places.map(Stream::toList),
                Arbitraries.integers().between(-2, 4),
                Arbitraries.of(KINDS),
                Arbitraries.of(ACTORS),
                Arbitraries.integers().between(0, 5).optional(),
                Arbitraries.of("hospital", "school").set().ofMaxSize(2),
                Arbitraries.of("", "One said so.", "Another did."))
            .as(ActivityFoldTest::report);
    return report.list().ofMaxSize(40).map(ActivityFoldTest::numbered);
  }

  private static EventReport report(
      List<String> places,
      int age,
      EventKind kind,
      String actor,
      Optional<Integer> count,
      Set<String> tags,
      String text) {
    var day = NIGHT.asOf().minusDays(age);
    return new EventReport(
        "",
        day,
        day,
        places,
        kind,
        actor,
        count.isPresent() ? OptionalInt.of(count.get()) : OptionalInt.empty(),
        Optional.empty(),
        tags.stream().sorted().toList(),
        "atlas",
        2,
        "",
        text,
        SampleFacts.row("event_reports", ""));
  }

  private static List<EventReport> numbered(List<EventReport> reports) {
    var numbered = new ArrayList<EventReport>();
    for (int i = 0; i < reports.size(); i++) {
      // Neither always in the order of ids nor always against it.
      var id = "E" + (i * 7) % 40;
      var each = reports.get(i);
      numbered.add(
          new EventReport(
              id,
              each.day(),
              each.publishedOn(),
              each.settlements(),
              each.kind(),
              each.actor(),
              each.count(),
              each.direction(),
              each.tags(),
              each.source(),
              each.credibility(),
              each.url(),
              each.text(),
              SampleFacts.row("event_reports", id)));
    }
    return numbered;
  }
}
