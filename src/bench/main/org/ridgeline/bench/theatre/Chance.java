package org.ridgeline.bench.theatre;

/**
 * Numbers that look drawn and follow from a seed, what they are for, and the number of a row.
 *
 * <p>SplitMix64, from G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014.
 */
final class Chance {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Chance(long state) {
    this.state = state;
  }

  /** What is drawn for one row of one table. */
  static Chance of(long seed, String table, long row) {
    return new Chance(mixed(mixed(seed + GOLDEN * table.hashCode()) + GOLDEN * row));
  }

  private static long mixed(long bits) {
    long once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
    return twice ^ (twice >>> 31);
  }

  private long bits() {
    state += GOLDEN;
    return mixed(state);
  }

  /** From 0 to less than 1, each as likely. */
  double unit() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  /** From 0 to less than 1, the higher {@code power} the nearer to 0. */
  double skewed(int power) {
    double product = unit();
    double drawn = product;
    for (int i = 1; i < power; i++) {
      product *= drawn;
    }
    return product;
  }

  /** From 0 to less than {@code bound}. */
  int below(int bound) {
    return (int) (unit() * bound);
  }

  /** Whether it happens, as it does so often in a hundred. */
  boolean happens(double percent) {
    return unit() * 100 < percent;
  }

  /** Which of several, each as likely as its weight. */
  int weighted(int... weights) {
    int all = 0;
    for (int weight : weights) {
      all += weight;
    }
    int left = below(all);
    int at = 0;
    while (left >= weights[at]) {
      left -= weights[at];
      at++;
    }
    return at;
  }

  /** One of these. */
  @SafeVarargs
  final <T> T one(T... of) {
    return of[below(of.length)];
  }
}
