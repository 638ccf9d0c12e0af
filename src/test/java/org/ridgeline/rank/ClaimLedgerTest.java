package org.ridgeline.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.rank.SampleAssessments.claim;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Source;

class ClaimLedgerTest {

  private static final ControlClaim CAPTURE =
      claim("C1", "2025-03-30", "red", Extent.ALL, Stance.CLAIMS, "red-ministry", "red");
  private static final ControlClaim CHEER =
      claim("C2", "2025-03-30", "red", Extent.ALL, Stance.CLAIMS, "red-blog", "red");
  private static final ControlClaim DENIAL =
      claim("C3", "2025-03-31", "red", Extent.ALL, Stance.DENIES, "blue-brigade", "blue");
  private static final ControlClaim OUTSKIRTS =
      claim("C4", "2025-03-31", "blue", Extent.OUTSKIRTS, Stance.CLAIMS, "blue-brigade", "blue");
  private static final ControlClaim MAP =
      claim("C5", "2025-03-31", "red", Extent.PART, Stance.CLAIMS, "map", "");

  @Test
  void aClaimIsDeniedByWhoDeniesItAndByWhoSeesAnotherPartyThere() {
    var entry = entry("C1", CAPTURE, DENIAL, OUTSKIRTS);

    assertThat(entry.deniedBy()).extracting(Source::id).containsExactly("blue-brigade");
    assertThat(entry.corroboratedBy()).isEmpty();
  }

  @Test
  void aPartyWithAllItsOfficesIsOneVoice() {
    var entry = entry("C1", CAPTURE, CHEER);

    assertThat(entry.corroboratedBy()).extracting(Source::id).containsExactly("red-blog");
    assertThat(entry.voices()).isEqualTo(1);
    assertThat(entry.independentVoices()).isZero();
  }

  @Test
  void anotherVoiceCorroboratesIfItSaysAsMuch() {
    var map = claim("C6", "2025-03-31", "red", Extent.ALL, Stance.CLAIMS, "map", "");

    assertThat(entry("C1", CAPTURE, CHEER, map).voices()).isEqualTo(2);
    assertThat(entry("C1", CAPTURE, CHEER, map).independentVoices()).isEqualTo(1);
  }

  @Test
  void whoSeesOnlyAPartConfirmsNotTheWholeButTheWholeConfirmsThePart() {
    assertThat(entry("C1", CAPTURE, MAP).corroboratedBy()).isEmpty();
    assertThat(entry("C5", CAPTURE, MAP).corroboratedBy())
        .extracting(Source::id)
        .containsExactly("red-ministry");
  }

  @Test
  void whoDeniesTheWholeDeniesNoPart() {
    assertThat(entry("C5", MAP, DENIAL).deniedBy()).isEmpty();
    assertThat(entry("C3", CAPTURE, DENIAL).deniedBy())
        .extracting(Source::id)
        .containsExactly("red-ministry");
  }

  @Test
  void twoPartiesMayEachHoldAPart() {
    assertThat(entry("C4", MAP, OUTSKIRTS).deniedBy()).isEmpty();
  }

  @Test
  void aMapOfTheDayBeforeDeniesNoCaptureButTheCaptureDeniesTheMap() {
    var map = claim("C6", "2025-03-29", "blue", Extent.ALL, Stance.CLAIMS, "map", "");

    assertThat(entry("C1", CAPTURE, map).deniedBy()).isEmpty();
    assertThat(entry("C6", CAPTURE, map).deniedBy())
        .extracting(Source::id)
        .containsExactly("red-ministry");
  }

  @Test
  void whatASourceSaysSinceBeforeACaptureTheCaptureDeniesThoughItIsSaidAgain() {
    var map = claim("C6", "2025-03-29", "blue", Extent.ALL, Stance.CLAIMS, "map", "");
    var again = claim("C8", "2025-03-31", "blue", Extent.ALL, Stance.CLAIMS, "map", "");

    assertThat(entry("C8", CAPTURE, again).deniedBy()).isEmpty();
    assertThat(entry("C8", CAPTURE, map, again).deniedBy())
        .extracting(Source::id)
        .containsExactly("red-ministry");
  }

  @Test
  void aDenialIsOfTheCaptureHoweverOftenThatIsClaimedAgain() {
    var again = claim("C8", "2025-04-02", "red", Extent.ALL, Stance.CLAIMS, "red-ministry", "red");

    assertThat(entry("C8", DENIAL, again).deniedBy())
        .extracting(Source::id)
        .containsExactly("blue-brigade");
  }

  @Test
  void whatASourceRepeatsIsOneEntrySinceItsFirstDay() {
    var again = claim("C9", "2025-03-31", "red", Extent.ALL, Stance.CLAIMS, "red-ministry", "red");

    var entries = ClaimLedger.of(List.of(CAPTURE, again), List.of(again), List.of(again));

    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).claim()).isEqualTo(again);
    assertThat(entries.get(0).since()).isEqualTo(LocalDate.parse("2025-03-30"));
  }

  @Test
  void aClaimThatNoLongerCountsIsKeptButDeniesNothing() {
    var entries = ClaimLedger.of(List.of(CAPTURE, DENIAL), List.of(CAPTURE), List.of(CAPTURE));

    assertThat(entries).extracting(ClaimLedger.Entry::counts).containsExactly(true, false);
    assertThat(entries.get(0).deniedBy()).isEmpty();
  }

  @Test
  void whatWasSaidBeforeADisputeBeganConfirmsNothingAndNothingSaidSinceDeniesIt() {
    var older = claim("C7", "2025-03-29", "blue", Extent.ALL, Stance.CLAIMS, "map", "");
    var claims = List.of(older, CAPTURE, OUTSKIRTS);

    var entries = ClaimLedger.of(claims, claims, List.of(CAPTURE, OUTSKIRTS));

    assertThat(entries).extracting(e -> e.claim().id()).containsExactly("C7", "C1", "C4");
    assertThat(entries.get(0).deniedBy()).isEmpty();
    assertThat(entries.get(0).corroboratedBy()).isEmpty();
    assertThat(entries.get(1).deniedBy()).extracting(Source::id).containsExactly("blue-brigade");
    assertThat(entries.get(2).corroboratedBy()).isEmpty();
  }

  private static ClaimLedger.Entry entry(String id, ControlClaim... claims) {
    return ClaimLedger.of(List.of(claims), List.of(claims), List.of(claims)).stream()
        .filter(e -> e.claim().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
