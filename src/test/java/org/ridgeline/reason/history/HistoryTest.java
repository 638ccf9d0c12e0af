package org.ridgeline.reason.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ridgeline.derive.claim.SampleClaims.NIGHT;
import static org.ridgeline.derive.claim.SampleClaims.first;
import static org.ridgeline.derive.claim.SampleClaims.measures;
import static org.ridgeline.derive.claim.SampleClaims.says;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ridgeline.derive.claim.Statement;
import org.ridgeline.derive.claim.WithdrawalReport;
import org.ridgeline.fact.Extent;

class HistoryTest {

  private static final int WINDOW = 8;
  private static final int LAG = 3;

  @Test
  void ofNothingNobodyIsKnown() {
    var history = history(List.of(), List.of(), List.of());

    assertThat(history.isKnown() || history.isLeft()).isFalse();
    assertThat(history.lastKnown()).isEmpty();
    assertThat(history.holds()).isEmpty();
  }

  @Test
  void theFirstHolderChangedNothing() {
    var history = history(List.of(attested(10, "blue")), List.of(), List.of());

    assertThat(history.holder()).isEqualTo("blue");
    assertThat(history.lastHolder()).isEmpty();
    assertThat(history.changedDays()).isEqualTo(Statement.NEVER);
  }

  @Test
  void aChangeIsDatedByTheFirstWordForTheNewHolderSinceTheOldOneWasEstablishedLast() {
    var history =
        history(
            List.of(attested(3, "blue"), attested(5, "blue"), attested(12, "red")),
            List.of(),
            List.of(),
            first(says(4, "red-staff", "red")),
            first(says(9, "red-staff", "red")),
            first(says(7, "blue-staff", "blue")));

    assertThat(history.holder()).isEqualTo("red");
    assertThat(history.lastHolder()).isEqualTo("blue");
    assertThat(history.changedDays()).isEqualTo(31 - 9);
    assertThat(history.holds()).extracting(Hold::holder).containsExactly("blue", "red");
    assertThat(history.holds())
        .extracting(hold -> hold.from().getDayOfMonth())
        .containsExactly(3, 12);
  }

  @Test
  void whoTakesAPlaceBackHoldsItAgain() {
    var blueAgain = List.of(attested(3, "blue"), attested(12, "red"), attested(20, "blue"));

    var history = history(blueAgain, List.of(), List.of());

    assertThat(history.lastHolder()).isEqualTo("red");
    assertThat(history.takenDays()).isEqualTo(31 - 12);
    assertThat(history.again()).isEqualTo(" again, having changed hands twice in the last 19 days");
    assertThat(history(blueAgain.subList(0, 2), List.of(), List.of()).takenDays())
        .isEqualTo(Statement.NEVER);
  }

  @Test
  void onlyWhoHeldAPlaceBeforeTheWindowHoldsItAgain() {
    var holders =
        List.of(
            attested(3, "blue"), attested(12, "red"), attested(20, "blue"), attested(25, "red"));

    var redAgain = history(holders, List.of(), List.of());
    var blueAgain = history(holders.subList(0, 3), List.of(), List.of());

    assertThat(blueAgain.heldAgain(NIGHT, 60)).isTrue();
    assertThat(blueAgain.heldAgain(NIGHT, 31 - 12)).isTrue();
    assertThat(blueAgain.heldAgain(NIGHT, 31 - 13)).isFalse();
    assertThat(redAgain.heldAgain(NIGHT, 60)).isFalse();
    assertThat(redAgain.heldAgain(NIGHT, 31 - 13)).isTrue();
    assertThat(history(holders.subList(0, 2), List.of(), List.of()).heldAgain(NIGHT, 60)).isFalse();
  }

  @Test
  void whoLeavesAPlaceAndComesBackHasTakenItFromNobody() {
    var history =
        history(
            List.of(attested(3, "blue"), attested(20, "blue")),
            List.of(left(12, "blue")),
            List.of());

    assertThat(history.holds()).extracting(Hold::holder).containsExactly("blue", "", "blue");
    assertThat(history.again()).isEmpty();
  }

  @Test
  void onOneDayTheBetterGroundComesLast() {
    var weak = Attested.by(first(says(10, "wire", "blue")), Ground.UNOPPOSED);
    var strong = Attested.by(first(says(10, "map", "red")), Ground.BORNE_OUT);

    assertThat(history(List.of(strong, weak), List.of(), List.of()).holder()).isEqualTo("red");
  }

  @Test
  void whoLeftIsTheLastHolderUntilAnotherArrives() {
    var left = left(14, "blue");
    var before = List.of(attested(10, "blue"));

    var empty = history(before, List.of(left), List.of());
    var taken =
        history(
            before, List.of(left), List.of(Arrived.by(first(says(12, "red-staff", "red")), left)));

    assertThat(empty.isLeft()).isTrue();
    assertThat(empty.lastHolder()).isEqualTo("blue");
    assertThat(empty.changedDays()).isEqualTo(31 - 14);
    assertThat(taken.holder()).isEqualTo("red");
    assertThat(taken.lastHolder()).isEqualTo("blue");
    assertThat(taken.changedDays()).isEqualTo(31 - 12);
    assertThat(taken.holds()).extracting(Hold::left).containsExactly("", "blue", "");
  }

  @Test
  void whoComesBackHadTheOtherBefore() {
    var history =
        history(
            List.of(attested(2, "blue"), attested(6, "red"), attested(10, "blue")),
            List.of(),
            List.of());

    assertThat(history.holder()).isEqualTo("blue");
    assertThat(history.lastHolder()).isEqualTo("red");
    assertThat(history.holds()).hasSize(3);
  }

