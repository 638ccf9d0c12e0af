package org.ridgeline.reason.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.conclude.Confidence;
import org.ridgeline.reason.conclude.Level;
import org.ridgeline.reason.conclude.SamplePlaces;
import org.ridgeline.reason.conclude.WeighedFindings;

class ReplaySessionTest {

  private static final Night NIGHT = new Night(LocalDate.parse("2025-03-31"));
  private static final String FINDING = "Finding.by( kcontext, $settlement )";
  private static final SupposedLost LOSS = new SupposedLost("ashford", "red");

  @TempDir Path folder;

  @BeforeEach
  void writeTables() throws IOException {
    write("themes.csv", "id,side,cap,title\ntempo,threat,100,Tempo\nheights,stakes,100,Heights\n");
    write("thresholds.csv", "id,value,unit,meaning\nsome,5,days,Some days\n");
    rule("held", "not SupposedLost( settlement == $id )", held("blue"));
  }

  @Test
  void whatIsSupposedChangesConclusionsUntilItIsNotSupposedAnyMore() throws IOException {
    rule("supposed", "$loss : SupposedLost( settlement == $id )", held("red"));

    try (var replay = RuleBook.load(folder).replay(NIGHT)) {
      var before = replay.conclude(NIGHT, facts(SamplePlaces.ashford()));
      var supposed = replay.conclude(NIGHT, facts(SamplePlaces.ashford(), LOSS));

      assertThat(before.controls().get("ashford").holder()).isEqualTo("blue");
      assertThat(supposed.controls().get("ashford").holder()).isEqualTo("red");
      assertThat(supposed.controls().get("ashford").citations())
          .extracting(Citation::place)
          .containsExactly("supposed", "table.csv:2");
      assertThat(replay.conclude(NIGHT, facts(SamplePlaces.ashford()))).isEqualTo(before);
    }
  }

  @Test
  void aFactThatIsToldTwiceIsForgottenOnce() throws IOException {
    rule("close", counted("$near.size > 0"), FINDING);

    try (var replay = RuleBook.load(folder).replay(NIGHT)) {
      assertThat(replay.conclude(NIGHT, facts(SamplePlaces.ashford(), near(3), near(3))).findings())
          .hasSize(1);
      assertThat(replay.conclude(NIGHT, facts(SamplePlaces.ashford(), near(3))).findings())
          .hasSize(1);
      assertThat(replay.conclude(NIGHT, facts(SamplePlaces.ashford())).findings()).isEmpty();
    }
  }

  /**
   * The rules of the second folder begin as the first one's do; the engine then forgets where the
   * first one counts.
   */
  @Test
  void whatIsCountedAnewChangesConclusionsWhateverOtherRulesThereAre() throws IOException {
    rule("tempo", "close", "Night()\n    " + counted("$near.size > 1"), FINDING);
    rule("heights", "high", "Night()\n    Neighbour()", FINDING);

    try (var replay = RuleBook.load(folder).replay(NIGHT)) {
      assertThat(found(replay, near(3))).containsExactly("high");
      assertThat(found(replay, near(4), near(5))).containsExactly("close", "high");
      assertThat(found(replay, near(6))).containsExactly("high");
    }
  }

  @Test
  void aWalkDoesNotGoOnWhereTheEngineWouldForgetABranch() throws IOException {
    var group =
        "not ( Part( settlement == $id, $part : part ) and Residents( settlement == $part ) )";
    rule("close", counted("$near.size > 0") + "\n    " + group, FINDING);

    try (var replay = RuleBook.load(folder).replay(NIGHT)) {
      assertThat(replay.isReusable()).isFalse();
      // It would be silent for good: this is no session to go on with.
      assertThat(found(replay, near(3))).containsExactly("close");
      assertThat(found(replay)).isEmpty();
      assertThat(found(replay, near(3))).isEmpty();
    }

    rule("close", group + "\n    " + counted("$near.size > 0"), FINDING);
    try (var replay = RuleBook.load(folder).replay(NIGHT)) {
      assertThat(replay.isReusable()).isTrue();
      assertThat(found(replay, near(3))).containsExactly("close");
      assertThat(found(replay)).isEmpty();
      assertThat(found(replay, near(3))).containsExactly("close");
    }
  }

