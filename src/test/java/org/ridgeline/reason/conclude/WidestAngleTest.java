package org.ridgeline.reason.conclude;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WidestAngleTest {

  private final WidestAngle function = new WidestAngle();
  private final WidestAngle.Bearings bearings = function.createContext();

  @Test
  void anglesAreTakenTheShortWayRound() {
    gather(350, 10);

    assertThat(function.getResult(bearings)).isEqualTo(20);
  }

  @Test
  void theWidestOfAllPairsCounts() {
    gather(0, 45, 170, 350);

    assertThat(function.getResult(bearings)).isEqualTo(180);
  }

  @Test
  void oneBearingOrNoneMakesNoAngle() {
    assertThat(function.getResult(bearings)).isZero();
    gather(90);
    assertThat(function.getResult(bearings)).isZero();
  }

  @Test
  void aBearingThatIsTakenBackCountsNoMore() {
    gather(0, 90);
    function.reverse(bearings, 90.0);

    assertThat(function.getResult(bearings)).isZero();
  }

  private void gather(double... degrees) {
    for (double bearing : degrees) {
      function.accumulate(bearings, bearing);
    }
  }
}
