package org.ridgeline.backtest;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ridgeline.backtest.judge.ThreatPoints;
import org.ridgeline.backtest.outcome.PlaceNight;
import org.ridgeline.night.PastNights;
import org.ridgeline.reason.conclude.Finding;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.why.WhyNot;
import org.ridgeline.work.ParallelTasks;

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

  /** What kept each rule silent about each of some places; several nights at a time. */
  Map<PlaceNight, List<Silence>> of(Collection<PlaceNight> missed) throws IOException {
    var tasks = new ParallelTasks();
    var nights =
        missed.stream()
            .distinct()
            .collect(groupingBy(PlaceNight::night, TreeMap::new, toList()))
            .entrySet()
            .stream()
            .map(night -> tasks.add(() -> of(night.getKey(), night.getValue())))
            .toList();
    tasks.work();
    var all = new HashMap<PlaceNight, List<Silence>>();
    nights.forEach(night -> all.putAll(night.get()));
    return all;
  }

  private Map<PlaceNight, List<Silence>> of(LocalDate night, List<PlaceNight> places) {
    var facts = past.facts(night);
    var speaking =
        facts.stream()
            .filter(Finding.class::isInstance)
            .map(finding -> ((Finding) finding).rule().id())
            .collect(toSet());
    return places.stream().collect(toMap(identity(), place -> of(place, facts, speaking)));
  }

  private List<Silence> of(PlaceNight place, List<Object> facts, Set<String> speaking) {
    return points.rules().stream()
        .map(rule -> rule.id())
        .filter(speaking::contains)
        .filter(rule -> !place.said().found().contains(rule))
        .flatMap(
            rule ->
                WhyNot.find(rules, rule, place.risk().place(), facts)
                    .map(
                        miss ->
                            new Silence(
                                rule, miss.condition(), miss.met().stream().findFirst().orElse("")))
                    .stream())
        .toList();
  }
}
