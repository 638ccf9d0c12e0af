package org.ridgeline.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.rank.SampleAssessments.conclusions;
import static org.ridgeline.rank.SampleAssessments.finding;
import static org.ridgeline.rank.SampleAssessments.places;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.rank.AssessmentChange.Difference;
import org.ridgeline.rank.AssessmentChange.Kind;
import org.ridgeline.reason.conclude.Finding;

class LossScenarioTest {

  private static final List<Theme> THEMES =
      List.of(
          new Theme("tempo", Side.THREAT, 100, "Tempo"),
          new Theme("heights", Side.STAKES, 100, "Heights"));
  private static final String[] IDS = {"ashford", "birch", "copse", "dale", "elm", "fen"};

  @Test
  void thePlaceComesFirstThenWhatWouldBeInMoreDanger() {
    var ifLost =
        ifLost(
            List.of(tempo("ashford", 50), tempo("copse", 20), tempo("birch", 20)),
            List.of(tempo("ashford", 10), tempo("copse", 10), tempo("birch", 40)));

    assertThat(ifLost.changes())
        .extracting(change -> change.settlement().id())
        .containsExactly("ashford", "birch", "copse");
    assertThat(ifLost.from()).isEqualTo("blue");
    assertThat(ifLost.to()).isEqualTo("red");
  }

  @Test
  void changesAreWhatWouldBeLessWhatIs() {
    var change = ifLost(List.of(tempo("birch", 20)), List.of(tempo("birch", 45))).changes().get(0);

    assertThat(change.scoreChange()).isEqualTo("10.0");
    assertThat(change.threatChange()).isEqualTo(25);
    assertThat(change.stakesChange()).isZero();
  }

  @Test
  void findingsAreGainedLostOrRestOnOtherGrounds() {
    var seen = tempo("birch", 20);
    var sameRule =
        new Finding("birch", seen.rule(), "Other words.", seen.citations(), seen.support());

    assertThat(ifLost(List.of(seen), List.of(sameRule)).changes().get(0).differences())
        .containsExactly(new Difference(Kind.CHANGED, sameRule, 0))
        .extracting(Difference::points)
        .containsExactly(0);
    assertThat(
            ifLost(List.of(seen, tempo("birch", 5)), List.of(sameRule, tempo("birch", 7)))
                .changes()
                .get(0)
                .differences())
        .extracting(d -> d.kind() + " " + d.points())
        .containsExactly("GAINED 7", "LOST -5", "CHANGED 0");
    assertThat(ifLost(List.of(seen), List.of(seen, sameRule)).changes().get(0).differences())
        .containsExactly(new Difference(Kind.GAINED, sameRule, sameRule.rule().points()));
  }

  @Test
  void theSentenceNamesThreePlacesAndCountsTheOthers() {
    assertThat(ifLost(List.of(), List.of()).sentence())
        .isEqualTo("Were ashford lost to red, no other score would change.");
    assertThat(ifLost(List.of(tempo("ashford", 5)), List.of()).sentence())
        .isEqualTo("Were ashford lost to red, no other score would change.");
    assertThat(ifLost(List.of(tempo("copse", 20)), List.of(tempo("birch", 20))).sentence())
        .isEqualTo(
            "Were ashford lost to red, other scores would change: "
                + "birch from 0.0 to 20.0; copse from 20.0 to 0.0.");
    assertThat(ifLost(List.of(), Stream.of(IDS).map(id -> tempo(id, 20)).toList()).sentence())
        .endsWith("copse from 0.0 to 20.0; dale from 0.0 to 20.0; and 2 more.");
  }

  private static Finding tempo(String place, int points) {
    return finding(place, "tempo", points);
  }

  private static LossScenario ifLost(List<Finding> now, List<Finding> then) {
    return LossScenario.of(
        new SupposedLost("ashford", "red"), ranked(now), ranked(then), PartyNames.NONE);
  }

  /** Every place matters as much as any other. */
  private static List<Assessment> ranked(List<Finding> findings) {
    var stakes = Stream.of(IDS).map(id -> finding(id, "heights", 20));
    var all = Stream.concat(findings.stream(), stakes).toList();
    return Ranking.of(places(IDS), THEMES, conclusions(all, IDS), List.of());
  }
}
