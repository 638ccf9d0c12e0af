package org.ridgeline.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgreementTest {

  @Test
  void aNounBehindANumberIsWrongOfOne() {
    assertThat(Agreement.afterNumber(" lines meet")).contains("lines");
    assertThat(Agreement.afterNumber(" of the last")).isEmpty();
    assertThat(Agreement.afterNumber(" km off")).isEmpty();
    assertThat(Agreement.afterNumber(" remained")).isEmpty();
    assertThat(Agreement.afterNumber("; lines")).isEmpty();
    assertThat(Agreement.afterNumber(" % of it")).isEmpty();
  }

  @Test
  void aVerbBehindAListIsWrongOfOneOrOfSeveral() {
    assertThat(Agreement.afterList("And ", " says so")).contains("says");
    assertThat(Agreement.afterList("And ", " say so")).contains("say");
    assertThat(Agreement.afterList("And ", " would say so")).isEmpty();
    assertThat(Agreement.afterList("And ", ", says he")).isEmpty();
    assertThat(Agreement.afterList("Lines to ", " have no other way")).isEmpty();
    assertThat(Agreement.afterList("The photo ", " have no other way")).contains("have");
  }

  @Test
  void theRemedyIsReadyToCopy() {
    assertThat(Agreement.ofAny("$n", "days")).isEqualTo("{$n | days}");
    assertThat(Agreement.ofAny("$n", "cities")).isEqualTo("{$n | one: # city | other: # cities}");
    assertThat(Agreement.ofAny("$n", "people")).isEqualTo("{$n | one: # person | other: # people}");
    assertThat(Agreement.ofAny("$n", "were")).isEqualTo("{$n | one: # was | other: # were}");
    assertThat(Agreement.ofAnyList("$l.name", "say"))
        .isEqualTo("{$l.name | one: # says | other: # say}");
  }
}
