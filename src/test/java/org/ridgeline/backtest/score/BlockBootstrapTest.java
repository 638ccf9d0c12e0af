package org.ridgeline.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockBootstrapTest {

  private static final int PLACES = 6;
  private static final int MONTHS = 3;

  /** Every place on one night of every month; numbers that no row has lie between. */
  private static PlaceNights grid(int places, int months, boolean... lost) {
    var night = new int[places * months];
    var place = new int[places * months];
    for (int row = 0; row < night.length; row++) {
      night[row] = 2 * (row / places);
      place[row] = 3 * (row % places);
    }
    return PlaceNights.of(Arrays.copyOf(lost, night.length), night, place, night);
  }

  /** These draws may never change: an approved record would. */
  @Test
  void theSeedAndTheNumberMakeTheReplicate() {
    var bootstrap = BlockBootstrap.of(grid(PLACES, MONTHS), 400, 7);

    assertThat(weights(bootstrap.replicate(0)))
        .containsExactly(0, 0, 4, 0, 8, 0, 0, 0, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0);
    assertThat(weights(bootstrap.replicate(399)))
        .containsExactly(1, 3, 0, 0, 0, 2, 1, 3, 0, 0, 0, 2, 1, 3, 0, 0, 0, 2);
  }

  private static int[] weights(Weights replicate) {
    return IntStream.range(0, PLACES * MONTHS).map(replicate::ofRow).toArray();
  }

  @Test
  void aRowCountsAsOftenAsItsPlaceTimesItsMonth() {
    var sample = grid(PLACES, MONTHS);
    var bootstrap = BlockBootstrap.of(sample, 50, 1);
    for (int number = 0; number < 50; number++) {
      var replicate = bootstrap.replicate(number);
      for (int row = 0; row < sample.size(); row++) {
        assertThat(replicate.ofRow(row))
            .isEqualTo(replicate.inNight(row) * replicate.ofNight(sample.night(row)));
      }
      assertThat(IntStream.range(0, PLACES).map(replicate::inNight).sum()).isEqualTo(PLACES);
      assertThat(IntStream.of(0, 2, 4).map(replicate::ofNight).sum()).isEqualTo(MONTHS);
      assertThat(replicate.total()).isEqualTo(PLACES * MONTHS);
    }
  }

  @Test
  void everyPlaceIsDrawnAsOftenAsEveryOther() {
    int replicates = 4000;
    var bootstrap = BlockBootstrap.of(grid(PLACES, MONTHS), replicates, 3);
    var times = new int[PLACES];
    for (int number = 0; number < replicates; number++) {
      var replicate = bootstrap.replicate(number);
      Arrays.setAll(times, place -> times[place] + replicate.inNight(place));
    }

    assertThat(Arrays.stream(times))
        .allSatisfy(drawn -> assertThat((double) drawn / replicates).isCloseTo(1, within(0.06)));
  }

  @Test
  void aFigureIsGivenWithThePercentilesOfItsReplicates() {
    var replicates = IntStream.rangeClosed(1, 101).mapToDouble(i -> 102 - i).toArray();
    var halves =
        IntStream.rangeClosed(1, 101).mapToDouble(i -> i % 2 == 0 ? Double.NaN : i).toArray();
    var fewer = Arrays.copyOf(halves, 101);
    fewer[0] = Double.NaN;
    var resampled =
        new Resampled<>(
            Map.of("all", 0, "half", 1, "fewer", 2),
            new double[] {50, 51, Double.NaN},
            new double[][] {replicates, halves, fewer});

    var all = resampled.estimate("all");

    assertInterval(all, 101, 6, 96);
    assertInterval(resampled.estimate("all", 0.5), 101, 26, 76);
    assertInterval(resampled.estimate("half"), 51, 6, 96);
    assertThat(all.value()).hasValue(50);
    assertThat(all.level()).isEqualTo(0.9);
    assertThat(resampled.estimate("fewer"))
        .isEqualTo(
            new Estimate(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0.9,
                50,
                101));
    assertThat(all.isAboveZero()).isTrue();
    assertThat(all.isBelowZero()).isFalse();
    assertThat(resampled.estimate("fewer").isAboveZero()).isFalse();
    assertThat(resampled.estimate("fewer").isBelowZero()).isFalse();
    assertThat(resampled.difference("half", "fewer").defined()).isEqualTo(50);
    assertThat(resampled.difference("half", "fewer").value()).isEmpty();
  }

  private static void assertInterval(Estimate estimate, int defined, double low, double high) {
    assertThat(estimate.low().orElseThrow()).isCloseTo(low, within(1e-12));
    assertThat(estimate.high().orElseThrow()).isCloseTo(high, within(1e-12));
    assertThat(estimate.defined()).isEqualTo(defined);
  }

  @Test
  void whatIsNotThereIsRefused() {
    var sample = grid(PLACES, MONTHS);
    assertThatThrownBy(() -> BlockBootstrap.of(sample, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("0 replicates; at least one");
    assertThatThrownBy(
            () ->
                BlockBootstrap.of(sample, 2, 1)
                    .resample(List.of("one", "one"), weights -> new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two figures are called one");
    var resampled =
        BlockBootstrap.of(sample, 2, 1).resample(Map.of("one", weights -> OptionalDouble.of(1)));
    assertThatThrownBy(() -> resampled.estimate("two"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no figure is called two");
    assertThatThrownBy(() -> resampled.estimate("one", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level 1.0 is not between 0 and 1");
  }

  /** Losses at one place of six: a replicate without that place has no area. */
  @Test
  void replicatesWithoutTheFigureAreCounted() {
    var lost = new boolean[PLACES * MONTHS];
    lost[0] = true;
    lost[PLACES] = true;
    lost[2 * PLACES] = true;
    var sample = grid(PLACES, MONTHS, lost);
    var forecast = Forecast.of(sample, new double[PLACES * MONTHS]);

    var area =
        BlockBootstrap.of(sample, 1000, 1)
            .resample(Map.of("area", weights -> RocArea.pooled(forecast, weights)))
            .estimate("area");

    double expected = 1 - Math.pow(5.0 / 6, 6) - Math.pow(1.0 / 6, 6);
    assertThat(area.defined() / 1000.0).isCloseTo(expected, within(0.05));
    assertThat(area.replicates()).isEqualTo(1000);
    assertThat(area.low()).hasValue(0.5);
    assertThat(area.high()).hasValue(0.5);
  }

  /**
   * Two forecasts swing together, since both meet the same places: their difference swings less.
   */
  @Test
  void aDifferenceIsTakenReplicateByReplicate() {
    var simulated = new Simulated(new Random(5), 30, 12, 0.3);
    var noisy = new double[simulated.lost.length];
    var chance = new Random(6);
    Arrays.setAll(noisy, row -> simulated.value[row] + 0.1 * chance.nextGaussian());
    var sample = simulated.sample();
    var figures = new LinkedHashMap<String, Statistic>();
    figures.put("one", area(Forecast.of(sample, simulated.value)));
    figures.put("other", area(Forecast.of(sample, noisy)));

    var resampled = BlockBootstrap.of(sample, 300, 11).resample(figures);

    var difference = resampled.difference("one", "other");
    assertThat(difference.value().orElseThrow())
        .isEqualTo(value(resampled.estimate("one")) - value(resampled.estimate("other")));
    assertThat(width(difference)).isLessThan(width(resampled.estimate("one")) / 2);
    assertThat(resampled.difference("one", "one"))
        .isEqualTo(
            new Estimate(
                OptionalDouble.of(0), OptionalDouble.of(0), OptionalDouble.of(0), 0.9, 300, 300));
    assertThat(resampled.difference("other", "one").low().orElseThrow())
        .isCloseTo(-difference.high().orElseThrow(), within(1e-12));
  }

  @Test
  void againItIsTheSameToTheBit() {
    var simulated = new Simulated(new Random(5), 30, 12, 0.3);
    var sample = simulated.sample();
    Map<String, Statistic> figures = Map.of("area", area(Forecast.of(sample, simulated.value)));

    var first = BlockBootstrap.of(sample, 100, 11).resample(figures).estimate("area");

    assertThat(BlockBootstrap.of(sample, 100, 11).resample(figures).estimate("area"))
        .isEqualTo(first);
    assertThat(BlockBootstrap.of(sample, 100, 12).resample(figures).estimate("area"))
        .isNotEqualTo(first);
  }

  @Test
  void figuresOfOnePassAreResampledLikeOthers() {
    var simulated = new Simulated(new Random(5), 30, 12, 0.3);
    var sample = simulated.sample();
    var area = area(Forecast.of(sample, simulated.value));
    var bootstrap = BlockBootstrap.of(sample, 50, 11);

    var together =
        bootstrap.resample(
            List.of("area", "none"),
            weights -> new double[] {area.of(weights).orElseThrow(), Double.NaN});

    assertThat(together.estimate("area"))
        .isEqualTo(bootstrap.resample(Map.of("area", area)).estimate("area"));
    assertThat(together.estimate("none").defined()).isZero();
  }

  /** Calibrated by construction: the band of most bins holds the probability that was told. */
  @Test
  void aBandLiesAroundEachBin() {
    var simulated = new Simulated(new Random(9), 60, 24, 0.2);
    var sample = simulated.sample();
    var forecast = Forecast.of(sample, simulated.value);
    var diagram = ReliabilityDiagram.of(forecast, Weights.ones(sample));

    var band = diagram.band(forecast, BlockBootstrap.of(sample, 200, 1), 0.9);

    assertThat(band).hasSameSizeAs(diagram.bins());
    int holds = 0;
    for (int i = 0; i < band.size(); i++) {
      var bin = diagram.bins().get(i);
      assertThat(band.get(i).value()).hasValue(bin.share());
      holds +=
          band.get(i).low().orElseThrow() <= bin.meanValue()
                  && bin.meanValue() <= band.get(i).high().orElseThrow()
              ? 1
              : 0;
    }
    assertThat((double) holds / band.size()).isGreaterThan(0.7);
  }

  private static Statistic area(Forecast forecast) {
    return weights -> RocArea.pooled(forecast, weights);
  }

  private static double value(Estimate estimate) {
    return estimate.value().orElseThrow();
  }

  private static double width(Estimate estimate) {
    return estimate.high().orElseThrow() - estimate.low().orElseThrow();
  }

  /**
   * Some places are always in danger, some months are bad everywhere. The interval of nine tenths
   * holds the true share about as often as it says, or oftener; one that takes rows for independent
   * would hold it half as often.
   */
  @Test
  void theIntervalHoldsTheTruthAboutAsOftenAsItSays() {
    int worlds = 300;
    var chance = new Random(2007);
    double truth = new Simulated(new Random(1), 2000, 500, 0.2).rate();
    int holds = 0;
    int rowsAlone = 0;
    for (int world = 0; world < worlds; world++) {
      var simulated = new Simulated(chance, 25, 20, 0.2);
      var sample = simulated.sample();
      var rate =
          BlockBootstrap.of(sample, 200, world)
              .resample(Map.of("rate", weights -> OptionalDouble.of(weights.baseRate(sample))))
              .estimate("rate");
      double half = 1.645 * Math.sqrt(value(rate) * (1 - value(rate)) / sample.size());
      holds += rate.low().orElseThrow() <= truth && truth <= rate.high().orElseThrow() ? 1 : 0;
      rowsAlone += Math.abs(value(rate) - truth) <= half ? 1 : 0;
    }

    assertThat((double) holds / worlds).isBetween(0.82, 0.97);
    assertThat((double) rowsAlone / worlds).isLessThan(0.7);
  }

  /** A world whose places and months have a danger of their own. */
  private static final class Simulated {

    private final int places;
    private final int months;
    private final boolean[] lost;
    private final double[] value;

    Simulated(Random chance, int places, int months, double spread) {
      this.places = places;
      this.months = months;
      this.lost = new boolean[places * months];
      this.value = new double[lost.length];
      var ofPlace = chance.doubles(places, -spread, spread).toArray();
      var ofMonth = chance.doubles(months, -spread, spread).toArray();
      for (int row = 0; row < lost.length; row++) {
        value[row] = 0.4 + ofPlace[row % places] + ofMonth[row / places];
        lost[row] = chance.nextDouble() < value[row];
      }
    }

    PlaceNights sample() {
      return grid(places, months, lost);
    }

    double rate() {
      return Weights.ones(sample()).baseRate(sample());
    }
  }
}
