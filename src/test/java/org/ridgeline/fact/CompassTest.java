package org.ridgeline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CompassTest {

  @ParameterizedTest
  @CsvSource({
    "0, N",
    "22.4, N",
    "22.5, NE",
    "90, E",
    "292.4, W",
    "292.5, NW",
    "337.5, N",
    "359.9, N"
  })
  void aBearingBelongsToTheNearestWind(double bearing, Compass wind) {
    assertThat(Compass.of(bearing)).isEqualTo(wind);
  }

  @ParameterizedTest
  @EnumSource
  void theMiddleOfAWindBelongsToIt(Compass wind) {
    assertThat(Compass.of(wind.bearing())).isEqualTo(wind);
    assertThat(wind.clockwise().counterclockwise()).isEqualTo(wind);
  }

  @Test
  void theWindsBesideNorthLieOnBothSidesOfIt() {
    assertThat(Compass.N.clockwise()).isEqualTo(Compass.NE);
    assertThat(Compass.N.counterclockwise()).isEqualTo(Compass.NW);
  }
}
