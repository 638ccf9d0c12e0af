package org.ridgeline.backtest.report;

import java.util.List;
import org.ridgeline.backtest.BacktestResult;
import org.ridgeline.backtest.judge.HorizonFigures;
import org.ridgeline.write.Wording;

/**
 * What the page shows: the sentences about the whole of it, and a part for each horizon.
 *
 * @param theatre what the reader calls the war and its places, or empty
 * @param version of the program
 */
public record Shown(BacktestResult result, String theatre, String version) {

  /** What the page is about. */
  public String title() {
    return "What Threat was worth" + (theatre.isEmpty() ? "" : ": " + theatre);
  }

  /** Whether Threat did better than a ruler, over each horizon. */
  public List<Verdict> verdicts() {
    return result.horizons().stream().map(Verdict::of).toList();
  }

  /** A part of the page for each horizon that was judged. */
  public List<ShownHorizon> horizons() {
    return result.horizons().stream().map(each -> new ShownHorizon(result, each)).toList();
  }

  /** Which nights were replayed, and what was known on them. */
  public String nights() {
    var nights = result.nights();
    return nights.isEmpty()
        ? "No night could be judged: behind none do maps reach far enough."
        : "%s of the past, from %s to %s, one every %s, were assessed by the rules of today from what had been published by then."
            .formatted(
                Wording.count(nights.size(), "night", "nights"),
                Wording.day(nights.get(0)),
                Wording.day(nights.get(nights.size() - 1)),
                Wording.count(result.plan().stepDays(), "day", "days"));
  }

  /** Which maps say what became of places. */
  public String maps() {
    var maps = result.maps();
    return maps.isEmpty()
        ? "There is no map of control."
        : "%s, from %s to %s, %s what became of each place."
            .formatted(
                Wording.count(maps.size(), "map of control", "maps of control"),
                Wording.day(maps.get(0)),
                Wording.day(maps.get(maps.size() - 1)),
                maps.size() == 1 ? "says" : "say");
  }

  /** When a place is at risk, and when it is lost. */
  public String definition() {
    var loss = result.plan().loss();
    return Wording.withNonBreakingSpaces(
        "A place was at risk on a night if the area of an opponent was within %s km and did not yet hold %s %% of the disc of %s km around it. It was lost on the day of the first map on which an opponent held as much, and went on to for %s."
            .formatted(
                Wording.number(loss.atRiskKm()),
                Wording.number(loss.sharePercent()),
                Wording.number(loss.discKm()),
                Wording.count(loss.lastingDays(), "day", "days")));
  }

  /** How many places were judged, of a choice of them. */
  public String places() {
    long places = result.placeNights().stream().map(at -> at.risk().place()).distinct().count();
    var chosen = result.plan().places();
    return "%s at risk on some night%s."
        .formatted(
            Wording.count(places, "place was", "places were"),
            chosen.isEmpty()
                ? ""
                : ", of " + Wording.count(chosen.size(), "that was chosen", "that were chosen"));
  }

  /** In which months there were reports of events. */
  public String reports() {
    return result.reportedMonths().isEmpty()
        ? "No night knew of any report of an event, so that rules which rest on reports are not measured."
        : "Nights of these months knew of reports of events: %s. Rules that rest on reports are measured on those nights alone."
            .formatted(Shares.months(result.reportedMonths()));
  }

  /** The horizons that were asked for, and behind which no map reaches. */
  public List<String> unreached() {
    var judged = result.horizons().stream().map(HorizonFigures::horizonDays).toList();
    return result.plan().horizons().stream()
        .filter(days -> !judged.contains(days))
        .map("Over %s days nothing can be said: no map reaches as far."::formatted)
        .toList();
  }

  /** What intervals are. */
  public String intervals() {
    return result.horizons().stream()
        .flatMap(horizon -> horizon.forecasters().stream())
        .flatMap(forecaster -> forecaster.measures().values().stream())
        .filter(estimate -> estimate.low().isPresent())
        .findFirst()
        .map(
            estimate ->
                "An interval holds %s of %s repetitions of the count, each with other places and months drawn from these: had the war taken another turn, the figure might have been any in it."
                    .formatted(
                        Shares.percent(estimate.level()), Shares.count(estimate.replicates())))
        .orElse("There are no intervals.");
  }
}
