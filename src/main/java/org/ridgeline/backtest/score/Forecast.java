package org.ridgeline.backtest.score;

import java.util.stream.IntStream;

/**
 * What one forecaster said of each row of a sample: the higher, the likelier a loss. Sorted once,
 * so that a figure on other weights costs one pass.
 *
 * <p>Values are of any scale, and may be infinite; 0.0 and -0.0 are one value. Only their order
 * counts, except where probabilities are asked for.
 */
public final class Forecast {

  private final PlaceNights sample;
  private final double[] value;

  /** The rows, the highest value first. */
  private final int[] order;

  /** Whether the next of {@link #order} has another value. */
  private final boolean[] endsTie;

  /** The rows of the first night, the highest value first, then those of the next. */
  private final int[] orderInNights;

  /** Whether the next of {@link #orderInNights} has another value or another night. */
  private final boolean[] endsTieInNight;

  /** Where each night begins in {@link #orderInNights}; and, last, where all end. */
  private final int[] begins;

  private Forecast(PlaceNights sample, double[] value, int[] order) {
    this.sample = sample;
    this.value = value;
    this.order = order;
    this.begins = begins(sample);
    this.orderInNights = byNight(sample, order, begins);
    this.endsTie = new boolean[order.length];
    this.endsTieInNight = new boolean[order.length];
    for (int at = 0; at < order.length; at++) {
      boolean isLast = at + 1 == order.length;
      endsTie[at] = isLast || value[order[at]] != value[order[at + 1]];
      endsTieInNight[at] =
          isLast
              || value[orderInNights[at]] != value[orderInNights[at + 1]]
              || sample.night(orderInNights[at]) != sample.night(orderInNights[at + 1]);
    }
  }

  /**
   * What was said of each row.
   *
   * @param value one for each row of the sample
   * @throws IllegalArgumentException if there is not one for each row, or one is not a number
   */
  public static Forecast of(PlaceNights sample, double[] value) {
    if (value.length != sample.size()) {
      throw new IllegalArgumentException(
          "%d values for %d rows".formatted(value.length, sample.size()));
    }
    var values = value.clone();
    for (int row = 0; row < values.length; row++) {
      if (Double.isNaN(values[row])) {
        throw new IllegalArgumentException("the value of row %d is not a number".formatted(row));
      }
    }
    var order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((one, other) -> Double.compare(values[other], values[one]))
            .mapToInt(Integer::intValue)
            .toArray();
    return new Forecast(sample, values, order);
  }

  private static int[] begins(PlaceNights sample) {
    var begins = new int[sample.nights() + 1];
    for (int row = 0; row < sample.size(); row++) {
      begins[sample.night(row) + 1]++;
    }
    for (int night = 0; night < sample.nights(); night++) {
      begins[night + 1] += begins[night];
    }
    return begins;
  }

  private static int[] byNight(PlaceNights sample, int[] order, int[] begins) {
    var free = begins.clone();
    var rows = new int[order.length];
    for (int row : order) {
      rows[free[sample.night(row)]++] = row;
    }
    return rows;
  }

  public PlaceNights sample() {
    return sample;
  }

  public double value(int row) {
    return value[row];
  }

  /** Takes each group of rows with the same value, the highest first. */
  void ties(Weights weights, Tie taker) {
    ties(order, endsTie, 0, order.length, weights.ofRows(), taker);
  }

  /** Takes each group of rows of one night with the same value, the highest first. */
  void tiesOfNight(int night, Weights weights, Tie taker) {
    ties(
        orderInNights, endsTieInNight, begins[night], begins[night + 1], weights.inNights(), taker);
  }

  private void ties(int[] rows, boolean[] ends, int from, int to, int[] weights, Tie taker) {
    long lost = 0;
    long all = 0;
    for (int at = from; at < to; at++) {
      int row = rows[at];
      int weight = weights[row];
      all += weight;
      // Outcomes come as by chance: no branch on them could be foreseen.
      lost += weight & sample.mask(row);
      if (ends[at] && all > 0) {
        taker.take(value[row], lost, all - lost);
        lost = 0;
        all = 0;
      }
    }
  }

  /** Who takes groups of rows that have the same value; none is empty. */
  @FunctionalInterface
  interface Tie {

    void take(double value, long lost, long kept);
  }
}
