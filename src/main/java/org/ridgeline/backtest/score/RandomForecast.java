package org.ridgeline.backtest.score;

/**
 * The forecaster who knows nothing: a number by chance for each place and night, the same in
 * whatever order and sample they are asked for.
 */
public final class RandomForecast {

  private static final long FNV_BASIS = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private RandomForecast() {}

  /**
   * From 0, to below 1.
   *
   * @param seed another makes other numbers
   * @param place its id
   * @param epochDay the day of the night, in days since 1970-01-01
   */
  public static double value(long seed, String place, long epochDay) {
    // FNV-1a (Fowler, Noll and Vo), over UTF-16 units.
    long hash = FNV_BASIS;
    for (int i = 0; i < place.length(); i++) {
      hash = (hash ^ place.charAt(i)) * FNV_PRIME;
    }
    return new Chance(Chance.seed(Chance.seed(seed, hash), epochDay)).fraction();
  }
}
