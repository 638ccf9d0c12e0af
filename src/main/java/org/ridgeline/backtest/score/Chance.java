package org.ridgeline.backtest.score;

/**
 * Numbers by chance that are the same on every machine and every version of Java.
 *
 * <p>SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
 * 2014), with the mixing function of Stafford's variant 13.
 */
final class Chance {

  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  /** Chances with near seeds are as different as others. */
  Chance(long seed) {
    this.state = mixed(seed);
  }

  /** Of all longs. */
  long next() {
    state += GOLDEN_GAMMA;
    return mixed(state);
  }

  /** From 0, to below the bound; even to one in four thousand million. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** From 0, to below 1. */
  double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  /** A seed for each of a row of numbers. */
  static long seed(long seed, long number) {
    return mixed(seed + GOLDEN_GAMMA) ^ mixed(number * GOLDEN_GAMMA + 1);
  }
}
