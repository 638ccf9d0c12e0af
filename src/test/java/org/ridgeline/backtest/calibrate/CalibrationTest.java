package org.ridgeline.backtest.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.ridgeline.backtest.score.BlockBootstrap;
import org.ridgeline.backtest.score.PlaceNights;

class CalibrationTest {

  /** Places on nights, each with its Threat and outcome. */
  private static final class Sample {

    private final int[] place;
    private final int[] night;
    private final int[] threat;
    private final boolean[] lost;

    Sample(int size) {
      place = new int[size];
      night = new int[size];
      threat = new int[size];
      lost = new boolean[size];
    }

    /**
     * By lot.
     *
     * @param slope how much likelier a loss is with Threat; below zero, less likely
     */
    static Sample of(long seed, int places, int nights, double slope) {
      var lot = new java.util.Random(seed);
      int size = places * nights;
      var sample = new Sample(size);
      for (int row = 0; row < size; row++) {
        sample.place[row] = row % places;
        sample.night[row] = row / places;
        sample.threat[row] = lot.nextInt(4) == 0 ? 0 : lot.nextInt(101);
        sample.lost[row] = lot.nextDouble() < 0.3 + slope * (sample.threat[row] - 50) / 100;
      }
      return sample;
    }

    Calibration calibrated() {
      var numbers = PlaceNights.of(lost, night, place, night);
      return Calibration.of(numbers, threat, BlockBootstrap.of(numbers, 20, 1));
    }
  }

