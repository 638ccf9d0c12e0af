package org.ridgeline.derive.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ridgeline.derive.reporting.DelayDistribution.Delay;

class DelayDistributionTest {

  private static List<Delay> times(int count, int days, int ageDays) {
    return Collections.nCopies(count, new Delay(days, ageDays));
  }

  @Test
  void aKnownDistributionIsRecoveredThoughLateReportsOfRecentDaysHaveNotCome() {
    // A third comes at once, the rest at the same pace up to 9 days late, 40 reports a day.
    var random = new Random(20250207);
    var seen = new ArrayList<Delay>();
    for (int age = 0; age < 60; age++) {
      for (int n = 0; n < 40; n++) {
        int delay = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(9);
        if (delay <= age) {
          seen.add(new Delay(delay, age));
        }
      }
    }
    var delays = DelayDistribution.of(seen);
    for (int days = 0; days <= 9; days++) {
      double truth = 1.0 / 3 + days * 2.0 / 27;
      assertThat(delays.within(days)).as("within %d days", days).isCloseTo(truth, within(0.03));
    }
    // Of the last seven days the shares from 3/9 up to 7/9 have come.
    double truth = 1 - (0 + 1 + 2 + 3 + 4 + 5 + 6) * 2.0 / 27 / 7 - 1.0 / 3;
    assertThat(delays.toCome(7, 0).orElseThrow()).isCloseTo(truth, within(0.03));
    assertThat(delays.median()).hasValue(3);
  }

  @Test
  void countingTheReportsOfRecentDaysAsTheyAreWouldBeTooFast() {
    var seen = new ArrayList<Delay>();
    for (int age = 0; age < 30; age++) {
      seen.addAll(times(10, 0, age));
      seen.addAll(age >= 20 ? times(10, 20, age) : List.of());
    }
    var delays = DelayDistribution.of(seen);
    long atOnce = seen.stream().filter(d -> d.days() == 0).count();
    assertThat((double) atOnce / seen.size()).isEqualTo(0.75);
    assertThat(delays.within(0)).isCloseTo(0.5, within(1e-12));
  }

  @Property
  void itIsTheChainLadderOfTheDaysCounts(@ForAll("delays") List<Delay> delays) {
    var estimate = DelayDistribution.of(delays);
    int longest = estimate.longestDays();
    double share = 1;
    for (int k = longest; k > 0; k--) {
      // How many reports there were after k days, and after one day less, of all days so old.
      double after = 0;
      double before = 0;
      for (int age = k; age <= 40; age++) {
        for (var delay : delays) {
          if (delay.ageDays() == age) {
            after += delay.days() <= k ? 1 : 0;
            before += delay.days() <= k - 1 ? 1 : 0;
          }
        }
      }
      assertThat(estimate.within(k)).isCloseTo(share, within(1e-9));
      share = after == 0 ? 0 : share * before / after;
    }
    assertThat(estimate.within(0)).isCloseTo(share, within(1e-9));
  }

  @Property
  void itTellsOnlyOfDelaysThatTwentyReportsSupport(@ForAll("delays") List<Delay> delays) {
    int longest = DelayDistribution.of(delays).longestDays();
    for (int days = 1; days <= DelayDistribution.MOST_DAYS; days++) {
      int k = days;
      long support = delays.stream().filter(d -> d.days() <= k && d.ageDays() >= k).count();
      assertThat(days > longest && support >= 20).as("%d days", days).isFalse();
      assertThat(days == longest && support < 20).as("%d days", days).isFalse();
    }
  }

  @Provide
  Arbitrary<List<Delay>> delays() {
    var age = Arbitraries.integers().between(0, 40);
    return Combinators.combine(age, Arbitraries.integers().between(0, 40))
        .as((a, d) -> new Delay(Math.min(a, d), a))
        .list()
        .ofMaxSize(200);
  }

  @Test
  void ofFewerThanTwentyReportsNothingIsKnown() {
    var few = DelayDistribution.of(times(19, 0, 40));
    assertThat(few.toCome(1, 0)).isEmpty();
    assertThat(few.median()).hasValue(0);
    assertThat(DelayDistribution.of(times(20, 0, 40)).toCome(14, 0))
        .isEqualTo(OptionalDouble.of(0));
  }

  @Test
  void ofNoReportsThereIsNoMedian() {
    assertThat(DelayDistribution.of(List.of()).median()).isEmpty();
  }

  @Test
  void aWindowLongerThanTheLongestDelayThatIsSupportedIsNotKnown() {
    var delays = DelayDistribution.of(times(30, 0, 6));
    assertThat(delays.longestDays()).isEqualTo(6);
    assertThat(delays.toCome(3, 0)).isEqualTo(OptionalDouble.of(0));
    assertThat(delays.toCome(7, 0)).isEmpty();
  }

  @Test
  void underAnEmbargoOfTheNewestDaysNothingHasCome() {
    assertThat(DelayDistribution.of(times(30, 0, 28)).toCome(7, 2))
        .isEqualTo(OptionalDouble.of(1 - 5.0 / 7));
  }

  @Test
  void aReportCannotHaveComeAfterWhatIsKnown() {
    assertThatThrownBy(() -> new Delay(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Delays are counted, as of millions of reports few are different. */
  @Property
  void ofAllReportsTheLowerInTheMiddleIsTheMedian(@ForAll List<@IntRange(max = 40) Integer> days) {
    var delays = DelayDistribution.of(days.stream().map(each -> new Delay(each, 60)).toList());

    var sorted = days.stream().sorted().toList();
    assertThat(delays.reports()).isEqualTo(days.size());
    assertThat(delays.plainMedian())
        .isEqualTo(
            days.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(sorted.get((days.size() - 1) / 2)));
  }
}
