package org.ridgeline.cli.option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ridgeline.backtest.BacktestPlan;
import org.ridgeline.backtest.label.LossDefinition;
import org.ridgeline.read.Tables;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which nights to hold against which losses. */
public final class BacktestOptions {

  /** Maps are measured no farther. */
  private static final double FARTHEST_KM = 50;

  private static final double LARGEST_DISC_KM = 10;
  private static final double WHOLE = 100;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description = "First night. By default the day of the first map.")
  private Optional<LocalDate> from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description =
          "Last night. By default the last behind which maps reach far enough to say what was lost.")
  private Optional<LocalDate> to;

  @Option(
      names = "--step",
      paramLabel = "DAYS",
      defaultValue = "7",
      description = "Days from one night to the next (${DEFAULT-VALUE}).")
  private int stepDays;

  @Option(
      names = "--horizon",
      paramLabel = "DAYS",
      defaultValue = "30,90",
      split = ",",
      description =
          "Within how many days after a night a loss counts; several with commas (${DEFAULT-VALUE}).")
  private List<Integer> horizons = List.of();

  @Option(
      names = "--places",
      paramLabel = "FILE",
      description =
          "Judge these places alone: an id or a name in each line. The others are assessed as ever.")
  private Optional<Path> places;

  @Option(
      names = "--lost-share",
      paramLabel = "PERCENT",
      defaultValue = "50",
      description =
          "A place is lost when an opponent holds so much of the disc around its point (${DEFAULT-VALUE}) ...")
  private double sharePercent;

  @Option(
      names = "--lost-days",
      paramLabel = "DAYS",
      defaultValue = "28",
      description = "... and so on every map of so many days (${DEFAULT-VALUE}).")
  private int lastingDays;

  @Option(
      names = "--disc-km",
      paramLabel = "KM",
      defaultValue = "3",
      description = "Radius of that disc (${DEFAULT-VALUE}).")
  private double discKm;

  @Option(
      names = "--at-risk-km",
      paramLabel = "KM",
      defaultValue = "25",
      description =
          "Judge a place while the area of an opponent is no farther away (${DEFAULT-VALUE}).")
  private double atRiskKm;

  @Spec(Target.MIXEE)
  private CommandSpec command;

  /** Refuses what cannot be meant, before any work is done. */
  public void check() {
    require(stepDays >= 1, "--step %d: write 1 or more".formatted(stepDays));
    require(!horizons.isEmpty(), "--horizon: write days, as 30,90");
    for (int horizon : horizons) {
      require(horizon >= 1, "--horizon %d: write 1 or more".formatted(horizon));
    }
    require(
        horizons.size() == new HashSet<>(horizons).size(),
        "--horizon: the same horizon is written twice");
    require(lastingDays >= 1, "--lost-days %d: write 1 or more".formatted(lastingDays));
    require(
        sharePercent > 0 && sharePercent <= WHOLE,
        "--lost-share %s: write a percentage above 0, up to 100".formatted(sharePercent));
    require(
        discKm > 0 && discKm <= LARGEST_DISC_KM,
        "--disc-km %s: write kilometres above 0, up to 10".formatted(discKm));
    require(
        atRiskKm > 0 && atRiskKm <= FARTHEST_KM,
        "--at-risk-km %s: write kilometres above 0, up to 50, which is as far as maps are measured"
            .formatted(atRiskKm));
    if (from.isPresent() && to.isPresent()) {
      require(
          !from.get().isAfter(to.get()),
          "--from %s: comes after the last night, %s".formatted(from.get(), to.get()));
    }
  }

  private void require(boolean isMeant, String what) {
    if (!isMeant) {
      throw new ParameterException(command.commandLine(), what);
    }
  }

  /** When a place is at risk, and when it is lost. */
  public LossDefinition loss() {
    return new LossDefinition(discKm, sharePercent, lastingDays, atRiskKm);
  }

  /**
   * The plan for maps of some days.
   *
   * @param maps the days, the oldest first; at least one
   */
  public BacktestPlan plan(List<LocalDate> maps, Tables tables) throws IOException {
    var last = maps.get(maps.size() - 1);
    var first = from.orElse(maps.get(0));
    var end = to.orElse(last);
    require(!first.isAfter(end), "--from %s: comes after the last night, %s".formatted(first, end));
    return new BacktestPlan(first, end, stepDays, horizons, loss(), judged(tables));
  }

  private Set<String> judged(Tables tables) throws IOException {
    if (places.isEmpty()) {
      return Set.of();
    }
    var file = places.get();
    require(Files.isReadable(file), "--places %s: there is no such file".formatted(file));
    var judged = new HashSet<String>();
    for (var line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        judged.add(PlaceLookup.resolve(line.strip(), "--places " + file, tables, command));
      }
    }
    require(!judged.isEmpty(), "--places %s: names no place".formatted(file));
    return judged;
  }
}
