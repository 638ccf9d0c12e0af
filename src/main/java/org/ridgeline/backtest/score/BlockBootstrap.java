package org.ridgeline.backtest.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    var names = new LinkedHashMap<K, Integer>();
    statistics.keySet().forEach(name -> names.put(name, names.size()));
    var figures = List.copyOf(statistics.values());
    var values = new double[figures.size()][replicates];
    // Each replicate has a place of its own, so it does not matter which is done first.
    IntStream.range(0, replicates)
        .parallel()
        .forEach(
            number -> {
              var weights = replicate(number);
              for (int i = 0; i < values.length; i++) {
                values[i][number] = figures.get(i).of(weights).orElse(Double.NaN);
              }
            });
    var ones = Weights.ones(sample);
    var whole =
        figures.stream().mapToDouble(figure -> figure.of(ones).orElse(Double.NaN)).toArray();
    return new Resampled<>(names, whole, values);
  }
}