  @Property
  void noBandIsSmallAndAllValuesAndRowsAreInOneAndSharesFallWithThreat(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 130) int places,
      @ForAll @IntRange(min = 1, max = 4) int nights,
      @ForAll @IntRange(min = -1, max = 1) int slope) {
    var sample = Sample.of(seed, places, nights, slope / 2.0);
    var bands = sample.calibrated().bands();
    var lost = new HashSet<Integer>();
    rows(sample).filter(row -> sample.lost[row]).forEach(row -> lost.add(sample.place[row]));

    if (lost.size() < 20) {
      assertThat(bands).isEmpty();
      return;
    }
    assertThat(bands).isNotEmpty();
    assertThat(bands).allMatch(band -> band.lostPlaces() >= 20);
    assertThat(bands.get(0).to()).isEqualTo(100);
    assertThat(bands.get(bands.size() - 1).from()).isZero();
    for (int i = 1; i < bands.size(); i++) {
      assertThat(bands.get(i).to()).isEqualTo(bands.get(i - 1).from() - 1);
      assertThat(share(bands.get(i))).isLessThanOrEqualTo(share(bands.get(i - 1)));
    }
    assertThat(bands.stream().mapToLong(CalibrationBand::placeNights).sum())
        .isEqualTo((long) places * nights);
    assertThat(bands.stream().mapToLong(CalibrationBand::lostPlaceNights).sum())
        .isEqualTo(rows(sample).filter(row -> sample.lost[row]).count());
    bands.forEach(
        band ->
            assertThat(band.share().value().orElseThrow()).isCloseTo(share(band), within(1e-12)));
  }

  @Property(tries = 25)
  void bandsAreThoseOfASlowCount(
      @ForAll long seed,
      @ForAll @IntRange(min = 20, max = 130) int places,
      @ForAll @IntRange(min = 0, max = 1) int slope) {
    var sample = Sample.of(seed, places, 3, slope / 2.0);

    assertThat(sample.calibrated().bands())
        .extracting(CalibrationBand::from, CalibrationBand::lostPlaceNights)
        .containsExactlyElementsOf(
            slow(sample).stream()
                .map(group -> org.assertj.core.groups.Tuple.tuple(group.from, group.lost))
                .toList());
  }

  private static final class Group {
    private int from;
    private int to;
    private long rows;
    private long lost;
    private final Set<Integer> places = new HashSet<>();

    private void take(Group lower) {
      from = Math.min(from, lower.from);
      to = Math.max(to, lower.to);
      rows += lower.rows;
      lost += lower.lost;
      places.addAll(lower.places);
    }
  }

  /** The same by the words of the definition, asking every row for everything. */
  private static List<Group> slow(Sample sample) {
    if (lostPlaces(sample, -1, 0, 100).size() < 20) {
      return List.of();
    }
    int number = 1;
    while (range(sample, -1, number)[0] <= 100) {
      number++;
    }
    var groups = new ArrayList<Group>();
    for (int band = number - 1; band >= 0; band--) {
      var group = new Group();
      group.from = range(sample, -1, band)[0];
      group.to = band == number - 1 ? 100 : range(sample, -1, band)[1];
      for (int row = 0; row < sample.place.length; row++) {
        var own = range(sample, sample.place[row] % 5, band);
        if (sample.threat[row] >= own[0] && (band == number - 1 || sample.threat[row] <= own[1])) {
          group.rows++;
          if (sample.lost[row]) {
            group.lost++;
            group.places.add(sample.place[row]);
          }
        }
      }
      groups.add(group);
    }
    while (groups.size() > 1 && groups.stream().anyMatch(CalibrationTest::isSmall)) {
      int at = -1;
      for (int i = 0; i < groups.size(); i++) {
        if (isSmall(groups.get(i))
            && (at < 0 || groups.get(i).places.size() < groups.get(at).places.size())) {
          at = i;
        }
      }
      int above = at == 0 ? Integer.MAX_VALUE : groups.get(at - 1).places.size();
      int below = at + 1 == groups.size() ? Integer.MAX_VALUE : groups.get(at + 1).places.size();
      int upper = above <= below ? at - 1 : at;
      groups.get(upper).take(groups.remove(upper + 1));
    }
    for (int i = 0; i + 1 < groups.size(); i++) {
      var high = groups.get(i);
      var low = groups.get(i + 1);
      if (high.lost * low.rows < low.lost * high.rows) {
        high.take(groups.remove(i + 1));
        i = -1;
      }
    }
    return groups;
  }

  private static boolean isSmall(Group group) {
    return group.places.size() < 20;
  }

  /** From and to of a band, 0 for the lowest, by the places that are not of a fold. */
  private static int[] range(Sample sample, int held, int band) {
    int all = lostPlaces(sample, -1, 0, 100).size();
    int others = lostPlaces(sample, held, 0, 100).size();
    int from = 0;
    for (int i = 0; ; i++) {
      int to = from - 1;
      while (to < 100 && lostPlaces(sample, held, from, to).size() * all < 20 * others) {
        to++;
      }
      if (i == band) {
        return new int[] {from, to};
      }
      from = to + 1;
    }
  }

  private static Set<Integer> lostPlaces(Sample sample, int held, int from, int to) {
    var places = new HashSet<Integer>();
    rows(sample)
        .filter(row -> sample.lost[row] && sample.place[row] % 5 != held)
        .filter(row -> sample.threat[row] >= from && sample.threat[row] <= to)
        .forEach(row -> places.add(sample.place[row]));
    return places;
  }

  private static IntStream rows(Sample sample) {
    return IntStream.range(0, sample.place.length);
  }

  private static double share(CalibrationBand band) {
    return (double) band.lostPlaceNights() / band.placeNights();
  }

  @Test
  void aHigherBandOfWhichFewerWereLostIsJoinedToTheOneBelow() {
    int places = 200;
    var sample = new Sample(places);
    for (int row = 0; row < places; row++) {
      sample.place[row] = row;
      sample.threat[row] = row < 100 ? 90 : 10;
      // Of the high places every fourth was lost, of the low ones every second.
      sample.lost[row] = row % (row < 100 ? 4 : 2) == 0;
    }

    var calibration = sample.calibrated();

    assertThat(calibration.bands())
        .extracting(CalibrationBand::from, CalibrationBand::to, CalibrationBand::lostPlaces)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 100, 75));
    assertThat(calibration.merged()).isEqualTo(1);
  }
}
