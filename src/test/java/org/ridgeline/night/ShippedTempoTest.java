package org.ridgeline.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ridgeline.write.Report;

/** What the rules say of the tempo of the two shipped nights, and what they note beside it. */
class ShippedTempoTest {

  private static Report first;
  private static Report second;

  @BeforeAll
  static void assess() throws IOException {
    first = ShippedNights.assess(ShippedNights.FIRST);
    second = ShippedNights.assess(ShippedNights.SECOND);
  }

  @ParameterizedTest
  @CsvSource({
    "toretsk, approaches-reached, Pivnichne",
    "toretsk, daily-fighting, 7 of the last 14 days",
    "toretsk, prepared-assault, shelling and air strikes",
    "toretsk, reserves-stretched, Kramatorsk",
    "toretsk, probing, to find out where defenders are",
    "chasiv-yar, probing, small groups of infantry",
    "chasiv-yar, withdrawn-to-prepared, Kanal",
    "kanal, no-cover, no building of Kanal whole",
  })
  void onTheFirstNight(String place, String rule, String words) {
    assertSays(first, place, rule, words);
  }

  @ParameterizedTest
  @CsvSource({
    "toretsk, shelled-for-months, from 7 June 2024 to 7 February 2025",
    "toretsk, laid-waste, little of it can be left",
    "toretsk, several-sectors, Pokrovsk",
    "kursk-region, access-offered, Kyiv says",
    "kursk-region, access-offered, if Moscow asked for it",
  })
  void onTheSecondNight(String place, String rule, String words) {
    assertSays(second, place, rule, words);
  }

  @ParameterizedTest
  @CsvSource({"toretsk", "chasiv-yar", "pokrovsk", "bila-hora"})
  void newSourcesAreNoRise(String place) {
    assertThat(ShippedNights.place(second, place).findings())
        .noneMatch(f -> f.rule().id().equals("attacks-rise"));
  }

  private static void assertSays(Report night, String place, String rule, String words) {
    assertThat(ShippedNights.place(night, place).findings())
        .filteredOn(f -> f.rule().id().equals(rule))
        .singleElement()
        .extracting(f -> f.because())
        .asString()
        .contains(words);
  }
}
