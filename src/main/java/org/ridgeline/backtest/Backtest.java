package org.ridgeline.backtest;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.backtest.judge.HorizonJudge;
import org.ridgeline.backtest.judge.ThreatPoints;
import org.ridgeline.backtest.label.LossLabels;
import org.ridgeline.backtest.label.MapSeries;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.backtest.replay.NightFolder;
import org.ridgeline.backtest.replay.NightReplays;
import org.ridgeline.backtest.replay.ReplayedNight;
import org.ridgeline.backtest.replay.ReplayedPlace;
import org.ridgeline.fact.Settlement;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.night.PastNights;

/** Replays nights, and holds what was said on them against what maps of later days show. */
public final class Backtest {

  private final NightlyRun run;
  private final MapSeries maps;
  private final BacktestPlan plan;
  private final LossLabels labels;
  private final List<LocalDate> nights;

  /**
   * @param run the rules, and all that is known by now
   * @param maps that label the nights
   */
  public Backtest(NightlyRun run, MapSeries maps, BacktestPlan plan) {
    this.run = run;
    this.maps = maps;
    this.plan = plan;
    this.labels = new LossLabels(maps, plan.loss());
    int shortest = plan.horizons().stream().mapToInt(Integer::intValue).min().orElseThrow();
    this.nights = plan.nights().stream().filter(night -> labels.reach(night, shortest)).toList();
  }

  /** The nights behind which maps reach over the shortest horizon, the oldest first. */
  public List<LocalDate> nights() {
    return nights;
  }

  /** The nights to replay: those that are judged, and the one before the first. */
  public List<LocalDate> replays() {
    var all = new ArrayList<LocalDate>();
    if (!nights.isEmpty()) {
      all.add(nights.get(0).minusDays(plan.stepDays()));
    }
    all.addAll(nights);
    return all;
  }

  /**
   * Replays and judges.
   *
   * @param folder that keeps what was replayed
   * @param done is told after each night how many are replayed, by any thread
   */
  public BacktestResult judge(NightFolder folder, IntConsumer done) throws IOException {
    var past = run.past(plan.to());
    return judge(past, new NightReplays(past, folder, run.rules().themes()).of(replays(), done));
  }

  private BacktestResult judge(PastNights past, List<ReplayedNight> replayed) throws IOException {
    var rows = placeNights(past, replayed);
    var points = new ThreatPoints(run.rules().docs(), run.rules().themes());
    var reported = reported(replayed);
    var horizons = horizons(rows, new HorizonJudge(points, reported, plan.stepDays()));
    var misses = horizons.stream().flatMap(horizon -> horizon.misses().stream()).toList();
    return new BacktestResult(
        plan,
        nights,
        maps.days(),
        List.copyOf(new TreeSet<>(reported.stream().map(YearMonth::from).toList())),
        run.tables().settlements().stream()
            .collect(Collectors.toMap(Settlement::id, Settlement::name)),
        rows,
        horizons,
        new SilentRules(past, run.rules(), points).of(misses));
  }

  private List<HorizonFigures> horizons(List<PlaceNight> rows, HorizonJudge judge) {
    var horizons = new ArrayList<HorizonFigures>();
    for (int horizon : plan.horizons()) {
      var reach = rows.stream().filter(row -> labels.reach(row.night(), horizon)).toList();
      if (!reach.isEmpty()) {
        horizons.add(judge.judge(horizon, reach));
      }
    }
    return horizons;
  }

  /** The nights that are judged and knew of a report of the weeks before. */
  private Set<LocalDate> reported(List<ReplayedNight> replayed) {
    return replayed.stream()
        .filter(night -> night.places().stream().anyMatch(place -> place.reports() > 0))
        .map(ReplayedNight::day)
        .filter(nights::contains)
        .collect(Collectors.toSet());
  }

  private List<PlaceNight> placeNights(PastNights past, List<ReplayedNight> replayed) {
    var said = new HashMap<LocalDate, Map<String, ReplayedPlace>>();
    for (var night : replayed) {
      said.put(night.day(), byId(night));
    }
    var all = new ArrayList<PlaceNight>();
    for (var night : nights) {
      var now = said.get(night);
      var before = said.get(night.minusDays(plan.stepDays()));
      var judged = now.keySet().stream().filter(plan::isJudged).sorted().toList();
      for (var risk : labels.atRisk(night, judged, past.relations(night))) {
        all.add(
            new PlaceNight(
                night, risk, now.get(risk.place()), Optional.ofNullable(before.get(risk.place()))));
      }
    }
    return all;
  }

  private static Map<String, ReplayedPlace> byId(ReplayedNight night) {
    return night.places().stream()
        .collect(Collectors.toMap(ReplayedPlace::id, Function.identity()));
  }
}
