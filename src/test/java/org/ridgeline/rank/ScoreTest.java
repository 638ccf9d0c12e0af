package org.ridgeline.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void everyTotalIsTheGeometricMeanToATenth() {
    for (int threat = 0; threat <= 100; threat++) {
      for (int stakes = 0; stakes <= 100; stakes++) {
        assertThat(new Score(threat, stakes).total())
            .as("threat %d, stakes %d", threat, stakes)
            .isEqualTo(
                BigDecimal.valueOf((long) threat * stakes)
                    .sqrt(MathContext.DECIMAL128)
                    .setScale(1, RoundingMode.HALF_UP));
      }
    }
  }
}
