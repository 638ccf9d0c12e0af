package org.ridgeline.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.problem.BadRulesException;

class RankingTest {

  private static final List<Theme> THEMES =
      List.of(
          new Theme("tempo", Side.THREAT, 35, "Tempo"),
          new Theme("control", Side.THREAT, 65, "Control"),
          new Theme("heights", Side.STAKES, 100, "Heights"),
          new Theme("notes", Side.NOTE, 0, "Notes"));

  @Test
  void aThemeNeverCountsMoreThanItsCap() {
    var ashford =
        rank(
                finding("ashford", "tempo", 30),
                finding("ashford", "tempo", 20),
                heights("ashford", 50))
            .get(0);

    assertThat(ashford.themes()).extracting(ThemeScore::uncapped).containsExactly(50, 0, 50);
    assertThat(ashford.themes()).extracting(ThemeScore::points).containsExactly(35, 0, 50);
    assertThat(ashford.score()).isEqualTo(new Score(35, 50));
  }

  @Test
  void theScoreIsTheGeometricMeanToATenth() {
    assertThat(new Score(35, 50).total()).isEqualTo("41.8");
    assertThat(new Score(100, 100).total()).isEqualTo("100.0");
    assertThat(new Score(0, 100).total()).isEqualTo("0.0");
    assertThat(new Score(20, 20).total()).isEqualTo("20.0");
  }

  @Property(tries = 1000)
  void aHigherSideNeverLowersTheScore(
      @ForAll @IntRange(max = 99) int threat, @ForAll @IntRange(max = 100) int stakes) {
    Assertions.assertThat(new Score(threat + 1, stakes).total())
        .isGreaterThanOrEqualTo(new Score(threat, stakes).total());
  }

  @Test
  void theHighestScoreComesFirstAndNamesSettleTies() {
    var ranked =
        rank(
            finding("birch", "tempo", 10),
            heights("birch", 10),
            finding("ashford", "tempo", 10),
            heights("ashford", 10),
            finding("copse", "tempo", 20),
            heights("copse", 10));

    assertThat(ranked)
        .extracting(a -> a.settlement().id())
        .containsExactly("copse", "ashford", "birch");
    assertThat(ranked).extracting(Assessment::rank).containsExactly(1, 2, 2);
  }

  @Test
  void ofEqualScoresTheHigherThreatComesFirst() {
    var ranked =
        rank(
            finding("ashford", "tempo", 10),
            heights("ashford", 40),
            finding("birch", "tempo", 20),
            finding("birch", "control", 20),
            heights("birch", 10));

    assertThat(ranked).extracting(a -> a.score().total().toString()).containsOnly("20.0");
    assertThat(ranked).extracting(a -> a.settlement().id()).startsWith("birch", "ashford");
  }

  @Property
  void everyPlaceHasTheRankOfThoseWithAHigherFigureAndOne(
      @ForAll @Size(min = 1, max = 12) List<@From("sides") Tuple2<Integer, Integer>> sides) {
    var ranked = rank(findings(sides));

    for (var one : ranked) {
      Assertions.assertThat(one.rank())
          .isEqualTo(1 + count(ranked, o -> o.score().total().compareTo(one.score().total()) > 0));
      Assertions.assertThat(one.threatRank())
          .isEqualTo(1 + count(ranked, o -> o.score().threat() > one.score().threat()));
    }
  }

  @Property
  void theOrderOfRowsFollowsTheRanksAndOfEqualScoresTheThreats(
      @ForAll @Size(min = 1, max = 12) List<@From("sides") Tuple2<Integer, Integer>> sides) {
    var ranked = rank(findings(sides));

    for (int i = 1; i < ranked.size(); i++) {
      var before = ranked.get(i - 1);
      var after = ranked.get(i);
      Assertions.assertThat(before.rank()).isLessThanOrEqualTo(after.rank());
      if (before.rank() == after.rank()) {
        Assertions.assertThat(before.threatRank()).isLessThanOrEqualTo(after.threatRank());
      }
    }
  }

  private static int count(List<Assessment> ranked, Predicate<Assessment> which) {
    return (int) ranked.stream().filter(which).count();
  }

  /** Few enough that many are the same, and many of them nothing. */
  @Provide
  static Arbitrary<Tuple2<Integer, Integer>> sides() {
    var side = Arbitraries.of(0, 0, 10, 20, 35);
    return Combinators.combine(side, side).as(Tuple::of);
  }

  private static Finding[] findings(List<Tuple2<Integer, Integer>> sides) {
    return IntStream.range(0, sides.size())
        .boxed()
        .flatMap(
            n ->
                Stream.of(
                    finding("place-" + n, "tempo", sides.get(n).get1()),
                    heights("place-" + n, sides.get(n).get2())))
        .toArray(Finding[]::new);
  }

  @Test
  void placesOfEqualThreatShareARankByIt() {
    var ranked =
        rank(
            finding("ashford", "tempo", 10),
            heights("ashford", 90),
            finding("birch", "tempo", 20),
            finding("copse", "tempo", 20),
            heights("copse", 5),
            heights("dale", 100));

    assertThat(ranked)
        .extracting(a -> a.settlement().id())
        .containsExactly("ashford", "copse", "birch", "dale");
    assertThat(ranked).extracting(Assessment::threatRank).containsExactly(3, 1, 1, 4);
  }

