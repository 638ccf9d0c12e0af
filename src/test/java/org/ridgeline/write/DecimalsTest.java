package org.ridgeline.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "-0.0, 0",
    "100, 100",
    "1e20, 100000000000000000000",
    "0.30000000000000004, 0.30000000000000004",
    "2e-3, 0.002",
    "1.1e22, 11000000000000000000000"
  })
  void aMeasurementKeepsAllItsDigits(double value, String told) {
    assertThat(Decimals.exact(value).toPlainString()).isEqualTo(told);
  }

  @Property
  void aMeasurementReadBackIsItself(@ForAll double value) {
    assertThat(Double.parseDouble(Decimals.exact(value).toPlainString())).isEqualTo(value + 0.0);
  }

  @ParameterizedTest
  @CsvSource({"0.1234564, 0.123456", "0.1234566, 0.123457", "-0.0000001, 0", "0.5, 0.5", "40, 40"})
  void aFigureIsToldToAMillionth(double value, String told) {
    assertThat(Decimals.figure(OptionalDouble.of(value)).orElseThrow().toPlainString())
        .isEqualTo(told);
  }
}
