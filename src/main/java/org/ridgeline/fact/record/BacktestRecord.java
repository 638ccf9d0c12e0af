package org.ridgeline.fact.record;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What back-tests of several theatres found.
 *
 * @param figures in the order of theatres, horizons, subjects and measures
 */
public record BacktestRecord(List<RecordedFigure> figures) {

  private static final Comparator<RecordedFigure> ORDER =
      Comparator.comparing((RecordedFigure figure) -> figure.backtest().theatre())
          .thenComparing(figure -> figure.backtest().horizonDays())
          .thenComparing(RecordedFigure::subject)
          .thenComparing(RecordedFigure::measure);

  /** Of rules that were never held against what came. */
  public static final BacktestRecord NONE = new BacktestRecord(List.of());

  public BacktestRecord {
    figures = figures.stream().sorted(ORDER).toList();
  }

  /**
   * The same with these figures in the place of all others of a theatre.
   *
   * @param newer of that theatre; there may be none
   */
  public BacktestRecord with(String theatre, List<RecordedFigure> newer) {
    return new BacktestRecord(
        Stream.concat(
                figures.stream().filter(each -> !each.backtest().theatre().equals(theatre)),
                newer.stream())
            .toList());
  }

  /** The back-tests, in the order of theatres and horizons. */
  public List<RecordedBacktest> backtests() {
    return figures.stream().map(RecordedFigure::backtest).distinct().toList();
  }
}
