package org.ridgeline.derive.reporting;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How late reports come, estimated so that recent days, whose late reports have not come yet, do
 * not make it look earlier.
 *
 * <p>A report is only seen if its delay is at most the age of the day that it tells of. So the
 * delay is followed back from the longest: of all reports that came within k days, about days that
 * are k days old at least, the share that took just k (the hazard in reverse time). The products of
 * what is left are the distribution: Lagakos, Barraj and De Gruttola, Biometrika 75 (1988), pages
 * 515 to 523; of counts by day the same as the chain-ladder of insurers (Mack 1993).
 *
 * <p>It can only be told up to a longest delay, and is of reports that come within it.
 *
 * @param reports how many there are, whatever their delay
 * @param longestDays the longest delay that it tells of, from 0 to {@link #MOST_DAYS}; 0 if too few
 *     reports support any
 * @param cumulative the share of those reports that came within 0, 1, 2 … days, each from 0 to 1,
 *     the last 1
 * @param plainMedian the median of the delays of all reports, in days
 */
public record DelayDistribution(
    int reports, int longestDays, List<Double> cumulative, OptionalInt plainMedian) {

  /** What comes later is history rather than news. */
  public static final int MOST_DAYS = 28;

  /** Fewer reports tell nothing of how late others come. */
  public static final int LEAST_REPORTS = 20;

  /**
   * The delay of one report.
   *
   * @param days from the day that it tells of to that on which it was published, at least 0
   * @param ageDays from the day that it tells of to the last day of publication that is known, at
   *     least {@code days}
   */
  public record Delay(int days, int ageDays) {

    public Delay {
      if (days < 0 || ageDays < days) {
        throw new IllegalArgumentException(
            "a report of %d days ago cannot have come after %d".formatted(ageDays, days));
      }
    }

    @Override
    public int hashCode() {
      return 31 * ageDays + days;
    }
  }

  public DelayDistribution {
    cumulative = List.copyOf(cumulative);
  }

  /** Estimates it from the delays of all reports known. */
  public static DelayDistribution of(Collection<Delay> delays) {
    var counted = new HashMap<Delay, Integer>();
    delays.forEach(delay -> counted.merge(delay, 1, Integer::sum));
    return of(counted);
  }

  /**
   * The same from how often each delay occurs.
   *
   * @param delays of how many reports, at least one each
   */
  static DelayDistribution of(Map<Delay, Integer> delays) {
    var counts = new int[MOST_DAYS + 1][MOST_DAYS + 1];
    delays.forEach(
        (delay, count) -> {
          if (delay.days() <= MOST_DAYS) {
            counts[delay.days()][Math.min(MOST_DAYS, delay.ageDays())] += count;
          }
        });
    int longest =
        IntStream.rangeClosed(1, MOST_DAYS)
            .filter(days -> come(counts, days) >= LEAST_REPORTS)
            .max()
            .orElse(0);
    int reports = delays.values().stream().mapToInt(count -> count).sum();
    return new DelayDistribution(
        reports, longest, cumulative(counts, longest), median(delays, reports));
  }

  /** Of an even number of reports the lower one in the middle. */
  private static OptionalInt median(Map<Delay, Integer> delays, int reports) {
    var byDays = new TreeMap<Integer, Integer>();
    delays.forEach((delay, count) -> byDays.merge(delay.days(), count, Integer::sum));
    int passed = 0;
    for (var some : byDays.entrySet()) {
      passed += some.getValue();
      if (passed > (reports - 1) / 2) {
        return OptionalInt.of(some.getKey());
      }
    }
    return OptionalInt.empty();
  }

  /** How many reports came within so many days, of days whose every such report has come. */
  private static long come(int[][] counts, int days) {
    return IntStream.rangeClosed(0, days)
        .mapToLong(delay -> Arrays.stream(counts[delay], days, MOST_DAYS + 1).sum())
        .sum();
  }

  private static List<Double> cumulative(int[][] counts, int longest) {
    var cumulative = new Double[longest + 1];
    cumulative[longest] = 1.0;
    for (int days = longest; days > 0; days--) {
      long come = come(counts, days);
      long last = Arrays.stream(counts[days]).sum();
      cumulative[days - 1] = come == 0 ? 0.0 : cumulative[days] * (come - last) / come;
    }
    return Arrays.asList(cumulative);
  }

  /** Whether enough reports support it to say what is still to come of so many days. */
  public boolean tellsOf(int days) {
    return longestDays >= days;
  }

  /** The share of reports that came within so many days, from 0 to 1; 0 for days yet to come. */
  public double within(int days) {
    if (days < 0) {
      return 0;
    }
    return days >= longestDays ? 1 : cumulative.get(days);
  }

  /** The median delay in days, where it can be told by the estimate, else that of what came. */
  public OptionalInt median() {
    return longestDays == 0
        ? plainMedian
        : IntStream.rangeClosed(0, longestDays).filter(days -> within(days) >= 0.5).findFirst();
  }

  /**
   * The share that has come of the reports about some days, if as much happens on each of them,
   * from 0 to 1.
   *
   * @param youngest the age of the newest of these days in days; negative for days after the last
   *     day of publication that is known
   * @param oldest the age of the oldest
   */
  public double come(int youngest, int oldest) {
    double sum = 0;
    for (int age = youngest; age <= oldest; age++) {
      sum += within(age);
    }
    return sum / (oldest - youngest + 1);
  }

  /**
   * The share still to come of the reports about the last days, from 0 to 1; empty if too few
   * reports support it.
   *
   * @param days how many days, the night itself the last of them
   * @param embargoDays from the last day of publication that is known to the night
   */
  public OptionalDouble toCome(int days, int embargoDays) {
    return tellsOf(days)
        ? OptionalDouble.of(1 - come(-embargoDays, days - 1 - embargoDays))
        : OptionalDouble.empty();
  }
}