  @Test
  void whoHoldsAPlaceMayNotStayOpen() {
    var conclusions = SampleAssessments.conclusions(List.of(), "birch");

    assertThatThrownBy(
            () ->
                Ranking.of(
                    SampleAssessments.places("copse", "birch", "ashford"),
                    THEMES,
                    conclusions,
                    List.of()))
        .isInstanceOf(BadRulesException.class)
        .hasMessage(
            "rules: no rule concludes who holds ashford, nor 1 more; let one conclude Control.by( … )"
                + " also where nothing is known, as rules/control/unknown.drl does");
  }

  @Test
  void whatIsAssumedCountsToTheScoreAndTheLeastIsWithoutIt() {
    var ashford =
        rank(
                finding("ashford", "tempo", 20),
                heights("ashford", 5),
                assumed(heights("ashford", 6)),
                assumed(finding("ashford", "notes", 3)))
            .get(0);

    assertThat(ashford.score()).isEqualTo(new Score(20, 11, 6));
    assertThat(ashford.score().leastStakes()).isEqualTo(5);
    assertThat(ashford.score().total()).isEqualTo("14.8");
    assertThat(ashford.notKnown()).containsExactly("heights");
    assertThat(ashford.keyJudgement()).doesNotContain("heights 6");
  }

  @Test
  void whatIsAssumedOfAThemeThatIsFullAddsNothing() {
    var ashford =
        rank(heights("ashford", 95), heights("ashford", 30), assumed(heights("ashford", 6)));

    assertThat(ashford.get(0).score().assumed()).isZero();
  }

  private static Finding assumed(Finding finding) {
    return new Finding(
        finding.settlement(),
        finding.rule(),
        finding.because(),
        finding.brief(),
        finding.citations(),
        finding.support(),
        true);
  }

  @Test
  void notesAddNothing() {
    assertThat(rank(finding("ashford", "notes", 5)).get(0).score()).isEqualTo(new Score(0, 0));
  }

  @Test
  void aChangeIsCountedFromTheNightBefore() {
    var before = rank(finding("ashford", "tempo", 10), heights("ashford", 10));
    var findings = List.of(finding("birch", "tempo", 20), heights("birch", 20));

    var ranked =
        Ranking.of(
            SampleAssessments.places("ashford", "birch"),
            THEMES,
            SampleAssessments.conclusions(findings, "ashford", "birch"),
            before);

    assertThat(ranked.get(0).change()).isPresent();
    assertThat(ranked.get(0).change().get().ranks()).isEqualTo(1);
    assertThat(ranked.get(0).change().get().score()).isEqualTo("20.0");
    assertThat(ranked.get(1).change().get().score()).isEqualTo("-10.0");
  }

  @Test
  void withoutANightBeforeThereIsNoChange() {
    assertThat(rank(heights("ashford", 10)).get(0).change()).isEmpty();
  }

  @Test
  void theKeyJudgementSaysWhoHoldsThePlaceThenTheStrongestOfEachSide() {
    var ashford =
        rank(
                finding("ashford", "tempo", 10),
                finding("ashford", "control", 20),
                heights("ashford", 10))
            .get(0);

    assertThat(ashford.keyJudgement())
        .isEqualTo("ashford is held. control 20 of ashford. heights 10 of ashford.");
  }

  @Test
  void aKeyJudgementNamesThePlaceOnceAndJoinsWhatIsSaidOfIt() {
    assertThat(judgement("ashford is attacked.", "ashford stands high."))
        .isEqualTo("ashford is held. It is attacked and stands high.");
    assertThat(judgement("ashford is attacked.", "Were ashford lost, birch would follow."))
        .isEqualTo("ashford is held. It is attacked. Were ashford lost, birch would follow.");
    assertThat(judgement("ashford has foes: birch.", "ashford stands high."))
        .isEqualTo("ashford is held. It has foes: birch. It stands high.");
  }

  @Test
  void aPlaceWithoutFindingsGetsOneSentence() {
    assertThat(rank().get(0).keyJudgement()).isEqualTo("ashford is held.");
  }

  private static String judgement(String threat, String stakes) {
    return rank(
            saying(finding("ashford", "tempo", 10), threat), saying(heights("ashford", 10), stakes))
        .get(0)
        .keyJudgement();
  }

  private static Finding saying(Finding finding, String brief) {
    return new Finding(
        finding.settlement(),
        finding.rule(),
        finding.because(),
        brief,
        finding.citations(),
        finding.support());
  }

  private static Finding finding(String settlement, String theme, int points) {
    return SampleAssessments.finding(settlement, theme, points);
  }

  private static Finding heights(String settlement, int points) {
    return finding(settlement, "heights", points);
  }

  private static List<Assessment> rank(Finding... findings) {
    var places =
        Stream.concat(Stream.of("ashford", "birch"), Stream.of(findings).map(Finding::settlement))
            .distinct()
            .sorted()
            .toArray(String[]::new);
    return Ranking.of(
        SampleAssessments.places(places),
        THEMES,
        SampleAssessments.conclusions(List.of(findings), places),
        List.of());
  }
}
