package org.ridgeline.night;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which earlier nights to replay beside a night.
 *
 * @param comparedWith the night that changes are counted from
 * @param trendNights how many nights a trend line shows before tonight; 0 for none
 * @param trendStepDays how many days lie between two nights of a trend line
 */
public record ReplayOptions(LocalDate comparedWith, int trendNights, int trendStepDays) {

  /** A night a week over twelve weeks shows a season, and costs a fraction of the night itself. */
  public static final int TREND_NIGHTS = 12;

  /** A week evens out the days on which nobody reports. */
  public static final int TREND_STEP_DAYS = 7;

  /** The night before {@code day}, and the usual trend. */
  public static ReplayOptions from(LocalDate day) {
    return new ReplayOptions(day.minusDays(1), TREND_NIGHTS, TREND_STEP_DAYS);
  }

  /** The earlier nights of the trend line that ends on {@code day}, the oldest first. */
  List<LocalDate> trend(LocalDate day) {
    return IntStream.range(0, trendNights)
        .mapToObj(n -> day.minusDays((long) trendStepDays * (trendNights - n)))
        .toList();
  }
}
