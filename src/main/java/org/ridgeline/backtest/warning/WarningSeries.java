package org.ridgeline.backtest.warning;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was said of one place, night after night, held against a warning level: a value at or above
 * it is a warning.
 *
 * <p>Days are days since 1970-01-01. Where two nights are farther apart than the longest step, as
 * when the place was not assessed between, the series breaks: nothing is known of what lies
 * between.
 */
public final class WarningSeries {

  private static final double DAYS_A_YEAR = 365.25;

  private final long[] day;
  private final double[] value;
  private final long longestStep;

  private WarningSeries(long[] day, double[] value, long longestStep) {
    this.day = day;
    this.value = value;
    this.longestStep = longestStep;
  }

  /**
   * The nights of one place.
   *
   * @param day of each night, each later than the one before
   * @param value of each night, of any scale
   * @param longestStep in days: nights farther apart do not follow each other
   * @throws IllegalArgumentException if the lengths differ, the days do not rise or a value is not
   *     a number
   */
  public static WarningSeries of(long[] day, double[] value, long longestStep) {
    if (day.length != value.length) {
      throw new IllegalArgumentException(
          "%d days and %d values".formatted(day.length, value.length));
    }
    for (int i = 0; i < day.length; i++) {
      if (i > 0 && day[i] <= day[i - 1]) {
        throw new IllegalArgumentException(
            "day %d does not come after day %d".formatted(day[i], day[i - 1]));
      }
      if (Double.isNaN(value[i])) {
        throw new IllegalArgumentException("the value of day %d is not a number".formatted(day[i]));
      }
    }
    return new WarningSeries(day.clone(), value.clone(), longestStep);
  }

  /**
   * How long a warning had stood when a place was lost.
   *
   * @param days from the first night of the warning to the day of loss, at least 1
   * @param isFromTheStart whether it stood on the first night of the series, or the first after a
   *     break: it may then be older
   */
  public record LeadTime(long days, boolean isFromTheStart) {}

  /**
   * Of the warning that stood on the last night before the day of loss, and on every night since it
   * began; empty if none stood on that night, or the series broke between it and the loss.
   */
  public Optional<LeadTime> leadTime(double level, long dayOfLoss) {
    int last = day.length - 1;
    while (last >= 0 && day[last] >= dayOfLoss) {
      last--;
    }
    if (last < 0 || value[last] < level || dayOfLoss - day[last] > longestStep) {
      return Optional.empty();
    }
    int first = last;
    while (follows(first) && value[first - 1] >= level) {
      first--;
    }
    return Optional.of(new LeadTime(dayOfLoss - day[first], !follows(first)));
  }

  /**
   * How often the value passed the level, up or down, from one night to the one that follows it.
   */
  public int crossings(double level) {
    int crossings = 0;
    for (int i = 1; i < day.length; i++) {
      crossings += crosses(i, level) ? 1 : 0;
    }
    return crossings;
  }

  /**
   * How often a passing of the level was taken back: every crossing but the first of each unbroken
   * part. A warning that is given once, and stands, is none.
   */
  public int flipFlops(double level) {
    int flipFlops = 0;
    boolean hasCrossed = false;
    for (int i = 1; i < day.length; i++) {
      hasCrossed &= follows(i);
      if (crosses(i, level)) {
        flipFlops += hasCrossed ? 1 : 0;
        hasCrossed = true;
      }
    }
    return flipFlops;
  }

  /**
   * How often a passing of the level was taken back, a place and year; empty if no place was
   * watched on two nights that follow each other. After the flip-flop index (Griffiths, Foley,
   * Ioannou and Leeuwenburg, "Flip-Flop Index: Quantifying revision stability for fixed-event
   * forecasts", Meteorological Applications 26, 2019), for one level.
   */
  public static OptionalDouble flipFlopsAYear(Collection<WarningSeries> places, double level) {
    long flipFlops = 0;
    long days = 0;
    for (var place : places) {
      flipFlops += place.flipFlops(level);
      days += place.days();
    }
    return days == 0 ? OptionalDouble.empty() : OptionalDouble.of(flipFlops / (days / DAYS_A_YEAR));
  }

  /** How long the place was watched, in days: the steps between nights that follow each other. */
  public long days() {
    long days = 0;
    for (int i = 1; i < day.length; i++) {
      days += follows(i) ? day[i] - day[i - 1] : 0;
    }
    return days;
  }

  private boolean crosses(int night, double level) {
    return follows(night) && value[night] >= level != value[night - 1] >= level;
  }

  /** Whether there is a night before, near enough. */
  private boolean follows(int night) {
    return night > 0 && day[night] - day[night - 1] <= longestStep;
  }
}
