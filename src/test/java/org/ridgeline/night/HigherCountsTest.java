package org.ridgeline.night;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.ridgeline.SmallInput;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.reason.engine.RuleBook;

/** A worse report never makes a place look safer. */
class HigherCountsTest {

  private static final LocalDate TODAY = LocalDate.parse("2025-03-31");

  /** Without the trend, which takes longest and says nothing of threats. */
  private static final ReplayOptions BACK =
      new ReplayOptions(TODAY.minusDays(1), 0, ReplayOptions.TREND_STEP_DAYS);

  private static RuleBook rules;
  private static Path folder;

  @BeforeContainer
  static void loadRules() throws IOException {
    rules = ShippedNights.rules();
    folder = Files.createTempDirectory("higher-counts");
  }

  @AfterContainer
  static void clear() throws IOException {
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  record Event(String places, String kind, String actor, int daysAgo, int count) {

    Event raised(int more) {
      return new Event(places, kind, actor, daysAgo, count + more);
    }

    String row(int number) {
      var day = TODAY.minusDays(daysAgo);
      return "E%d,%s,%s,%s,%s,%s,%d,,press,2,,A report."
          .formatted(number, day, day, places, kind, actor, count);
    }
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void raisingTheCountOfAReportNeverLowersAnyThreat(
      @ForAll("nights") List<Event> events,
      @ForAll @IntRange(max = 19) int which,
      @ForAll @IntRange(min = 1, max = 30) int more) {
    var raised = new ArrayList<>(events);
    raised.set(which % events.size(), events.get(which % events.size()).raised(more));

    var before = threats(events);
    var after = threats(raised);

    assertThat(after)
        .hasSameSizeAs(before)
        .allSatisfy(
            (place, threat) ->
                assertThat(threat).as(place).isGreaterThanOrEqualTo(before.get(place)));
  }

  @Provide
  Arbitrary<List<Event>> nights() {
    return Combinators.combine(
            Arbitraries.of("ashford", "birch", "mill", "copse", "ashford|birch", "birch|copse"),
            Arbitraries.of("assault", "assault", "assault_repelled", "shelling", "airstrike"),
            Arbitraries.of("red", "red", "blue", ""),
            Arbitraries.integers().between(0, 59),
            Arbitraries.integers().between(0, 20))
        .as(Event::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  private static Map<String, Integer> threats(List<Event> events) {
    try {
      var input = InputFolder.read(input(events), BadRowTolerance.of("0"));
      return new NightlyRun(rules, input, 0)
          .assess(TODAY, BACK, List.of(), "test").assessments().stream()
              .collect(toMap(a -> a.settlement().id(), a -> a.score().threat()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path input(List<Event> events) throws IOException {
    SmallInput.in(folder)
        .table(
            "sources.csv",
            """
            id,name,kind,party,reliability,republishes
            atlas,The Atlas,reference,,A,
            press,The Press,media,,B,
            """)
        .table(
            "settlements.csv",
            """
            id,name,aliases,part_of,kind,region,sector,longitude,latitude,elevation_m,source
            ashford,Ashford,,,town,North,West,30.00,50.00,200,atlas
            birch,Birch,,,town,North,West,30.04,50.02,100,atlas
            mill,Mill,,ashford,district,North,West,30.00,50.00,,atlas
            copse,Copse,,,town,North,East,30.20,50.00,100,atlas
            """)
        .table(
            "control_claims.csv",
            """
            id,as_of,published_on,settlement,holder,extent,stance,source,credibility,url,text
            C1,2025-03-30,2025-03-30,ashford,blue,all,claims,press,3,,A report.
            C2,2025-03-30,2025-03-30,birch,blue,all,claims,press,3,,A report.
            C3,2025-03-30,2025-03-30,copse,blue,all,claims,press,3,,A report.
            """)
        .table(
            "event_reports.csv",
            IntStream.range(0, events.size())
                .mapToObj(i -> events.get(i).row(i))
                .collect(
                    joining(
                        "\n",
                        "id,day,published_on,settlements,kind,actor,count,direction,source,"
                            + "credibility,url,text\n",
                        "\n")));
    return folder;
  }
}
