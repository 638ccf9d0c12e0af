package org.ridgeline.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtentTest {

  @ParameterizedTest
  @CsvSource({
    "0, none of it",
    "0.4, hardly any of it",
    "4.9, hardly any of it",
    "5, a tenth of it",
    "14.9, a tenth of it",
    "20, a fifth of it",
    "22.4, a fifth of it",
    "22.5, about a quarter of it",
    "25, about a quarter of it",
    "27.5, about a quarter of it",
    "27.6, three tenths of it",
    "33, three tenths of it",
    "40, two fifths of it",
    "44.9, two fifths of it",
    "45, about half of it",
    "52, about half of it",
    "55, about half of it",
    "55.1, three fifths of it",
    "70, seven tenths of it",
    "72.5, about three quarters of it",
    "77.6, four fifths of it",
    "90, nine tenths of it",
    "94.9, nine tenths of it",
    "95, nearly all of it",
    "99.9, nearly all of it",
    "100, all of it",
  })
  void aShareIsSaidToATenthOrAQuarter(double percent, String words) {
    assertThat(Extent.share(percent)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, NONE",
    "4.9, NONE",
    "5, OUTSKIRTS",
    "29.9, OUTSKIRTS",
    "30, PART",
    "49.9, PART",
    "50, MOST",
    "94.9, MOST",
    "95, ALL",
    "100, ALL",
  })
  void aClaimCallsAShareByHowMuchItIs(double percent, Extent extent) {
    assertThat(Extent.of(percent)).isEqualTo(extent);
  }
}
