package org.ridgeline.write.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.reason.history.Ground;
import org.ridgeline.reason.history.Hold;

/** Is it told from when to when a place was held? */
class BriefingHoldTest {

  private static final LocalDate DAY = LocalDate.parse("2031-05-04");

  @Test
  void whoStillHoldsItHasNoEnd() {
    assertThat(days(false, Optional.empty())).isEqualTo("since 4 May 2031");
  }

  @Test
  void whoIsFirstKnownToMayHaveHeldItBefore() {
    assertThat(days(true, Optional.of(DAY.plusDays(3))))
        .isEqualTo("from 4 May 2031 or earlier until 7 May 2031");
  }

  @Test
  void aStretchThatEndsOnTheDayItBeginsIsThatDay() {
    assertThat(days(false, Optional.of(DAY))).isEqualTo("on 4 May 2031");
  }

  private static String days(boolean isFirst, Optional<LocalDate> next) {
    var hold = new Hold(DAY, "", "red", OptionalDouble.empty(), Ground.BORNE_OUT, List.of("paper"));
    return new BriefingHold(hold, -1, isFirst, next, PartyNames.NONE, Map.of()).days();
  }
}
