package org.ridgeline.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  /** An underscore stands for a space at which no line may end. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on 52 % of its horizon              | on 52_% of its horizon
          13.3 km away, 51 m above            | 13.3_km away, 51_m above
          claims all of it (7 February 2025)  | claims all of it (7_February 2025)
          attacked on 10 of the last 14 days  | attacked on 10 of the last 14 days
          14 metres, 3 maps, Sector 7 Toretsk | 14 metres, 3 maps, Sector 7 Toretsk
          as Ukraine 24 média reports         | as Ukraine 24 média reports
          """)
  void aFigureStaysWithItsUnitAndADayWithItsMonth(String sentence, String shown) {
    assertThat(Wording.withNonBreakingSpaces(sentence)).isEqualTo(shown.replace('_', '\u00A0'));
  }
}
