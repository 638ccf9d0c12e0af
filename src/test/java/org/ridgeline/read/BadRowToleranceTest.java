package org.ridgeline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadRowToleranceTest {

  @Test
  void aNumberAllowsThatManyRowsHoweverLongTheTable() {
    assertThat(BadRowTolerance.of("2").isExceededBy(2, 3)).isFalse();
    assertThat(BadRowTolerance.of("2").isExceededBy(3, 1000)).isTrue();
  }

  @Test
  void aShareAllowsThatManyInAHundred() {
    assertThat(BadRowTolerance.of("5%").isExceededBy(5, 100)).isFalse();
    assertThat(BadRowTolerance.of("5%").isExceededBy(6, 100)).isTrue();
    assertThat(BadRowTolerance.of("0%").isExceededBy(0, 0)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "many", "101%", "5 percent", "1e3"})
  void anythingElseIsRefused(String written) {
    assertThatThrownBy(() -> BadRowTolerance.of(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'%s' is neither a number of rows, such as 20, nor a share, such as 5%%"
                .formatted(written));
  }
}
