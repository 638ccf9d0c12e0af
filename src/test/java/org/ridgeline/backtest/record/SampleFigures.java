package org.ridgeline.backtest.record;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.ridgeline.fact.record.RecordedBacktest;
import org.ridgeline.fact.record.RecordedFigure;

/** Figures that no back-test found. */
public final class SampleFigures {

  private SampleFigures() {}

  /** A back-test by rules that nobody has. */
  public static RecordedBacktest backtest(String theatre, int horizonDays, int lostPlaces) {
    return backtest(theatre, horizonDays, lostPlaces, "c0ffee");
  }

  /** A back-test by some version of the rules. */
  public static RecordedBacktest backtest(
      String theatre, int horizonDays, int lostPlaces, String rules) {
    return new RecordedBacktest(
        theatre,
        "0dd",
        rules,
        LocalDate.parse("2024-07-08"),
        LocalDate.parse("2025-03-03"),
        35,
        7,
        horizonDays,
        "an opponent holds 50 % of the 3 km around a place for 28 days; judged within 25 km of one",
        1234,
        lostPlaces);
  }

  /** A figure with its interval. */
  public static RecordedFigure figure(
      RecordedBacktest backtest,
      String subject,
      String measure,
      double value,
      double low,
      double high) {
    return new RecordedFigure(
        backtest, subject, measure, value, OptionalDouble.of(low), OptionalDouble.of(high));
  }

  /** A figure without one. */
  public static RecordedFigure figure(
      RecordedBacktest backtest, String subject, String measure, double value) {
    return new RecordedFigure(
        backtest, subject, measure, value, OptionalDouble.empty(), OptionalDouble.empty());
  }
}
