package org.ridgeline.backtest.report;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.score.Estimate;
import org.ridgeline.write.Decimals;
import org.ridgeline.write.Wording;

/** How parts, figures and months are put in words on the page. */
final class Shares {

  private static final double LEAST = 0.005;

  private Shares() {}

  /** A part of a whole; what is not quite nothing or all is not called so. */
  static String percent(double share) {
    if (share > 0 && share < LEAST) {
      return "under 1\u00A0%";
    }
    if (share < 1 && share >= 1 - LEAST) {
      return "over 99\u00A0%";
    }
    return Decimals.rounded(share * 100, 0).toPlainString() + "\u00A0%";
  }

  /** The same of a share that need not exist. */
  static String percent(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : "\u2013";
  }

  /** A number of things. */
  static String count(long number) {
    return String.format(Locale.US, "%,d", number);
  }

  /** A figure from 0 to 1. */
  static String figure(double value) {
    return signed(Decimals.rounded(value, 3), "");
  }

  /** How much a figure gains, with its sign. */
  static String gain(double value) {
    return signed(Decimals.rounded(value, 3), "+");
  }

  /** The same of one that is small. */
  static String smallGain(double value) {
    return signed(Decimals.rounded(value, 4), "+");
  }

  /** By how many of a hundred a share is higher, with its sign. */
  static String points(double value) {
    return signed(Decimals.rounded(value * 100, 0), "+");
  }

  private static String signed(BigDecimal value, String plus) {
    if (value.signum() == 0) {
      return value.toPlainString();
    }
    return (value.signum() < 0 ? "\u2212" : plus) + value.abs().toPlainString();
  }

  /** Months in a row as from the first to the last. */
  static String months(List<YearMonth> months) {
    var rows = new ArrayList<List<YearMonth>>();
    for (var month : months) {
      if (rows.isEmpty() || !follows(rows.get(rows.size() - 1), month)) {
        rows.add(new ArrayList<>());
      }
      rows.get(rows.size() - 1).add(month);
    }
    return rows.stream()
        .map(
            row ->
                row.size() == 1
                    ? word(row.get(0))
                    : word(row.get(0)) + " to " + word(row.get(row.size() - 1)))
        .collect(joining(", "));
  }

  private static boolean follows(List<YearMonth> row, YearMonth month) {
    return row.get(row.size() - 1).plusMonths(1).equals(month);
  }

  private static String word(YearMonth month) {
    return Wording.day(month.atDay(1)).substring("1 ".length());
  }

  /** Between what the share of a bin would lie, if that is known. */
  static Optional<Estimate> band(HorizonFigures horizon, int bin) {
    return horizon.bands().isEmpty() ? Optional.empty() : Optional.of(horizon.bands().get(bin));
  }
}