  @Test
  void aWalkJudgesWhereItBeginsAndNowhereElse() throws IOException {
    rule("close", "$near : Neighbour( settlement == $id )", FINDING);
    rule(
        "old",
        "$near : Finding( settlement == $id, support.days > 1 )",
        "Confidence.by( kcontext, $near, Level.MODERATE )");
    var seen = facts(SamplePlaces.ashford(), seen(3, 6));

    try (var replay = RuleBook.load(folder).replay(NIGHT)) {
      var taken = new ArrayList<Conclusions>();
      var judged = replay.judge(NIGHT, seen, taken::add);

      assertThat(taken).singleElement().isEqualTo(replay.conclude(NIGHT, seen));
      assertThat(taken.get(0).findings()).isEqualTo(judged.conclusions().findings()).hasSize(1);
      assertThat(judged.conclusions().confidences().values())
          .extracting(Confidence::level)
          .containsExactly(Level.MODERATE);
      assertThat(judged.effort().firingsByRule()).containsOnlyKeys("close", "held", "old");
      assertThat(replay.conclude(NIGHT, seen).findings())
          .isEqualTo(judged.conclusions().findings());
      assertThat(replay.conclude(NIGHT, seen).confidences()).isEmpty();
      assertThatThrownBy(() -> replay.judge(NIGHT, seen, concluded -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a session judges where it begins");
    }
  }

  @Test
  void aReplayDoesNotWeighWhatNobodyAsksAbout() throws IOException {
    var some = "Threshold( id == \"some\", $some : value )\n    ";
    rule("close", some + "$near : Neighbour( settlement == $id, distanceKm < $some )", FINDING);
    rule("far", some + "$far : Neighbour( settlement == $id, distanceKm > $some )", FINDING);
    rule(
        "old",
        "$near : Conclusion( settlement == $id, support.days > 1 )",
        "Confidence.by( kcontext, $near, Level.MODERATE )");

    try (var replay = RuleBook.load(folder).replay(NIGHT)) {
      var judged = replay.judge(NIGHT, facts(SamplePlaces.ashford(), seen(3, 6)), concluded -> {});
      assertThat(WeighedFindings.among(judged.conclusions())).hasSize(1);

      var replayed = replay.conclude(NIGHT, facts(SamplePlaces.ashford(), seen(3, 6), seen(20, 4)));
      assertThat(replayed.findings()).hasSize(2);
      assertThat(WeighedFindings.among(replayed)).isEqualTo(judged.conclusions().findings());

      replay.conclude(NIGHT, facts(SamplePlaces.ashford(), near(5)));
      assertThat(replayed.findings())
          .extracting(finding -> finding.support().days())
          .containsExactlyInAnyOrder(6, 4);
    }
  }

  @Test
  void whatIsFoundAgainRestsOnTheRowsOfItsOwnNight() throws IOException {
    rule("close", counted("$near.size > 0"), FINDING);

    try (var replay = RuleBook.load(folder).replay(NIGHT)) {
      for (int days : new int[] {6, 5, 3}) {
        // Of the night before that nobody asks what it rested on.
        replay.conclude(NIGHT, facts(SamplePlaces.ashford(), seen(3, 5)));
        var seen = seen(4, days);

        assertThat(replay.conclude(NIGHT, facts(SamplePlaces.ashford(), seen)).findings())
            .singleElement()
            .satisfies(finding -> assertThat(finding.citations()).containsAll(seen.citations()))
            .satisfies(finding -> assertThat(finding.support().days()).isEqualTo(days));
      }
    }
  }

  private static List<String> found(ReplaySession replay, Object... known) {
    var facts = new ArrayList<Object>(List.of(known));
    facts.add(SamplePlaces.ashford());
    return found(replay.conclude(NIGHT, NightFacts.of(facts)));
  }

  private static NightFacts facts(Object... told) {
    return NightFacts.of(List.of(told));
  }

  private static List<String> found(Conclusions concluded) {
    return concluded.findings().stream().map(finding -> finding.rule().id()).sorted().toList();
  }

  private static Neighbour near(int km) {
    return new Neighbour("ashford", "birch", km, 90, List.of());
  }

  private static Neighbour seen(int km, int daysAgo) {
    var day = NIGHT.asOf().minusDays(daysAgo);
    var paper = SamplePlaces.citation("seen", "paper", "", SourceKind.MEDIA, Reliability.B).of(day);
    return new Neighbour("ashford", "birch", km, 90, List.of(paper));
  }

  private static String counted(String enough) {
    return "accumulate( $n : Neighbour( settlement == $id ); $near : collectList( $n ); %s )"
        .formatted(enough);
  }

  private static String held(String holder) {
    return "Control.by( kcontext, $settlement, Status.HELD, \"%s\" )".formatted(holder);
  }

  private void rule(String id, String condition, String conclusion) throws IOException {
    rule("tempo", id, condition, conclusion);
  }

  private void rule(String theme, String id, String condition, String conclusion)
      throws IOException {
    write(
        theme + "/" + id + ".drl",
        """
        package rules.%1$s;
        import org.ridgeline.fact.*; import org.ridgeline.reason.*;

        rule "It is %2$s"
            @Id( "%2$s" )
            @Theme( "%1$s" )
            @Points( "7" )
            @Rationale( "It stands to reason." )
            @Source( "Reason" )
            @Because( "{$settlement} is so." )
        when
            $settlement : Settlement( $id : id )
            %3$s
        then
            insertLogical( %4$s );
        end
        """
            .formatted(theme, id, condition, conclusion));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }
}
