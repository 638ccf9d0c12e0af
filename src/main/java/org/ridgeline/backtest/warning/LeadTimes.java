package org.ridgeline.backtest.warning;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgeline.backtest.warning.WarningSeries.LeadTime;

/**
 * How early places that were lost had been warned of.
 *
 * <p>Told twice, since either alone misleads (Brooks and Correia, "Long-term performance metrics
 * for National Weather Service tornado warnings", Weather and Forecasting 33, 2018): of those that
 * were warned of, which is better the fewer are; and of all, where a loss without warning counts as
 * zero days.
 *
 * @param medianOfWarnedDays the median of days of warning; empty if none was warned of
 * @param medianOfAllDays the same with zero for each loss without warning; empty if nothing was
 *     lost
 * @param losses how many places were lost
 * @param warned how many of these a warning stood for
 * @param fromTheStart how many of those warnings may be older than the series, so that the time is
 *     a least
 */
public record LeadTimes(
    OptionalDouble medianOfWarnedDays,
    OptionalDouble medianOfAllDays,
    long losses,
    long warned,
    long fromTheStart) {

  /**
   * Over all losses.
   *
   * @param ofLosses the lead time of each loss; empty for one without warning
   */
  public static LeadTimes of(List<Optional<LeadTime>> ofLosses) {
    var warned = ofLosses.stream().flatMap(Optional::stream).toList();
    return new LeadTimes(
        median(warned.stream().mapToLong(LeadTime::days).sorted().toArray()),
        median(
            ofLosses.stream()
                .mapToLong(time -> time.map(LeadTime::days).orElse(0L))
                .sorted()
                .toArray()),
        ofLosses.size(),
        warned.size(),
        warned.stream().filter(LeadTime::isFromTheStart).count());
  }

  /** The middle one, or the mean of the two in the middle. */
  private static OptionalDouble median(long[] sorted) {
    int above = sorted.length / 2;
    int below = (sorted.length - 1) / 2;
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((sorted[below] + sorted[above]) / 2.0);
  }
}
