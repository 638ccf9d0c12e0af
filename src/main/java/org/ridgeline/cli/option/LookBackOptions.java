package org.ridgeline.cli.option;

import java.time.LocalDate;
import java.util.Optional;
import org.ridgeline.night.ReplayOptions;
import org.ridgeline.read.Tables;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** With which earlier nights the night is compared. */
public final class LookBackOptions {

  @Option(
      names = "--compare-with",
      paramLabel = "DAY",
      description =
          "Earlier day that changes are counted from, replayed with today's rules. By default the "
              + "day before.")
  private Optional<LocalDate> compareWith;

  @Option(
      names = "--trend-nights",
      paramLabel = "N",
      defaultValue = "" + ReplayOptions.TREND_NIGHTS,
      description = "Earlier nights in each trend line; 0 for none (${DEFAULT-VALUE}).")
  private int trendNights;

  @Option(
      names = "--trend-step-days",
      paramLabel = "N",
      defaultValue = "" + ReplayOptions.TREND_STEP_DAYS,
      description = "Days from one night of a trend line to the next (${DEFAULT-VALUE}).")
  private int trendStepDays;

  @Spec(Target.MIXEE)
  private CommandSpec command;

  /** Refuses what cannot be meant, before any work is done. */
  public void check() {
    requireAtLeast(0, "--trend-nights", trendNights);
    requireAtLeast(1, "--trend-step-days", trendStepDays);
  }

  private void requireAtLeast(int least, String option, int value) {
    if (value < least) {
      throw wrong("%s %d: write %d or more".formatted(option, value, least));
    }
  }

  /** The earlier nights of {@code day}. */
  public ReplayOptions of(LocalDate day, Tables tables, int embargoDays) {
    var earlier = compareWith.orElse(day.minusDays(1));
    if (!earlier.isBefore(day)) {
      throw wrong(
          "--compare-with %s: name a day before %s, which is assessed".formatted(earlier, day));
    }
    if (compareWith.isPresent() && tables.newestDay(earlier.minusDays(embargoDays)).isEmpty()) {
      throw wrong("--compare-with %s: nothing had been published by then".formatted(earlier));
    }
    return new ReplayOptions(earlier, trendNights, trendStepDays);
  }

  private ParameterException wrong(String what) {
    return new ParameterException(command.commandLine(), what);
  }
}
