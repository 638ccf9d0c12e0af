package org.ridgeline.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class EnglishTest {

  @Test
  void aDayIsWrittenOut() {
    assertThat(English.day(LocalDate.parse("2024-07-07"))).isEqualTo("7 July 2024");
  }

  @Test
  void aMeasuredNumberIsAsExactAsATenthOfIt() {
    assertThat(English.number(4.96)).isEqualTo("5");
    assertThat(English.number(4.24)).isEqualTo("4.2");
    assertThat(English.number(13.3)).isEqualTo("13");
    assertThat(English.number(0.04)).isEqualTo("0");
    assertThat(English.number(-1.25)).isEqualTo("-1.3");
    assertThat(English.number(239_828)).isEqualTo("239,828");
  }

  @Test
  void aShareIsWholeAndNeverNothing() {
    assertThat(English.share(22.4)).isEqualTo("22");
    assertThat(English.share(0.2)).isEqualTo("less than 1");
    assertThat(English.share(0)).isEqualTo("0");
  }

  @Test
  void beyondAHundredDaysAreToldInMonthsAndYears() {
    assertThat(English.days(1)).isEqualTo("1 day");
    assertThat(English.days(0)).isEqualTo("0 days");
    assertThat(English.days(100)).isEqualTo("100 days");
    assertThat(English.days(101)).isEqualTo("about 3 months");
    assertThat(English.days(365)).isEqualTo("about 12 months");
    assertThat(English.days(715)).isEqualTo("about 23 months");
    assertThat(English.days(716)).isEqualTo("about 2 years");
    assertThat(English.days(918)).isEqualTo("about 2\u00bd years");
    assertThat(English.days(1_735)).isEqualTo("about 5 years");
    assertThat(English.days(6_800)).isEqualTo("about 19 years");
  }

  @Test
  void partsAreJoinedWithAnd() {
    assertThat(English.list(List.of())).isEmpty();
    assertThat(English.list(List.of("A"))).isEqualTo("A");
    assertThat(English.list(List.of("A", "B"))).isEqualTo("A and B");
    assertThat(English.list(List.of("A", "B", "C"))).isEqualTo("A, B and C");
    assertThat(English.list(List.of("A (1, 2)", "B"))).isEqualTo("A (1, 2); and B");
    assertThat(English.list(List.of("It is so.", "It was."))).isEqualTo("It is so. It was.");
  }

  @Test
  void aShortListTellsThreeAndHowManyOthers() {
    assertThat(English.fewOf(List.of("A", "B", "C", "D"))).isEqualTo("A, B, C and D");
    assertThat(English.fewOf(List.of("A", "B", "C", "D", "E"))).isEqualTo("A, B, C and 2 others");
  }

  @Property
  void daysAreNeverMoreThanAHundredAndNearEnough(@ForAll @IntRange(max = 40_000) int days) {
    var words = English.days(days).split(" ", -1);
    double number = Double.parseDouble(words[words.length - 2].replace("\u00bd", ".5"));
    double told =
        switch (words[words.length - 1]) {
          case "months" -> number * 30.4;
          case "years" -> number * 365.25;
          default -> number;
        };

    assertThat(told).isBetween(days * 0.85, days * 1.15);
    assertThat(number <= 100 || days > 36_000).isTrue();
  }

  @Property
  void aNumberErrsByLessThanATenth(@ForAll @DoubleRange(min = 0.5, max = 1e6) double value) {
    double told = Double.parseDouble(English.number(value).replace(",", ""));

    assertThat(Math.abs(told - value)).isLessThanOrEqualTo(value / 10);
    assertThat(English.number(value).length()).isLessThanOrEqualTo(value < 5 ? 3 : 9);
  }

  @Property
  void aListIsAsWrittenPartByPart(
      @ForAll @Size(max = 9) @UniqueElements
          List<@AlphaChars @StringLength(min = 1, max = 4) String> parts) {
    var slow = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      slow.append(i == 0 ? "" : i == parts.size() - 1 ? " and " : ", ").append(parts.get(i));
    }

    assertThat(English.list(parts)).isEqualTo(slow.toString());
  }

  @Property
  void aShortListAccountsForAll(
      @ForAll @Size(max = 30) @UniqueElements
          List<@AlphaChars @StringLength(min = 1, max = 4) String> parts) {
    var told = new ArrayList<>(List.of(English.fewOf(parts).split(", | and ")));
    told.remove("");
    int others = 0;
    if (parts.size() > 4) {
      others = Integer.parseInt(told.remove(told.size() - 1).replace(" others", ""));
    }

    assertThat(told).isEqualTo(parts.subList(0, told.size()));
    assertThat(told.size() + others).isEqualTo(parts.size());
  }
}
