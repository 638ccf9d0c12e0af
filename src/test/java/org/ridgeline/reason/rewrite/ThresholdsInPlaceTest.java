package org.ridgeline.reason.rewrite;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ridgeline.derive.activity.AssaultDay;
import org.ridgeline.derive.place.Bearing;
import org.ridgeline.fact.Night;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.conclude.SamplePlaces;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.engine.RuleBook;

/** Do rules conclude with numbers in place what their thresholds say, whatever the numbers are? */
class ThresholdsInPlaceTest {

  private static final Night NIGHT = new Night(LocalDate.parse("2025-03-31"));

  /** What a rule may ask of a day, and what that means. */
  private record Meant(String condition, BiPredicate<AssaultDay, Double> holds) {}

  /** Of whole and decimal properties, on either side, in sums, lists of choices and calls. */
  private static final List<Meant> CONDITIONS =
      List.of(
          new Meant("daysAgo < $limit", (day, limit) -> day.daysAgo() < limit),
          new Meant("daysAgo <= $limit", (day, limit) -> day.daysAgo() <= limit),
          new Meant("daysAgo > $limit", (day, limit) -> day.daysAgo() > limit),
          new Meant("daysAgo >= $limit", (day, limit) -> day.daysAgo() >= limit),
          new Meant("daysAgo == $limit", (day, limit) -> day.daysAgo() == limit),
          new Meant("daysAgo != $limit", (day, limit) -> day.daysAgo() != limit),
          new Meant("count < $limit", (day, limit) -> day.count() < limit),
          new Meant("count >= $limit", (day, limit) -> day.count() >= limit),
          new Meant("count == $limit", (day, limit) -> day.count() == limit),
          new Meant("$limit < daysAgo", (day, limit) -> limit < day.daysAgo()),
          new Meant("$limit >= count", (day, limit) -> limit >= day.count()),
          new Meant("daysAgo - $limit > 0", (day, limit) -> day.daysAgo() - limit > 0),
          new Meant("daysAgo * 2 > $limit + 1", (day, limit) -> day.daysAgo() * 2 > limit + 1),
          new Meant("7 / $limit < daysAgo", (day, limit) -> 7 / limit < day.daysAgo()),
          new Meant("$limit / 2 < daysAgo", (day, limit) -> limit / 2 < day.daysAgo()),
          new Meant(
              "daysAgo > $limit || count > $limit",
              (day, limit) -> day.daysAgo() > limit || day.count() > limit),
          new Meant(
              "Bearing.apart( count, $limit ) < $three",
              (day, limit) -> Bearing.apart(day.count(), limit) < 3));

  @TempDir Path folder;

  @BeforeEach
  void writeThemes() throws IOException {
    write("themes.csv", "id,side,cap,title\ntempo,threat,100,Tempo\nheights,stakes,100,Heights\n");
    thresholds("3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "2.5",
        "0.25",
        "1",
        "0",
        "30",
        "30.000001",
        "0.000001",
        "1000",
        "-1",
        "-2.5",
        "-0.5"
      })
  void aConditionHoldsForWhatTheNumberSays(String limit) throws IOException {
    thresholds(limit);
    for (int i = 0; i < CONDITIONS.size(); i++) {
      var condition = CONDITIONS.get(i).condition();
      rule("c" + i, "AssaultDay( settlement == $id, %s, $who : attacker )".formatted(condition));
    }

    var said = conclude().stream().map(Finding::because).collect(toSet());

    for (int i = 0; i < CONDITIONS.size(); i++) {
      for (var day : days()) {
        assertThat(said.contains("c%d by %s.".formatted(i, day.attacker())))
            .as("%s, where it is %s, of %s", CONDITIONS.get(i).condition(), limit, day)
            .isEqualTo(CONDITIONS.get(i).holds().test(day, Double.parseDouble(limit)));
      }
    }
  }

  @Test
  void whatIsGatheredExcludedAndAskedForIsComparedToo() throws IOException {
    thresholds("2.5");
    rule(
        "gathered",
        """
        accumulate(
                $day : AssaultDay( settlement == $id, daysAgo < $limit );
                $who : count( $day );
                $who > $limit )
            exists AssaultDay( settlement == $id, count > $limit )
            not ( AssaultDay( settlement == $id, $ago : daysAgo, daysAgo > $three )
                  and AssaultDay( settlement == $id, daysAgo < $ago - $limit, count < $limit - $three ) )""");

    assertThat(conclude()).extracting(Finding::because).containsExactly("gathered by 15.");
  }

  @Test
  void aSentenceStillKnowsTheNumber() throws IOException {
    thresholds("2.5");
    rule(
        "told",
        "AssaultDay( settlement == $id, daysAgo > $limit, daysAgo < $three + 1, $who : attacker )");
    write(
        "tempo/told.drl",
        Files.readString(folder.resolve("tempo/told.drl"))
            .replace("by {$who}", "over {$limit} by {$who}"));

    assertThat(conclude())
        .extracting(Finding::because)
        .contains("told over 2.5 by on day 3 8.0.")
        .hasSize(5);
  }

  @Test
  void whatDoesNotPassIsNotTried() throws IOException {
    rule("fresh", "AssaultDay( settlement == $id, daysAgo < $limit, $who : attacker )");
    var rules = RuleBook.load(folder);

    try (var session = rules.session(NIGHT)) {
      var tuples = session.reason(NIGHT, NightFacts.of(facts())).effort().tuples();

      assertThat(tuples)
          .containsValue(15L)
          .allSatisfy((place, count) -> assertThat(count).isLessThan(16));
      assertThat(tuples.keySet())
          .extracting(rules::place)
          .containsExactly(
              "rules/tempo/fresh.drl:12 AssaultDay", "rules/tempo/fresh.drl:10 Threshold");
    }
  }

  private List<Finding> conclude() throws IOException {
    return RuleBook.load(folder).reason(NIGHT, NightFacts.of(facts())).findings();
  }

  private static List<Object> facts() {
    var facts = new ArrayList<Object>(days());
    facts.add(SamplePlaces.ashford());
    return facts;
  }

  private static List<AssaultDay> days() {
    var days = new ArrayList<AssaultDay>();
    for (int ago : new int[] {0, 1, 2, 3, 4, 29, 30, 31, 1000}) {
      for (double count : new double[] {0.25, 1, 2.5, 3, 8}) {
        var who = "on day %d %s".formatted(ago, count);
        var day = NIGHT.asOf().minusDays(ago);
        days.add(new AssaultDay("ashford", day, ago, who, "blue", count, List.of()));
      }
    }
    return days;
  }

  private void thresholds(String limit) throws IOException {
    write(
        "thresholds.csv",
        "id,value,unit,meaning\nlimit,%s,m,Some height\nthree,3,days,Three days\n"
            .formatted(limit));
  }

  private void rule(String id, String conditions) throws IOException {
    var limits =
        conditions.contains("$three") ? "\n    Threshold( id == \"three\", $three : value )" : "";
    write(
        "tempo/%s.drl".formatted(id),
        """
        package rules.tempo;

        import org.ridgeline.fact.*;
        import org.ridgeline.reason.*;

        rule "There were attacks by %1$s"
            @Id( "%1$s" ) @Rationale( "A test." ) @Source( "Test" ) @Theme( "tempo" ) @Points( "1" )
            @Because( "%1$s by {$who}." )
        when
            Threshold( id == "limit", $limit : value )%2$s
            $settlement : Settlement( $id : id )
            %3$s
        then
            insertLogical( Finding.by( kcontext, $settlement ) );
        end
        """
            .formatted(id, limits, conditions));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }
}
