package org.ridgeline.derive.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ridgeline.derive.SampleFacts;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.measure.KnownGround;

class HeightsTest {

  @Test
  void aHeightIsMeasuredAgainstTheMeanOfThePlacesAround() {
    var heights =
        measure(
            SampleFacts.place("hill", 30.00, 50).elevation(230).build(),
            SampleFacts.place("east", 30.05, 50).elevation(100).build(),
            SampleFacts.place("west", 29.95, 50).elevation(151).build(),
            SampleFacts.place("far", 31.00, 50).elevation(9).build());

    var hill = heights.get(0);
    assertThat(hill.settlement()).isEqualTo("hill");
    assertThat(hill.elevation()).isEqualTo(230);
    assertThat(hill.places()).isEqualTo(2);
    // 230 less 125.5 is 104.5; halves are rounded up.
    assertThat(hill.metres()).isEqualTo(105);
  }

  @Test
  void aPlaceInAHollowStandsBelow() {
    var heights =
        measure(
            SampleFacts.place("hollow", 30.00, 50).elevation(50).build(),
            SampleFacts.place("hill", 30.05, 50).elevation(150).build());

    assertThat(heights).extracting(RelativeHeight::metres).containsExactly(-100, 100);
  }

  @Test
  void anUnknownElevationIsNeitherMeasuredNorCounted() {
    var heights =
        measure(
            SampleFacts.place("hill", 30.00, 50).elevation(230).build(),
            SampleFacts.place("east", 30.05, 50).elevation(100).build(),
            SampleFacts.place("west", 29.95, 50).elevation(OptionalInt.empty()).build());

    assertThat(heights).extracting(RelativeHeight::settlement).containsExactly("hill", "east");
    assertThat(heights.get(0).places()).isEqualTo(1);
  }

  @Test
  void aPlaceAloneHasNoRelativeHeight() {
    assertThat(measure(SampleFacts.place("alone", 30, 50).build())).isEmpty();
  }

  private static List<RelativeHeight> measure(Settlement... places) {
    return Heights.measure(
        List.of(places), new Geodesics(List.of(places)).neighbours(30), 15, 1, KnownGround.NONE);
  }
}
