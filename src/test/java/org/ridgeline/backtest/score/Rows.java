package org.ridgeline.backtest.score;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * A small sample with many equal values, and how often each of its places and months counts; two
 * nights make a month.
 */
record Rows(List<Row> rows, List<Integer> ofPlace, List<Integer> ofMonth) {

  static final int NIGHTS = 4;
  static final int PLACES = 5;

  record Row(double value, boolean lost, int night, int place) {

    int month() {
      return night / 2;
    }
  }

  /** Samples as properties are tried with. */
  static final class Any extends DomainContextBase {

    @Provide
    Arbitrary<Rows> rows() {
      var row =
          Combinators.combine(
                  Arbitraries.integers().between(0, 4),
                  Arbitraries.of(true, false),
                  Arbitraries.integers().between(0, NIGHTS - 1),
                  Arbitraries.integers().between(0, PLACES - 1))
              .as((value, lost, night, place) -> new Row(value / 4.0, lost, night, place));
      var times = Arbitraries.integers().between(0, 2).list();
      return Combinators.combine(
              row.list().ofMinSize(1).ofMaxSize(14), times.ofSize(PLACES), times.ofSize(NIGHTS / 2))
          .as(Rows::new)
          // There are so many that nothing else would be tried.
          .withoutEdgeCases();
    }
  }

  /** One night, every place once. */
  static Forecast night(double[] values, boolean... lost) {
    return Forecast.of(oneNight(lost), values);
  }

  static PlaceNights oneNight(boolean... lost) {
    var zeros = new int[lost.length];
    var places = new int[lost.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = i;
    }
    return PlaceNights.of(lost, zeros, places, zeros);
  }

  /** Two places on each of two nights of one month. */
  static PlaceNights twoNights(boolean... lost) {
    return PlaceNights.of(lost, new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}, new int[4]);
  }

  static Weights ones(Forecast forecast) {
    return Weights.ones(forecast.sample());
  }

  PlaceNights sample() {
    var lost = new boolean[rows.size()];
    for (int i = 0; i < lost.length; i++) {
      lost[i] = rows.get(i).lost();
    }
    return PlaceNights.of(
        lost,
        rows.stream().mapToInt(Row::night).toArray(),
        rows.stream().mapToInt(Row::place).toArray(),
        rows.stream().mapToInt(Row::month).toArray());
  }

  double[] values() {
    return rows.stream().mapToDouble(Row::value).toArray();
  }

  Forecast forecast() {
    return Forecast.of(sample(), values());
  }

  Weights weights() {
    return Weights.of(
        sample(),
        ofPlace.stream().mapToInt(Integer::intValue).toArray(),
        ofMonth.stream().mapToInt(Integer::intValue).toArray());
  }

  /**
   * The same sample written out: a place that counts twice stands twice in its nights, a month that
   * counts twice is two months with nights of their own.
   */
  Rows writtenOut() {
    var all = new ArrayList<Row>();
    for (var row : rows) {
      for (int month = 0; month < ofMonth.get(row.month()); month++) {
        int night = row.night() + NIGHTS * month;
        for (int place = 0; place < ofPlace.get(row.place()); place++) {
          all.add(new Row(row.value(), row.lost(), night, row.place() + PLACES * place));
        }
      }
    }
    return new Rows(all, List.of(), List.of());
  }
}
