package org.ridgeline.backtest.score;

import java.util.Arrays;

/**
 * How often each row of a sample counts: once, or as often as a bootstrap drew its place and its
 * month.
 *
 * <p>A row counts as often as its place times its month. Within a night only the place counts, and
 * the night as a whole as often as its month: a month that was drawn twice is two nights, not a
 * night with every place twice.
 */
public final class Weights {

  private final int[] ofRow;
  private final int[] inNight;
  private final int[] ofNight;

  private Weights(int[] ofRow, int[] inNight, int[] ofNight) {
    this.ofRow = ofRow;
    this.inNight = inNight;
    this.ofNight = ofNight;
  }

  /** Every row once: the sample as it is. */
  public static Weights ones(PlaceNights sample) {
    var places = new int[sample.places()];
    var months = new int[sample.months()];
    Arrays.fill(places, 1);
    Arrays.fill(months, 1);
    return of(sample, places, months);
  }

  /**
   * As often as each place times each month.
   *
   * @param ofPlace how often each place counts, by its number
   * @param ofMonth how often each month counts, by its number
   * @throws IllegalArgumentException if a place or a month of the sample has no weight, or a weight
   *     is negative
   */
  public static Weights of(PlaceNights sample, int[] ofPlace, int[] ofMonth) {
    if (ofPlace.length < sample.places() || ofMonth.length < sample.months()) {
      throw new IllegalArgumentException(
          "%d places and %d months have a weight, the sample has %d and %d"
              .formatted(ofPlace.length, ofMonth.length, sample.places(), sample.months()));
    }
    if (Arrays.stream(ofPlace).anyMatch(weight -> weight < 0)
        || Arrays.stream(ofMonth).anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("a weight is negative");
    }
    var ofRow = new int[sample.size()];
    var inNight = new int[sample.size()];
    for (int row = 0; row < ofRow.length; row++) {
      inNight[row] = ofPlace[sample.place(row)];
      ofRow[row] = Math.multiplyExact(inNight[row], ofMonth[sample.month(row)]);
    }
    var ofNight = new int[sample.nights()];
    for (int night = 0; night < ofNight.length; night++) {
      int month = sample.monthOfNight(night);
      ofNight[night] = month < 0 ? 0 : ofMonth[month];
    }
    return new Weights(ofRow, inNight, ofNight);
  }

  /**
   * The same for some of the rows alone, such as those of towns or of months with reports; the
   * others count no more.
   *
   * @throws IllegalArgumentException if there is not one mark for each row
   */
  public Weights only(boolean[] rows) {
    if (rows.length != ofRow.length) {
      throw new IllegalArgumentException(
          "%d rows are marked or not, there are %d".formatted(rows.length, ofRow.length));
    }
    return new Weights(masked(ofRow, rows), masked(inNight, rows), ofNight);
  }

  private static int[] masked(int[] weights, boolean[] rows) {
    var masked = new int[weights.length];
    for (int row = 0; row < masked.length; row++) {
      masked[row] = rows[row] ? weights[row] : 0;
    }
    return masked;
  }

  /** How often a row counts where nights are pooled. */
  public int ofRow(int row) {
    return ofRow[row];
  }

  /** How often a row counts among those of its night. */
  public int inNight(int row) {
    return inNight[row];
  }

  /** How often each row counts where nights are pooled; not to be changed. */
  int[] ofRows() {
    return ofRow;
  }

  /** How often each row counts among those of its night; not to be changed. */
  int[] inNights() {
    return inNight;
  }

  /** How often a night counts among nights. */
  public int ofNight(int night) {
    return ofNight[night];
  }

  /** How often all rows count. */
  public long total() {
    long total = 0;
    for (int weight : ofRow) {
      total += weight;
    }
    return total;
  }

  /** The share of the rows that were lost, from 0 to 1; not a number where no row counts. */
  double baseRate(PlaceNights sample) {
    long losses = 0;
    for (int row = 0; row < ofRow.length; row++) {
      losses += ofRow[row] & sample.mask(row);
    }
    return (double) losses / total();
  }
}
