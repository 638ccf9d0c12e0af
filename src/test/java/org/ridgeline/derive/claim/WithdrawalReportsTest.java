package org.ridgeline.derive.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.derive.claim.SampleClaims.NIGHT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;

class WithdrawalReportsTest {

  @Test
  void reportsOfOneDayAreFoldedAndTheirVoicesCounted() {
    var folded =
        WithdrawalReports.measure(
            List.of(
                report(10, "blue-staff", "blue", EventKind.WITHDRAWAL),
                report(10, "blue-press", "blue", EventKind.PREPARED_WITHDRAWAL),
                report(10, "red-staff", "blue", EventKind.WITHDRAWAL),
                report(10, "red-press", "blue", EventKind.WITHDRAWAL),
                report(10, "map", "blue", EventKind.WITHDRAWAL)),
            NIGHT);

    assertThat(folded)
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.ownWord()).isTrue();
              assertThat(each.voices()).isEqualTo(2);
              assertThat(each.daysAgo()).isEqualTo(21);
              assertThat(each.citations()).hasSize(5);
            });
  }

  @Test
  void eachPartyAndDayIsAFactOfItsOwn() {
    var folded =
        WithdrawalReports.measure(
            List.of(
                report(11, "map", "blue", EventKind.WITHDRAWAL),
                report(10, "map", "red", EventKind.WITHDRAWAL),
                report(10, "map", "blue", EventKind.WITHDRAWAL)),
            NIGHT);

    assertThat(folded)
        .extracting(each -> each.party() + " " + each.day().getDayOfMonth())
        .containsExactly("blue 10", "red 10", "blue 11");
  }

  @Test
  void neitherAnUnnamedPartyNorAnotherEventIsAWithdrawal() {
    assertThat(
            WithdrawalReports.measure(
                List.of(
                    report(10, "map", "", EventKind.WITHDRAWAL),
                    report(10, "map", "blue", EventKind.ADVANCE)),
                NIGHT))
        .isEmpty();
  }

  private static EventReport report(int day, String source, String actor, EventKind kind) {
    var on = LocalDate.of(2025, 3, day);
    var row = SampleClaims.says(day, source, actor + kind).citation();
    return new EventReport(
        row.row(),
        on,
        on,
        List.of("ashford", "ashford"),
        kind,
        actor,
        OptionalInt.empty(),
        Optional.empty(),
        List.of(),
        source,
        2,
        "",
        "",
        row);
  }
}
