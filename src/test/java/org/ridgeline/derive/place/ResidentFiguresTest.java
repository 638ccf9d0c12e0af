package org.ridgeline.derive.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ridgeline.derive.SampleFacts;

class ResidentFiguresTest {

  @Test
  void theNewestFigureStandsBesideTheHighestBeforeIt() {
    var residents =
        ResidentFigures.measure(
                List.of(
                    SampleFacts.people("a", 30_000, "2022-02-01"),
                    SampleFacts.people("a", 3_000, "2024-07-31"),
                    SampleFacts.people("a", 28_000, "2021-01-01")))
            .get(0);

    assertThat(residents.people()).isEqualTo(3_000);
    assertThat(residents.asOf()).isEqualTo(LocalDate.parse("2024-07-31"));
    assertThat(residents.before()).isEqualTo(30_000);
    assertThat(residents.leftPercent()).isEqualTo(90);
    assertThat(residents.citations()).hasSize(2);
  }

  @Test
  void aFigureOfBeforeTheFirstRecentDayIsOldAndSaysSo() {
    var figures = List.of(SampleFacts.people("a", 3_000, "2024-07-31"));

    assertThat(ResidentFigures.measure(figures, LocalDate.parse("2024-08-01")))
        .singleElement()
        .satisfies(r -> assertThat(r.old()).isTrue())
        .satisfies(
            r -> assertThat(r.unknown()).isEqualTo("; how many live there now is not known"));
    assertThat(ResidentFigures.measure(figures, LocalDate.parse("2024-07-31")))
        .singleElement()
        .satisfies(r -> assertThat(r.old()).isFalse())
        .satisfies(r -> assertThat(r.unknown()).isEmpty());
  }

  @Test
  void aPlaceThatGrewHasLostNobody() {
    var residents =
        ResidentFigures.measure(
                List.of(
                    SampleFacts.people("a", 1_000, "2021-01-01"),
                    SampleFacts.people("a", 1_500, "2024-01-01")))
            .get(0);

    assertThat(residents.leftPercent()).isZero();
    assertThat(residents.before()).isEqualTo(1_500);
  }

  @Test
  void anEmptyPlaceDividesByNothing() {
    assertThat(ResidentFigures.measure(List.of(SampleFacts.people("a", 0, "2024-01-01"))))
        .singleElement()
        .satisfies(r -> assertThat(r.leftPercent()).isZero());
  }
}
