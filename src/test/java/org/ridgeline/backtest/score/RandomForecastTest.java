package org.ridgeline.backtest.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomForecastTest {

  private static final int MANY = 10_000;

  /** These numbers may never change: an approved record would. */
  @Test
  void thePlaceTheNightAndTheSeedMakeTheNumber() {
    assertThat(RandomForecast.value(1, "toretsk", 19_723)).isEqualTo(0.2697841676635868);
    assertThat(RandomForecast.value(1, "toretsk", 19_724)).isEqualTo(0.5483116533031314);
    assertThat(RandomForecast.value(2, "toretsk", 19_723)).isEqualTo(0.7953602668251917);
    assertThat(RandomForecast.value(1, "torecʹk", 19_723)).isEqualTo(0.12232624781838553);
  }

  @Test
  void numbersAreEvenAndFollowNeitherNightsNorPlacesNorSeeds() {
    assertEven(day -> RandomForecast.value(1, "toretsk", day));
    assertEven(place -> RandomForecast.value(1, "p" + place, 19_723));
    assertEven(seed -> RandomForecast.value(seed, "toretsk", 19_723));
  }

  private static void assertEven(IntToDoubleFunction number) {
    var numbers = IntStream.range(0, MANY).mapToDouble(number).toArray();
    double mean = DoubleStream.of(numbers).average().orElseThrow();
    double variance = DoubleStream.of(numbers).map(x -> (x - mean) * (x - mean)).sum() / MANY;
    double covariance =
        IntStream.range(1, MANY)
                .mapToDouble(i -> (numbers[i] - mean) * (numbers[i - 1] - mean))
                .sum()
            / MANY;

    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(DoubleStream.of(numbers)).allMatch(x -> x >= 0 && x < 1);
    assertThat(mean).isCloseTo(0.5, within(4 / Math.sqrt(12.0 * MANY)));
    assertThat(variance).isCloseTo(1 / 12.0, within(0.003));
    assertThat(covariance / variance).isCloseTo(0, within(4 / Math.sqrt(MANY)));
  }

  /**
   * The generator's own reference: SplitMix64 seeded with what its mixing makes of 0, which is 0.
   */
  @Test
  void theGeneratorIsTheOneThatIsNamed() {
    var chance = new Chance(0);

    assertThat(chance.next()).isEqualTo(0xe220a8397b1dcdafL);
    assertThat(chance.next()).isEqualTo(0x6e789e6aa1b965f4L);
    assertThat(chance.next()).isEqualTo(0x06c45d188009454fL);
  }
}
