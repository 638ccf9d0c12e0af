package org.ridgeline.derive.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.ridgeline.derive.SampleFacts;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;

class ApportionedReportTest {

  /** Less than a hundredth is lost to rounding at each place, and nothing is ever gained. */
  @Property(tries = 1000)
  void theSharesOfAFigureAddUpToIt(
      @ForAll @IntRange(max = 5_000) int count, @ForAll @IntRange(min = 1, max = 12) int places) {
    var shares = shares(count, places);

    long hundredths = shares.stream().mapToLong(s -> Math.round(s.count() * 100)).sum();
    assertThat(hundredths).isBetween(100L * count - places, 100L * count);
    assertThat(shares).extracting(ApportionedReport::count).containsOnly(shares.get(0).count());
    assertThat(shares.get(0).count()).isCloseTo((double) count / places, within(0.01));
  }

  @Property(tries = 1000)
  void aHigherFigureNeverGivesFewer(
      @ForAll @IntRange(max = 5_000) int count,
      @ForAll @IntRange(min = 1, max = 50) int more,
      @ForAll @IntRange(min = 1, max = 12) int places) {
    assertThat(shares(count + more, places).get(0).count())
        .isGreaterThanOrEqualTo(shares(count, places).get(0).count());
  }

  private static List<ApportionedReport> shares(int count, int places) {
    var names = IntStream.range(0, places).mapToObj(i -> "place-" + i).toArray(String[]::new);
    EventReport report =
        SampleFacts.report("E1", "2025-03-30", EventKind.ASSAULT, OptionalInt.of(count), names);
    return report.settlements().stream()
        .map(place -> ApportionedReport.of(report, place, 1))
        .toList();
  }
}
