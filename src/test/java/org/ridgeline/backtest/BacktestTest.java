package org.ridgeline.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ridgeline.Folders;
import org.ridgeline.backtest.judge.Measure;
import org.ridgeline.backtest.outcome.Forecaster;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.backtest.replay.NightFolder;
import org.ridgeline.backtest.replay.ReplayedPlace;
import org.ridgeline.fact.criteria.Side;
import org.ridgeline.night.ReplayOptions;
import org.ridgeline.night.ShippedReasoning;
import org.ridgeline.rank.Assessment;
import org.ridgeline.reason.engine.RuleBook;

/** Holds back-tests to nights run alone, and their figures to a slow and obvious way. */
class BacktestTest {

  private static final double KM_A_DEGREE = 111.2;
  private static final double EXACT = 1e-9;

  /** The front and all of its nights, which are judged once for all tests that look at them. */
  @TempDir private static Path once;

  private static RuleBook rules;
  private static BacktestResult judged;

  @TempDir private Path folder;
  private MovingFront theatre;
  private MovingFrontBacktest front;

  @BeforeAll
  static void judge() throws IOException {
    rules = ShippedReasoning.rules();
    var front = new MovingFrontBacktest(MovingFront.in(once), rules);
    front.claim(0);
    judged = front.judge(once.resolve("all"));
  }

  @BeforeEach
  void copy() throws IOException {
    Folders.copy(once, folder);
    theatre = MovingFront.writtenIn(folder);
    front = new MovingFrontBacktest(theatre, rules);
  }

  @Test
  void aReplayedNightIsThatNightRunAlone() throws IOException {
    for (int week : List.of(3, 7, 9)) {
      var night = MovingFront.week(week);
      front.judge(folder.resolve("alone-" + week), night, night, List.of(14));

      assertThat(folder.resolve("all/" + night + ".csv"))
          .hasSameBinaryContentAs(folder.resolve("alone-" + week + "/" + night + ".csv"));
      var published =
          front
              .run()
              .assess(night, new ReplayOptions(night.minusDays(1), 0, 7), List.of(), "")
              .assessments();
      var kept = NightFolder.open(folder.resolve("all"), "test").find(night).orElseThrow();
      assertThat(kept.places().stream().map(BacktestTest::said).toList())
          .isEqualTo(published.stream().map(BacktestTest::said).toList());
    }
  }

  private static List<Object> said(ReplayedPlace place) {
    return List.of(
        place.rank(),
        place.id(),
        place.holder(),
        place.threat(),
        place.stakes(),
        place.score(),
        place.found());
  }

  private static List<Object> said(Assessment place) {
    var threats =
        rules.themes().stream()
            .filter(theme -> theme.side() == Side.THREAT)
            .map(theme -> theme.id())
            .toList();
    return List.of(
        place.rank(),
        place.settlement().id(),
        place.control().holder(),
        place.score().threat(),
        place.score().stakes(),
        place.score().total(),
        place.findings().stream()
            .map(finding -> finding.rule())
            .filter(rule -> threats.contains(rule.theme()))
            .map(rule -> rule.id())
            .toList());
  }

  @Test
  void aNightKnowsNothingThatIsPublishedAfterIt() throws IOException {
    var night = MovingFront.week(7);
    for (var table : List.of("control_claims.csv", "event_reports.csv")) {
      var file = folder.resolve("input").resolve(table);
      Files.write(
          file,
          Files.readAllLines(file).stream()
              .filter(line -> line.startsWith("id,") || !isPublishedAfter(line, night))
              .toList());
    }
    front.judge(folder.resolve("cut"), night, night, List.of(14));

    assertThat(folder.resolve("cut/" + night + ".csv"))
        .hasSameBinaryContentAs(folder.resolve("all/" + night + ".csv"));
  }

  private static boolean isPublishedAfter(String line, LocalDate night) {
    return LocalDate.parse(line.split(",", -1)[2]).isAfter(night);
  }

  @Test
  void whoKnowsTheNextMapsIsAheadOfWhoDoesNot() throws IOException {
    theatre.showMaps(0);
    double honest = auc(front.judge(folder.resolve("honest")));
    theatre.showMaps(28);

    // Of what the honest order lacks to a perfect one it finds more than half.
    assertThat(1 - auc(front.judge(folder.resolve("leak")))).isLessThan((1 - honest) / 2);
  }

  private static double auc(BacktestResult result) {
    return result
        .horizons()
        .get(1)
        .of(Forecaster.THREAT)
        .of(Measure.AUC_NIGHTLY)
        .value()
        .orElseThrow();
  }

