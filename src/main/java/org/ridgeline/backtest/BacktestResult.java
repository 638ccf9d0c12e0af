package org.ridgeline.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.outcome.PlaceNight;

/**
 * What past nights were worth.
 *
 * @param nights that were judged, the oldest first
 * @param maps the days of the maps that labelled them, the oldest first
 * @param reportedMonths in which nights knew of any report of the weeks before; rules that rest on
 *     reports are judged in these alone
 * @param names of the places, by their ids
 * @param placeNights every place at risk on every night
 * @param horizons in the order in which they were asked for; those behind which no map reaches are
 *     left out
 * @param silent of each of the worst misses, what kept rules that spoke of other places silent
 */
public record BacktestResult(
    BacktestPlan plan,
    List<LocalDate> nights,
    List<LocalDate> maps,
    List<YearMonth> reportedMonths,
    Map<String, String> names,
    List<PlaceNight> placeNights,
    List<HorizonFigures> horizons,
    Map<PlaceNight, List<Silence>> silent) {

  public BacktestResult {
    nights = List.copyOf(nights);
    maps = List.copyOf(maps);
    reportedMonths = List.copyOf(reportedMonths);
    names = Map.copyOf(names);
    placeNights = List.copyOf(placeNights);
    horizons = List.copyOf(horizons);
    silent = Map.copyOf(silent);
  }
}
