package org.ridgeline.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ridgeline.rank.Retrospect.News;
import org.ridgeline.reason.conclude.Conclusion;
import org.ridgeline.reason.conclude.Status;

class ConclusionDifferenceTest {

  @Test
  void aFindingWithOtherNumbersIsKept() {
    var then = finding("attacks", "Attacked on 3 days.");
    var now = finding("attacks", "Attacked on 4 days.");

    var difference = ConclusionDifference.between(List.of(then), List.of(now));

    assertThat(difference.withdrawn()).isEmpty();
    assertThat(difference.gained()).isEmpty();
    assertThat(difference.kept()).isEqualTo(Map.of(then, now));
    assertThat(Retrospect.news(difference)).isEqualTo(Map.of(now, News.CHANGED));
  }

  @Test
  void whatOneRuleNoLongerFindsIsWithdrawnAndWhatAnotherFindsIsNew() {
    var then = finding("attacks", "Attacked on 3 days.");
    var same = finding("height", "Stands high.");
    var now = finding("flank", "Attacked on 3 days.");

    var difference = ConclusionDifference.between(List.of(then, same), List.of(same, now));

    assertThat(difference.withdrawn()).containsExactly(then);
    assertThat(Retrospect.news(difference)).isEqualTo(Map.of(same, News.SAME, now, News.NEW));
  }

  @Test
  void ofSeveralFindingsOfOneRuleTheMostAlikeAreTheSame() {
    var birch = finding("cover", "Birch, which covers a flank, was attacked on 3 days.");
    var copse = finding("cover", "Copse, which covers a flank, was attacked on 3 days.");
    var less = finding("cover", "Copse, which covers a flank, was attacked on 2 days.");

    var difference = ConclusionDifference.between(List.of(birch, copse), List.of(less));

    assertThat(difference.withdrawn()).containsExactly(birch);
    assertThat(difference.kept()).isEqualTo(Map.of(copse, less));
  }

  @Test
  void theSameFindingElsewhereIsAnother() {
    var then = SampleAssessments.finding("ashford", "tempo", 10);
    var now = SampleAssessments.finding("birch", "tempo", 10);

    var difference = ConclusionDifference.between(List.of(then), List.of(now));

    assertThat(difference.withdrawn()).containsExactly(then);
    assertThat(difference.gained()).containsExactly(now);
  }

  @Test
  void whoHoldsAPlaceIsKeptWhileStatusAndHolderAre() {
    var held = SampleAssessments.control(Status.HELD, "blue", "By its own word.");
    var confirmed = SampleAssessments.control(Status.HELD, "blue", "By the word of others.");
    var taken = SampleAssessments.control(Status.HELD, "red", "By its own word.");
    var contested = SampleAssessments.control(Status.CONTESTED, "blue", "By its own word.");

    assertThat(ConclusionDifference.between(List.of(held), List.of(confirmed)).withdrawn())
        .isEmpty();
    assertThat(ConclusionDifference.between(List.of(held), List.of(taken)).withdrawn())
        .containsExactly(held);
    assertThat(ConclusionDifference.between(List.of(held), List.of(contested)).gained())
        .containsExactly(contested);
  }

  private static Conclusion finding(String rule, String because) {
    return SampleAssessments.finding(rule, because);
  }
}