  @Test
  void theFiguresAreThoseOfASlowWayFromNightsAndMaps() throws IOException {
    assertThat(judged.horizons()).extracting(h -> h.horizonDays()).containsExactly(14, 35);
    for (var horizon : judged.horizons()) {
      var rows = slowly(horizon.horizonDays());
      assertThat(horizon.placeNights()).isEqualTo(rows.size());
      assertThat(horizon.lostPlaceNights())
          .isEqualTo((int) rows.stream().filter(Row::lost).count());
      assertThat(horizon.lostPlaceNights()).isPositive();
      for (var forecaster : List.of(Forecaster.THREAT, Forecaster.SCORE, Forecaster.DISTANCE)) {
        var figures = horizon.of(forecaster);
        // Two ways to measure kilometres differ by metres, which may put one place before another.
        double within = forecaster == Forecaster.DISTANCE ? 0.02 : EXACT;
        assertThat(figures.of(Measure.AUC_NIGHTLY).value().orElseThrow())
            .isCloseTo(nightlyAuc(rows, forecaster), offset(within));
        assertThat(figures.of(Measure.AUC_POOLED).value().orElseThrow())
            .isCloseTo(auc(rows, forecaster), offset(within));
        assertThat(figures.of(Measure.AVERAGE_PRECISION).value().orElseThrow())
            .isCloseTo(averagePrecision(rows, forecaster), offset(within));
      }
    }
  }

  private static void assertClose(OptionalDouble figure, double slow) {
    assertThat(figure.orElseThrow()).isCloseTo(slow, offset(EXACT));
  }

  /** A town at risk on a night, by what was published of that night alone. */
  private record Row(int week, int town, boolean lost, double threat, double score, double km) {

    double value(Forecaster forecaster) {
      return switch (forecaster) {
        case THREAT -> threat;
        case SCORE -> score;
        default -> -Math.round(km * 100) / 100.0;
      };
    }
  }

  private List<Row> slowly(int horizon) throws IOException {
    var rows = new ArrayList<Row>();
    for (int week = 0; 7 * week + horizon + 14 <= 7 * (MovingFront.MAPS - 1); week++) {
      var night = MovingFront.week(week);
      var said = new HashMap<String, Assessment>();
      front
          .run()
          .assess(night, new ReplayOptions(night.minusDays(1), 0, 7), List.of(), "")
          .assessments()
          .forEach(place -> said.put(place.settlement().id(), place));
      for (int town = 0; town < MovingFront.TOWNS; town++) {
        double km = km(town, week);
        if (share(town, week) < 0.5 && km <= 25) {
          var place = said.get("town-%02d".formatted(town));
          rows.add(
              new Row(
                  week,
                  town,
                  isLost(town, week, horizon),
                  place.score().threat(),
                  place.score().total().doubleValue(),
                  km));
        }
      }
    }
    return rows;
  }

  private static boolean isLost(int town, int week, int horizon) {
    for (int then = week + 1; then <= week + horizon / 7 && then + 2 < MovingFront.MAPS; then++) {
      if (share(town, then) >= 0.5
          && share(town, then + 1) >= 0.5
          && share(town, then + 2) >= 0.5) {
        return true;
      }
    }
    return false;
  }

  private static double km(int town, int week) {
    return (MovingFront.edge(week) - MovingFront.longitude(town))
        * KM_A_DEGREE
        * Math.cos(Math.toRadians(MovingFront.latitude(town)));
  }

  /** The part of a disc of 3 km that lies east of the edge, on a raster. */
  private static double share(int town, int week) {
    double edge = km(town, week);
    int east = 0;
    int all = 0;
    for (double x = -2.995; x < 3; x += 0.01) {
      double height = Math.sqrt(9 - x * x);
      int cells = (int) Math.round(height * 1000);
      all += cells;
      east += x >= edge ? cells : 0;
    }
    return (double) east / all;
  }

  private static double nightlyAuc(List<Row> rows, Forecaster forecaster) {
    return rows.stream()
        .map(Row::week)
        .distinct()
        .map(week -> rows.stream().filter(row -> row.week() == week).toList())
        .filter(night -> night.stream().map(Row::lost).distinct().count() == 2)
        .mapToDouble(night -> auc(night, forecaster))
        .average()
        .orElseThrow();
  }

  private static double auc(List<Row> rows, Forecaster forecaster) {
    double sum = 0;
    int pairs = 0;
    for (var lost : rows) {
      for (var kept : rows) {
        if (lost.lost() && !kept.lost()) {
          int higher = Double.compare(lost.value(forecaster), kept.value(forecaster));
          sum += higher > 0 ? 1 : higher == 0 ? 0.5 : 0;
          pairs++;
        }
      }
    }
    return sum / pairs;
  }

