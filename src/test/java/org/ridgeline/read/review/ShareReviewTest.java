package org.ridgeline.read.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.fact.ControlClaim;
import org.ridgeline.fact.Extent;
import org.ridgeline.fact.Stance;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;

class ShareReviewTest {

  private static final Source MAP = new Source("map", "Map", SourceKind.MAP, "", Reliability.B, "");

  private final List<ControlClaim> claims = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "ALL, 100",
    "ALL, 97",
    "ALL, 75",
    "MOST, 100",
    "MOST, 51",
    "MOST, 34",
    "PART, 0.4",
    "PART, 50",
    "PART, 99.6",
    "OUTSKIRTS, 0",
    "OUTSKIRTS, 25",
    "OUTSKIRTS, 75",
    "NONE, 0",
    "NONE, 0.8",
    "NONE, 5",
  })
  void whatAMapMayHonestlyMeasureIsLeftAlone(Extent extent, double share) {
    claim(Stance.CLAIMS, extent, share);

    assertThat(ShareReview.warnings(claims)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ALL, 40, 40 does not go with the extent 'all'",
    "ALL, 0, 0 does not go with the extent 'all'",
    "MOST, 12.5, 12.5 does not go with the extent 'most'",
    "PART, 0, 0 does not go with the extent 'part'",
    "PART, 100, 100 does not go with the extent 'part'",
    "OUTSKIRTS, 90, 90 does not go with the extent 'outskirts'",
    "NONE, 30, 30 does not go with the extent 'none'",
  })
  void aShareThatContradictsTheExtentIsTold(Extent extent, double share, String what) {
    claim(Stance.CLAIMS, extent, share);

    assertThat(ShareReview.warnings(claims))
        .containsExactly(
            "control_claims.csv:2: share_percent: " + what + "; correct one of them (1 row)");
  }

  @Test
  void aShareBetweenNoughtAndOneOfWhoHoldsMostIsAFraction() {
    claim(Stance.CLAIMS, Extent.ALL, 1);
    claim(Stance.CLAIMS, Extent.MOST, 0.625);

    assertThat(ShareReview.warnings(claims))
        .containsExactly(
            "control_claims.csv:2: share_percent: 1 looks like a fraction; write it in percent, as 100 (2 rows)");
  }

  @Test
  void rowsAreToldOnceAndCounted() {
    claim(Stance.CLAIMS, Extent.MOST, 60);
    claim(Stance.CLAIMS, Extent.NONE, 30);
    claim(Stance.CLAIMS, Extent.ALL, 30);

    assertThat(ShareReview.warnings(claims))
        .containsExactly(
            "control_claims.csv:3: share_percent: 30 does not go with the extent 'none'; correct one of them (2 rows)");
  }

  @Test
  void howMuchADenialLeavesIsNotJudged() {
    claim(Stance.DENIES, Extent.ALL, 20);

    assertThat(ShareReview.warnings(claims)).isEmpty();
  }

  private void claim(Stance stance, Extent extent, double share) {
    var day = LocalDate.parse("2025-03-30");
    var row = new Citation("control_claims.csv", claims.size() + 2, "C", MAP, "", "map", 2);
    claims.add(
        new ControlClaim(
            "C" + claims.size(),
            day,
            day,
            "birch",
            "red",
            extent,
            OptionalDouble.of(share),
            stance,
            "map",
            2,
            "",
            "",
            row));
  }
}