  @Test
  void aRaidThatGoesHomeLeavesNobodysPlaceEmpty() {
    var history = history(List.of(attested(2, "blue")), List.of(left(14, "red")), List.of());

    assertThat(history.holder()).isEqualTo("blue");
    assertThat(history.lastHolder()).isEmpty();
    assertThat(history.changedDays()).isEqualTo(Statement.NEVER);
  }

  @Test
  void whoIsSaidToHaveWithdrawnShortlyAfterTheFirstHolderCameWasThereBefore() {
    var late = List.of(left(10 + LAG, "red"));
    var first = history(List.of(attested(10, "blue")), late, List.of());
    var second = history(List.of(attested(5, "green"), attested(10, "blue")), late, List.of());

    assertThat(first.holder()).isEqualTo("blue");
    assertThat(first.lastHolder()).isEqualTo("red");
    assertThat(first.changedDays()).isEqualTo(31 - 10);
    assertThat(second.lastHolder()).isEqualTo("green");
  }

  @Test
  void whoIsSeenOnTheDayOnWhichItLeavesHasLeft() {
    var history = history(List.of(attested(14, "blue")), List.of(left(14, "blue")), List.of());

    assertThat(history.isLeft()).isTrue();
    assertThat(history.holds()).extracting(Hold::holder).containsExactly("blue", "");
  }

  @Test
  void nobodyComesAfterWhileAnotherHoldsThePlace() {
    var left = left(12, "blue");
    var arrived = Arrived.by(first(says(16, "red-staff", "red")), left);
    var before = List.of(attested(10, "blue"), attested(14, "green"));

    assertThat(history(before, List.of(left), List.of(arrived)).holder()).isEqualTo("green");
  }

  @Test
  void aWordOfLongBeforeDoesNotDateTheChange() {
    var boast = first(says(20 - WINDOW - 1, "red-staff", "red"));
    var edge = first(says(20 - WINDOW, "red-staff", "red"));
    var established = List.of(attested(2, "blue"), attested(20, "red"));

    assertThat(history(established, List.of(), List.of(), boast).changedDays()).isEqualTo(31 - 20);
    assertThat(history(established, List.of(), List.of(), boast, edge).changedDays())
        .isEqualTo(31 - 20 + WINDOW);
  }

  @Test
  void aStretchTellsTheShareThatAMapMeasuredInItLast() {
    var history =
        history(
            List.of(attested(5, "red"), attested(12, "blue")),
            List.of(),
            List.of(),
            first(measures(4, "red", Extent.MOST, 90)),
            first(measures(6, "red", Extent.MOST, 80)),
            first(measures(11, "red", Extent.PART, 40)),
            first(measures(11, "blue", Extent.MOST, 60)),
            first(measures(12, "red", Extent.PART, 20)));

    assertThat(history.holds())
        .extracting(Hold::sharePercent)
        .containsExactly(OptionalDouble.of(40), OptionalDouble.empty());
  }

  @Test
  void whoIsSaidLaterToHoldAllHasNoShare() {
    var measured = first(measures(8, "red", Extent.MOST, 80));
    var established = List.of(attested(5, "red"));
    var sameDay = first(says(8, "wire", "red"));
    var later = first(says(9, "wire", "red"));

    assertThat(share(history(established, List.of(), List.of(), measured, sameDay))).hasValue(80);
    assertThat(share(history(established, List.of(), List.of(), measured, later))).isEmpty();
  }

  @Test
  void wordsForAPartOfAPlaceDateNoChange() {
    var part = first(measures(15, "red", Extent.PART, 40));
    var established = List.of(attested(2, "blue"), attested(20, "red"));

    assertThat(history(established, List.of(), List.of(), part).changedDays()).isEqualTo(31 - 20);
  }

  @Test
  void aDayLiesInTheStretchThatBeganLast() {
    var history = history(List.of(attested(5, "red"), attested(12, "blue")), List.of(), List.of());

    assertThat(history.on(LocalDate.of(2025, 3, 4))).isEmpty();
    assertThat(history.on(LocalDate.of(2025, 3, 11)).orElseThrow().holder()).isEqualTo("red");
    assertThat(history.on(LocalDate.of(2025, 3, 12)).orElseThrow().holder()).isEqualTo("blue");
  }

  @Test
  void ofOnePlaceThereIsOneHistory() {
    var one = history(List.of(attested(5, "red")), List.of(), List.of());
    var other = history(List.of(attested(5, "blue")), List.of(), List.of());

    assertThatThrownBy(() -> History.bySettlement(List.of(one, "another fact", other)))
        .hasMessage(
            "rules: more than one history of ashford is concluded; let one rule conclude all of them");
  }

  private static OptionalDouble share(History history) {
    return history.holds().get(0).sharePercent();
  }

  private static History history(
      List<Attested> attested, List<Left> left, List<Arrived> arrived, Statement... more) {
    var statements =
        Stream.concat(attested.stream().map(Attested::statement), Stream.of(more)).toList();
    return History.of(
        "ashford", NIGHT, attested, List.of(), left, arrived, statements, WINDOW, LAG);
  }

  private static Attested attested(int day, String holder) {
    return Attested.by(first(says(day, "map", holder)), Ground.BORNE_OUT);
  }

  private static Left left(int day, String party) {
    var on = LocalDate.of(2025, 3, day);
    var rows = List.of(says(day, party + "-staff", party).citation());
    return Left.by(
        new WithdrawalReport("ashford", party, on, 31 - day, true, 0, on, rows), List.of(party));
  }
}
