package org.ridgeline.backtest.report;

import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import org.ridgeline.backtest.score.Estimate;

/**
 * A figure and its interval in words, in the order in which they are read: an interval of few
 * losses says more than the figure within it, and comes first.
 *
 * @param first what is read first
 * @param second the other, or empty
 */
public record Told(String first, String second) {

  /** Of a figure that does not exist. */
  static final Told NOTHING = new Told("\u2013", "");

  /**
   * An estimate.
   *
   * @param few whether it rests on few losses
   * @param words for a number
   */
  static Told of(Estimate estimate, boolean few, DoubleFunction<String> words) {
    if (estimate.value().isEmpty()) {
      return NOTHING;
    }
    var value = words.apply(estimate.value().getAsDouble());
    if (estimate.low().isEmpty()) {
      return new Told(value, "no interval");
    }
    var interval = words(estimate.low(), words) + " to " + words(estimate.high(), words);
    return few ? new Told(interval, "(" + value + ")") : new Told(value, interval);
  }

  private static String words(OptionalDouble number, DoubleFunction<String> words) {
    return words.apply(number.getAsDouble());
  }

  /** Both in one line. */
  String line() {
    if (second.isEmpty()) {
      return first;
    }
    return second.startsWith("(") ? first + " " + second : "%s (%s)".formatted(first, second);
  }
}
