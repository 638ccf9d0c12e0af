package org.ridgeline.backtest.score;

import java.util.OptionalDouble;

/**
 * How many more places were lost where something was so than where it was not, at like distance:
 * places are compared within strata, and the strata are weighted.
 *
 * <p>The difference by the weights of Mantel and Haenszel, n<sub>1</sub>n<sub>0</sub>/n of each
 * stratum (Greenland and Robins, "Estimation of a common effect parameter from sparse follow-up
 * data", Biometrics 41, 1985). A stratum where all rows have the property, or none, tells nothing
 * and weighs nothing.
 *
 * @param shareWith the share lost of all rows with the property, of whatever stratum; from 0 to 1;
 *     empty if there are none
 * @param shareWithout the same of the rows without it
 * @param standardisedWith the share lost with the property, strata weighted; empty if no stratum
 *     has rows of both kinds
 * @param standardisedWithout the share lost without it, strata weighted alike
 * @param with how many rows have the property
 * @param lostWith how many of these were lost
 * @param without how many rows do not have it
 * @param lostWithout how many of these were lost
 * @param comparedWith how many rows with the property are in a stratum that has rows of both kinds
 */
public record RiskDifference(
    OptionalDouble shareWith,
    OptionalDouble shareWithout,
    OptionalDouble standardisedWith,
    OptionalDouble standardisedWithout,
    long with,
    long lostWith,
    long without,
    long lostWithout,
    long comparedWith) {

  /**
   * Rows with a property against those without it.
   *
   * @param property whether each row has it
   * @param stratum of each row, from 0; as {@link #strata} makes them of distances
   * @throws IllegalArgumentException if there is not one of each for each row, or a stratum is
   *     negative
   */
  public static RiskDifference of(
      PlaceNights sample, boolean[] property, int[] stratum, Weights weights) {
    if (property.length != sample.size() || stratum.length != sample.size()) {
      throw new IllegalArgumentException(
          "%d marks and %d strata for %d rows"
              .formatted(property.length, stratum.length, sample.size()));
    }
    int strata = 0;
    for (int of : stratum) {
      if (of < 0) {
        throw new IllegalArgumentException("stratum %d is negative".formatted(of));
      }
      strata = Math.max(strata, of + 1);
    }
    var with = new Counts(strata);
    var without = new Counts(strata);
    for (int row = 0; row < property.length; row++) {
      var counts = property[row] ? with : without;
      counts.all[stratum[row]] += weights.ofRow(row);
      counts.lost[stratum[row]] += sample.isLost(row) ? weights.ofRow(row) : 0;
    }
    return compared(with, without);
  }

  private static RiskDifference compared(Counts with, Counts without) {
    double weights = 0;
    double sumWith = 0;
    double sumWithout = 0;
    long compared = 0;
    for (int i = 0; i < with.all.length; i++) {
      if (with.all[i] > 0 && without.all[i] > 0) {
        double both = (double) with.all[i] + without.all[i];
        weights += with.all[i] * (without.all[i] / both);
        sumWith += with.lost[i] * (without.all[i] / both);
        sumWithout += without.lost[i] * (with.all[i] / both);
        compared += with.all[i];
      }
    }
    return new RiskDifference(
        share((double) sum(with.lost), (double) sum(with.all)),
        share((double) sum(without.lost), (double) sum(without.all)),
        share(sumWith, weights),
        share(sumWithout, weights),
        sum(with.all),
        sum(with.lost),
        sum(without.all),
        sum(without.lost),
        compared);
  }

  private static OptionalDouble share(double part, double all) {
    return all > 0 ? OptionalDouble.of(part / all) : OptionalDouble.empty();
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  /**
   * The difference, strata weighted: from -1 to 1, above zero if more were lost with the property;
   * empty if no stratum has rows of both kinds.
   */
  public OptionalDouble difference() {
    return standardisedWith.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(standardisedWith.getAsDouble() - standardisedWithout.getAsDouble());
  }

  /**
   * The stratum of each distance: how many of the bounds lie at or below it.
   *
   * @param km distance of each row
   * @param bounds between strata, in km, each higher than the one before
   * @throws IllegalArgumentException if the bounds do not rise, or a distance is not a number
   */
  public static int[] strata(double[] km, double... bounds) {
    for (int i = 1; i < bounds.length; i++) {
      if (!(bounds[i] > bounds[i - 1])) {
        throw new IllegalArgumentException(
            "bound %s does not lie above %s".formatted(bounds[i], bounds[i - 1]));
      }
    }
    var strata = new int[km.length];
    for (int row = 0; row < km.length; row++) {
      if (Double.isNaN(km[row])) {
        throw new IllegalArgumentException("the distance of row %d is not a number".formatted(row));
      }
      while (strata[row] < bounds.length && bounds[strata[row]] <= km[row]) {
        strata[row]++;
      }
    }
    return strata;
  }

  /** Rows of one kind, by stratum. */
  private static final class Counts {

    private final long[] all;
    private final long[] lost;

    Counts(int strata) {
      this.all = new long[strata];
      this.lost = new long[strata];
    }
  }
}