  /** Precision where each lost row stands, with all that stand as high. */
  private static double averagePrecision(List<Row> rows, Forecaster forecaster) {
    return rows.stream()
        .filter(Row::lost)
        .mapToDouble(
            row -> {
              var above =
                  rows.stream()
                      .filter(other -> other.value(forecaster) >= row.value(forecaster))
                      .toList();
              return (double) above.stream().filter(Row::lost).count() / above.size();
            })
        .average()
        .orElseThrow();
  }

  @Test
  void aRuleIsWorthWhatThreatLosesWithoutIt() throws IOException {
    var horizon = judged.horizons().get(0);

    for (var worth : horizon.rules()) {
      if (worth.isMeasured() && !worth.restsOnReports()) {
        var rows = new ArrayList<Row>();
        var without = new ArrayList<Row>();
        for (var at : judged.placeNights()) {
          if (!horizon.nights().contains(at.night())) {
            continue;
          }
          int town = Integer.parseInt(at.risk().place().substring(5));
          int week = (int) ((at.night().toEpochDay() - MovingFront.FIRST.toEpochDay()) / 7);
          boolean lost = isLost(town, week, 14);
          rows.add(new Row(week, town, lost, threat(at, ""), 0, 0));
          without.add(new Row(week, town, lost, threat(at, worth.rule().id()), 0, 0));
        }
        assertClose(
            worth.auc().value(),
            nightlyAuc(rows, Forecaster.THREAT) - nightlyAuc(without, Forecaster.THREAT));
        assertClose(
            worth.precision().value(),
            averagePrecision(rows, Forecaster.THREAT)
                - averagePrecision(without, Forecaster.THREAT));
      }
    }
    assertThat(horizon.rules()).anyMatch(worth -> worth.isMeasured());
    assertThat(horizon.rules()).anyMatch(worth -> worth.isMeasured() && worth.restsOnReports());
    assertThat(horizon.rules()).anyMatch(worth -> !worth.isMeasured());
  }

  private static int threat(PlaceNight at, String left) {
    int threat = 0;
    for (var theme : rules.themes()) {
      if (theme.side() == Side.THREAT) {
        int sum =
            at.said().found().stream()
                .filter(rule -> !rule.equals(left))
                .map(rule -> rules.doc(rule).orElseThrow())
                .filter(rule -> rule.theme().equals(theme.id()))
                .mapToInt(rule -> rule.points())
                .sum();
        threat += Math.min(sum, theme.cap());
      }
    }
    return threat;
  }

  @Test
  void rulesOfReportsAreJudgedInTheirMonthsAlone() throws IOException {
    assertThat(judged.reportedMonths()).isNotEmpty();
    assertThat(judged.reportedMonths())
        .isSubsetOf(judged.nights().stream().map(YearMonth::from).toList());
    for (var worth : judged.horizons().get(0).rules()) {
      if (worth.restsOnReports()) {
        assertThat(worth.nights()).isLessThan(judged.horizons().get(0).nights().size());
      }
    }
  }

  @Test
  void aReplayThatWasCutShortGoesOnWhereItStopped() throws IOException {
    var cut = folder.resolve("all/" + MovingFront.week(5) + ".csv");
    var bytes = Files.readAllBytes(cut);
    Files.delete(cut);
    var kept = folder.resolve("all/" + MovingFront.week(4) + ".csv");
    var before = Files.getLastModifiedTime(kept);

    assertThat(front.judge(folder.resolve("all"))).isEqualTo(judged);
    assertThat(cut).hasBinaryContent(bytes);
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
    NightFolder.open(folder.resolve("all"), "other rules");
    assertThat(kept).doesNotExist();
  }

  @Test
  void missesSayWhatKeptRulesSilent() throws IOException {
    for (var horizon : judged.horizons()) {
      for (var miss : horizon.misses()) {
        assertThat(judged.silent()).containsKey(miss);
        assertThat(miss.isLostWithin(horizon.horizonDays())).isTrue();
      }
      assertThat(horizon.falseAlarms())
          .noneMatch(alarm -> alarm.isLostWithin(horizon.horizonDays()))
          .isSortedAccordingTo(Comparator.comparing(alarm -> -alarm.said().threat()));
    }
    assertThat(judged.silent().values()).anyMatch(silences -> !silences.isEmpty());
  }

  @Test
  void theNightBeforeIsToldOfEveryNightButTheFirst() throws IOException {
    for (var at : judged.placeNights()) {
      var before =
          NightFolder.open(folder.resolve("all"), "test").find(at.night().minusDays(7)).stream()
              .flatMap(night -> night.places().stream())
              .filter(place -> place.id().equals(at.risk().place()))
              .findFirst();
      assertThat(at.before()).isEqualTo(before);
    }
    assertThat(judged.placeNights().get(0).before()).isEqualTo(Optional.empty());
  }
}
