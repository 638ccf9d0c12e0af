package org.ridgeline.backtest.score;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The sample that forecasts are judged on: a row for each place and night, and whether the place
 * was lost within the horizon.
 *
 * <p>Nights, places and months are numbers from zero, small enough to be an index; numbers that no
 * row has do no harm. A night is of one month.
 */
public final class PlaceNights {

  private static final int NONE = -1;

  /** All bits of a row that was lost, none of another. */
  private final int[] mask;

  private final int[] night;
  private final int[] place;
  private final int[] month;
  private final int[] monthOfNight;

  private PlaceNights(boolean[] lost, int[] night, int[] place, int[] month) {
    this.mask = new int[lost.length];
    for (int row = 0; row < lost.length; row++) {
      mask[row] = lost[row] ? -1 : 0;
    }
    this.night = night;
    this.place = place;
    this.month = month;
    this.monthOfNight = new int[most(night) + 1];
    Arrays.fill(monthOfNight, NONE);
  }

  /**
   * A sample of rows, whose arrays have a number for each.
   *
   * @param lost whether the place of each row was lost within the horizon after its night
   * @param night of each row
   * @param place of each row
   * @param month of each row: what is resampled as one in time
   * @throws IllegalArgumentException if the lengths differ, a number is negative or a night has two
   *     months
   */
  public static PlaceNights of(boolean[] lost, int[] night, int[] place, int[] month) {
    if (night.length != lost.length || place.length != lost.length || month.length != lost.length) {
      throw new IllegalArgumentException(
          "%d outcomes, %d nights, %d places and %d months are not of the same rows"
              .formatted(lost.length, night.length, place.length, month.length));
    }
    refuseNegative("night", night);
    refuseNegative("place", place);
    refuseNegative("month", month);
    var sample = new PlaceNights(lost, night.clone(), place.clone(), month.clone());
    for (int row = 0; row < lost.length; row++) {
      int before = sample.monthOfNight[night[row]];
      if (before != NONE && before != month[row]) {
        throw new IllegalArgumentException(
            "night %d is of month %d and of month %d".formatted(night[row], before, month[row]));
      }
      sample.monthOfNight[night[row]] = month[row];
    }
    return sample;
  }

  private static void refuseNegative(String name, int[] numbers) {
    for (int row = 0; row < numbers.length; row++) {
      if (numbers[row] < 0) {
        throw new IllegalArgumentException(
            "%s %d of row %d is negative".formatted(name, numbers[row], row));
      }
    }
  }

  private static int most(int[] numbers) {
    return Arrays.stream(numbers).max().orElse(NONE);
  }

  /** How many rows there are. */
  public int size() {
    return mask.length;
  }

  /** One more than the highest number of a night. */
  public int nights() {
    return monthOfNight.length;
  }

  /** One more than the highest number of a place. */
  public int places() {
    return most(place) + 1;
  }

  /** One more than the highest number of a month. */
  public int months() {
    return most(month) + 1;
  }

  public boolean isLost(int row) {
    return mask[row] != 0;
  }

  /** All bits of a row that was lost, none of another. */
  int mask(int row) {
    return mask[row];
  }

  public int night(int row) {
    return night[row];
  }

  public int place(int row) {
    return place[row];
  }

  public int month(int row) {
    return month[row];
  }

  /** The month of a night; -1 for a night that no row has. */
  int monthOfNight(int number) {
    return monthOfNight[number];
  }

  /** The places that a row has, in the order of their numbers. */
  int[] placesOfRows() {
    return distinct(place);
  }

  /** The months that a row has, in the order of their numbers. */
  int[] monthsOfRows() {
    return distinct(month);
  }

  private static int[] distinct(int[] numbers) {
    var found = new BitSet();
    Arrays.stream(numbers).forEach(found::set);
    return found.stream().toArray();
  }
}
