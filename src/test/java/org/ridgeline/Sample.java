package org.ridgeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * The part that is tried of all that could be: the same in every build, as its seed is fixed.
 *
 * <p>{@code -Dseed=7} tries another tenth, {@code -Dpercent=100} all; profiles of the build do so.
 */
public final class Sample {

  /** Where chance begins. */
  public static final long SEED = Long.getLong("seed", 1);

  private static final int PERCENT = Integer.getInteger("percent", 10);

  static {
    System.out.printf("Sample of %d %% with -Dseed=%d%n", PERCENT, SEED);
  }

  private Sample() {}

  /** Chance that begins at the seed. */
  public static Random chance() {
    return new Random(SEED);
  }

  /** As much of {@code whole} as is to be tried, and at least one. */
  public static int of(int whole) {
    return Math.max(1, (whole * PERCENT + 99) / 100);
  }

  /** Whether everything is tried. */
  public static boolean isWhole() {
    return PERCENT >= 100;
  }

  /** Some of {@code all} by chance, in their order. */
  public static <T> List<T> of(Collection<T> all) {
    var numbered = new ArrayList<T>(all);
    var places = new ArrayList<Integer>();
    for (int i = 0; i < numbered.size(); i++) {
      places.add(i);
    }
    Collections.shuffle(places, chance());
    return places.stream().limit(of(numbered.size())).sorted().map(numbered::get).toList();
  }

  /** The same values, of which each seed has others first. */
  public static <T> Arbitrary<T> of(Arbitrary<T> values) {
    var generator = values.generator(1000);
    return Arbitraries.fromGenerator(
        random -> generator.next(new Random(random.nextLong() ^ SEED)));
  }
}
