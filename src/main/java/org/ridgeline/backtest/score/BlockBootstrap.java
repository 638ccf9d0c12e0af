package org.ridgeline.backtest.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How far a figure would swing, had other places and other months been seen: both are drawn with
 * replacement, and a row counts as often as its place times its month.
 *
 * <p>Owen, "The pigeonhole bootstrap", Annals of Applied Statistics 1 (2007): rows of one place are
 * alike, and so are rows of one month, which resampling rows alone would take for news. It errs
 * towards intervals that are too wide. With a single place, or a single month, that side does not
 * vary, and intervals say nothing of it.
 */
public final class BlockBootstrap {

  private final PlaceNights sample;
  private final int replicates;
  private final long seed;
  private final int[] places;
  private final int[] months;

  private BlockBootstrap(PlaceNights sample, int replicates, long seed) {
    this.sample = sample;
    this.replicates = replicates;
    this.seed = seed;
    this.places = sample.placesOfRows();
    this.months = sample.monthsOfRows();
  }

  /**
   * Over the places and months that rows of the sample have.
   *
   * @param replicates how many samples are drawn; some hundreds
   * @param seed the same draws the same
   * @throws IllegalArgumentException if there is no replicate
   */
  public static BlockBootstrap of(PlaceNights sample, int replicates, long seed) {
    if (replicates < 1) {
      throw new IllegalArgumentException("%d replicates; at least one".formatted(replicates));
    }
    return new BlockBootstrap(sample, replicates, seed);
  }

  /** How often each row counts in one of the samples that are drawn, from 0. */
  public Weights replicate(int number) {
    var chance = new Chance(Chance.seed(seed, number));
    return Weights.of(
        sample, drawn(places, sample.places(), chance), drawn(months, sample.months(), chance));
  }

  private static int[] drawn(int[] numbers, int length, Chance chance) {
    var times = new int[length];
    for (int i = 0; i < numbers.length; i++) {
      times[numbers[chance.below(numbers.length)]]++;
    }
    return times;
  }

  /**
   * All figures on the sample and on the same replicates of it, so that any two can be compared.
   *
   * @param statistics the figures, by what they are asked for again
   */
  public <K> Resampled<K> resample(Map<K, Statistic> statistics) {
    var figures = List.copyOf(statistics.values());
    return resample(
        List.copyOf(statistics.keySet()),
        weights ->
            figures.stream()
                .mapToDouble(figure -> figure.of(weights).orElse(Double.NaN))
                .toArray());
  }

  /**
   * The same of figures that one pass gives all together, such as the points of a curve.
   *
   * @param names what each figure is asked for by
   * @param figures all of them on any weights, in the order of the names; not a number where one
   *     does not exist. Several threads ask at a time
   * @throws IllegalArgumentException if two figures have one name
   */
  public <K> Resampled<K> resample(List<K> names, Function<Weights, double[]> figures) {
    var numbers = new LinkedHashMap<K, Integer>();
    for (var name : names) {
      if (numbers.putIfAbsent(name, numbers.size()) != null) {
        throw new IllegalArgumentException("two figures are called " + name);
      }
    }
    var values = new double[names.size()][replicates];
    // Each replicate has a place of its own, so it does not matter which is done first.
    IntStream.range(0, replicates)
        .parallel()
        .forEach(
            number -> {
              var of = figures.apply(replicate(number));
              for (int i = 0; i < values.length; i++) {
                values[i][number] = of[i];
              }
            });
    return new Resampled<>(numbers, figures.apply(Weights.ones(sample)), values);
  }
}
