package org.ridgeline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedRulesTest {

  /** Of the cases only some: {@code RuleCasesTest} runs them all. */
  @Test
  void nothingIsWrongWithTheShippedRules() throws IOException {
    var check = Check.of(CheckScope.of(Path.of("rules")).only("city-near"));

    assertThat(check.problems()).isEmpty();
    assertThat(check.rules()).isGreaterThan(100);
    assertThat(check.cases()).isPositive();
  }
}
