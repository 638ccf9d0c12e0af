package org.ridgeline.reason.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.fact.Night;
import org.ridgeline.reason.conclude.SamplePlaces;
import org.ridgeline.reason.effort.JoinCondition;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.work.BackgroundTask;

/** Is every tuple counted that a condition tries, and does a join end that tries too many? */
class TuplesTriedTest {

  private static final Night NIGHT = new Night(LocalDate.parse("2025-03-31"));
  private static final String FIRST = "Neighbour( settlement == $id, $k : distanceKm )";
  private static final String AGAIN = "\n    Neighbour( distanceKm == $k )";
  private static final String TOO_MANY =
      "rules/tempo/near.drl:13:5: this was tried with more than 51,220 matches of what stands before it, 20 for each fact of the night and 50,000 besides; "
          + "join it with == by a property that few facts share";

  @TempDir Path folder;

  @BeforeEach
  void writeTables() throws IOException {
    write("themes.csv", "id,side,cap,title\ntempo,threat,100,Tempo\nheights,stakes,100,Heights\n");
    write("thresholds.csv", "id,value,unit,meaning\nsome,5,days,Some days\n");
  }

  @Test
  void aFourfoldJoinEndsAtOnceWithTheSameSentenceOnEveryRun() throws IOException {
    rule(FIRST + AGAIN + AGAIN + AGAIN);
    var prepared = CompiledRuleCache.in(folder.resolve("compiled-rules"), "program");
    var facts = neighbours(60, 1);

    for (int run = 0; run < 3; run++) {
      var book = RuleBook.load(folder, prepared);
      assertThatThrownBy(() -> judge(book, facts))
          .isInstanceOf(BadRulesException.class)
          .hasMessage(TOO_MANY);
    }
  }

  @Test
  void aJoinThatNothingMatchesEndsToo() throws IOException {
    rule(FIRST + "\n    Neighbour( distanceKm == $k, bearing > $k )");

    assertThatThrownBy(() -> judge(RuleBook.load(folder), neighbours(700, 1)))
        .isInstanceOf(BadRulesException.class)
        .hasMessageStartingWith("rules/tempo/near.drl:12:5: ")
        .hasMessageContaining("more than 64,020 matches");
  }

  @Test
  void anEqualityIsTriedOnlyWithWhatAnIndexFindsAndSuitsByItself() throws IOException {
    rule(FIRST + "\n    Neighbour( distanceKm == $k, bearing >= 1 )");
    var facts = neighbours(40, 5);

    long tried = 0;
    for (var one : facts) {
      for (var other : facts) {
        tried += one.distanceKm() == other.distanceKm() && other.bearing() >= 1 ? 1 : 0;
      }
    }

    assertThat(judge(RuleBook.load(folder), facts))
        .isEqualTo(Map.of(condition(2), 40L, condition(3), tried));
  }

  @Test
  void anAbsenceIsTriedUntilTheFirstThatIsThere() throws IOException {
    rule(FIRST + "\n    not Neighbour( settlement == $id, distanceKm != $k )");
    var facts = neighbours(30, 3);

    long tried = 0;
    for (var one : facts) {
      for (var other : facts) {
        tried++;
        if (one.distanceKm() != other.distanceKm()) {
          break;
        }
      }
    }

    assertThat(judge(RuleBook.load(folder), facts))
        .isEqualTo(Map.of(condition(2), 30L, condition(3), tried));
  }

  @Test
  void theCountIsTheSameOnSeveralThreadsAndByRulesThatWereCompiledBefore() throws IOException {
    rule(FIRST + "\n    Neighbour( distanceKm == $k, bearing >= 1 )");
    var prepared = CompiledRuleCache.in(folder.resolve("compiled-rules"), "program");
    var facts = neighbours(40, 5);
    var compiled = RuleBook.load(folder, prepared);
    var read = RuleBook.load(folder, prepared);
    var work = new ArrayList<Callable<SortedMap<JoinCondition, Long>>>();
    for (int i = 0; i < 4; i++) {
      work.add(() -> judge(compiled, facts));
      work.add(() -> judge(read, facts));
    }

    assertThat(BackgroundTask.all(work)).containsOnly(judge(compiled, facts));
  }

  private static SortedMap<JoinCondition, Long> judge(RuleBook rules, List<Neighbour> facts) {
    try (var session = rules.session(NIGHT)) {
      var all = new ArrayList<Object>(facts);
      all.add(SamplePlaces.ashford());
      return session.reason(NIGHT, NightFacts.of(all)).effort().tuples();
    }
  }

  private static List<Neighbour> neighbours(int count, int places) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Neighbour(
                    "ashford", "p" + i, i % places, i % 7 - 7 * (places == 1 ? 1 : 0), List.of()))
        .toList();
  }

  private static JoinCondition condition(int number) {
    return new JoinCondition("rules/tempo/near.drl", "near", number);
  }

  private void rule(String conditions) throws IOException {
    write(
        "tempo/near.drl",
        """
        package rules.tempo;

        import org.ridgeline.fact.*;
        import org.ridgeline.reason.*;

        rule "Places are near"
            @Id( "near" ) @Rationale( "A test." ) @Source( "Test" ) @Theme( "tempo" ) @Points( "1" )
            @Because( "Near." )
        when
            $settlement : Settlement( $id : id )
            %s
        then
            insertLogical( Finding.by( kcontext, $settlement ) );
        end
        """
            .formatted(conditions));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }
}
