package org.ridgeline.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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

  /** The same in one expression, which is asked at every letter. */
  private static final Pattern BOUND =
      Pattern.compile("(?U)(?<=\\d) (?=%|k?m\\b)|(?<=\\b\\d{1,2}) (?=\\p{Lu}\\p{Ll}+ \\d{4}\\b)");

  @Property
  void spacesAreBoundAsAPatternSays(@ForAll("sentences") List<String> parts) {
    var sentence = String.join("", parts);

    assertThat(Wording.withNonBreakingSpaces(sentence))
        .isEqualTo(BOUND.matcher(sentence).replaceAll("\u00A0"));
  }

  @Provide
  static Arbitrary<List<String>> sentences() {
    return Arbitraries.of(
            " ",
            "  ",
            "1",
            "12",
            "345",
            "2025",
            "\u0663",
            "\uD835\uDFD9",
            "%",
            "m",
            "km",
            "kms",
            "May",
            "\u00c9t\u00e9",
            "may",
            "x",
            "\u00e9",
            ".",
            "-",
            "$")
        .list()
        .ofMaxSize(12);
  }
}
