package org.ridgeline.backtest.judge;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.backtest.score.Forecast;
import org.ridgeline.backtest.score.PlaceNights;

/**
 * Places at risk on nights, with what was lost within one horizon.
 *
 * @param horizonDays within how many days after a night a loss counts
 * @param rows in the order of nights, then of places
 * @param numbers the same as numbers
 */
record HorizonSample(int horizonDays, List<PlaceNight> rows, PlaceNights numbers) {

  static HorizonSample of(int horizonDays, List<PlaceNight> rows) {
    var nights = List.copyOf(new TreeSet<>(rows.stream().map(PlaceNight::night).toList()));
    var places = List.copyOf(new TreeSet<>(rows.stream().map(r -> r.risk().place()).toList()));
    var months = List.copyOf(new TreeSet<>(nights.stream().map(YearMonth::from).toList()));
    int size = rows.size();
    var lost = new boolean[size];
    var night = new int[size];
    var place = new int[size];
    var month = new int[size];
    for (int i = 0; i < size; i++) {
      var row = rows.get(i);
      lost[i] = row.isLostWithin(horizonDays);
      night[i] = Collections.binarySearch(nights, row.night());
      place[i] = Collections.binarySearch(places, row.risk().place());
      month[i] = Collections.binarySearch(months, YearMonth.from(row.night()));
    }
    return new HorizonSample(
        horizonDays, List.copyOf(rows), PlaceNights.of(lost, night, place, month));
  }

  /** What somebody says of each row. */
  Forecast forecast(ToDoubleFunction<PlaceNight> value) {
    return Forecast.of(numbers, rows.stream().mapToDouble(value).toArray());
  }

  /** The nights, the oldest first. */
  List<LocalDate> nights() {
    return rows.stream().map(PlaceNight::night).distinct().toList();
  }

  /** The rows of places that were lost. */
  Stream<PlaceNight> lost() {
    return rows.stream().filter(row -> row.isLostWithin(horizonDays));
  }
}
