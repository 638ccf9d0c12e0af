package org.ridgeline.backtest;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ridgeline.backtest.judge.ThreatPoints;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.night.PastNights;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.why.ReasoningTrace;
import org.ridgeline.reason.why.WhyNot;

/**
 * Says what kept the rules of Threat silent about places that were lost. Rules that found nothing
 * anywhere on the night lacked reports, or whatever else they ask for, and are left out.
 */
final class SilentRules {

  private final PastNights past;
  private final RuleBook rules;
  private final ThreatPoints points;

  SilentRules(PastNights past, RuleBook rules, ThreatPoints points) {
    this.past = past;
    this.rules = rules;
    this.points = points;
  }

  /** What kept each rule silent about each of some places; one night after the other. */
  Map<PlaceNight, List<Silence>> of(Collection<PlaceNight> missed) {
    var all = new HashMap<PlaceNight, List<Silence>>();
    missed.stream()
        .distinct()
        .collect(groupingBy(PlaceNight::night, TreeMap::new, Collectors.toList()))
        .forEach((night, places) -> all.putAll(of(night, places)));
    return all;
  }

  private Map<PlaceNight, List<Silence>> of(LocalDate night, List<PlaceNight> places) {
    var trace = past.trace(night);
    var speaking =
        trace.conclusions().findings().stream()
            .map(Finding::rule)
            .map(rule -> rule.id())
            .collect(Collectors.toSet());
    return places.stream()
        .collect(Collectors.toMap(place -> place, place -> of(place, trace, speaking)));
  }

  private List<Silence> of(PlaceNight place, ReasoningTrace trace, Set<String> speaking) {
    return points.rules().stream()
        .map(rule -> rule.id())
        .filter(speaking::contains)
        .filter(rule -> !place.said().found().contains(rule))
        .flatMap(
            rule ->
                WhyNot.find(rules, rule, place.risk().place(), trace)
                    .map(
                        miss ->
                            new Silence(
                                rule, miss.condition(), miss.met().stream().findFirst().orElse("")))
                    .stream())
        .toList();
  }
}
