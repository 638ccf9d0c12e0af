package org.ridgeline.backtest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ridgeline.backtest.label.LossDefinition;
import org.ridgeline.backtest.label.MapSeries;
import org.ridgeline.backtest.replay.NightFolder;
import org.ridgeline.importing.map.ShareClaims;
import org.ridgeline.importing.table.CsvFile;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.read.BadRowTolerance;
import org.ridgeline.read.InputFolder;
import org.ridgeline.read.Tables;
import org.ridgeline.read.file.InputLimits;
import org.ridgeline.read.map.ControlMaps;
import org.ridgeline.reason.engine.RuleBook;

/** Back-tests of the moving front by the shipped rules. */
final class MovingFrontBacktest {

  static final LossDefinition LOSS = new LossDefinition(3, 50, 14, 25);
  static final List<Integer> HORIZONS = List.of(14, 35);

  private final MovingFront front;
  private final RuleBook rules;

  MovingFrontBacktest(MovingFront front, RuleBook rules) {
    this.front = front;
    this.rules = rules;
  }

  /** What the tables say by now. */
  Tables tables() throws IOException {
    return InputFolder.read(front.input(), BadRowTolerance.of("0"));
  }

  private ControlMaps maps(Tables tables) throws IOException {
    List<Path> files;
    try (var listed = Files.list(front.maps())) {
      files = listed.sorted().toList();
    }
    return ControlMaps.of(
        files,
        InputLimits.USUAL,
        MovingFront.week(MovingFront.MAPS),
        tables.settlements(),
        tables.areas().maps().holders());
  }

  /**
   * Writes what each map says of each town as claims of The Atlas.
   *
   * @param daysEarly how many days before the day of the map they are published, as of that day
   */
  void claim(int daysEarly) throws IOException {
    var tables = tables();
    var maps = maps(tables);
    var measured = tables.areas().maps().by(maps);
    var claims = new ShareClaims("atlas", tables.names());
    try (var csv = new CsvFile(front.input().resolve("control_claims.csv"), ShareClaims.COLUMNS)) {
      for (var day : maps.days()) {
        var shares = measured.shares(day, Optional.of("blue"));
        for (var row : claims.of(day.minusDays(daysEarly), shares).toList()) {
          csv.write(row);
        }
      }
    }
  }

  NightlyRun run() throws IOException {
    return new NightlyRun(rules, tables(), 0);
  }

  /** The result over some nights. */
  BacktestResult judge(Path nights, LocalDate from, LocalDate to, List<Integer> horizons)
      throws IOException {
    var tables = tables();
    var series = MapSeries.measure(maps(tables), tables.areas().maps(), LOSS.discKm(), n -> {});
    var plan = new BacktestPlan(from, to, 7, horizons, LOSS, Set.of());
    return new Backtest(new NightlyRun(rules, tables, 0), series, plan)
        .judge(NightFolder.open(nights, "test"), n -> {});
  }

  /** The result over all nights. */
  BacktestResult judge(Path nights) throws IOException {
    return judge(nights, MovingFront.week(0), MovingFront.week(MovingFront.MAPS - 1), HORIZONS);
  }
}
