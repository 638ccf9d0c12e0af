package org.ridgeline.night;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.ridgeline.derive.Measurements;
import org.ridgeline.derive.place.NearestSettlement;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.rank.Ranking;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.work.ParallelTasks;

/**
 * Supposes places lost, one after the other, on one night.
 *
 * @param facts all that the rules are told of the night
 * @param now every place as it is, by rank
 */
record LossScenarios(
    Replays replays, Night night, NightFacts facts, List<Theme> themes, List<Assessment> now) {

  private static final int FIRST = 10;

  /**
   * What the loss of each of the first places of the ranking would change, to be asked for once
   * {@code tasks} has worked.
   */
  Supplier<List<LossScenario>> ofTheFirst(ParallelTasks tasks) {
    var first =
        now.stream()
            .limit(FIRST)
            .map(place -> tasks.add(() -> of(place, Optional.empty())))
            .toList();
    return () -> first.stream().map(Supplier::get).toList();
  }

  /** The same of the place with this id. */
  LossScenario of(String id, Optional<String> to) {
    return now.stream()
        .filter(a -> a.settlement().id().equals(id))
        .map(a -> of(a, to))
        .findFirst()
        .orElseThrow();
  }

  /**
   * What the loss of a place would change.
   *
   * @param to the party that would hold it; if not given, the one whose nearest place is nearest
   */
  LossScenario of(Assessment place, Optional<String> to) {
    var name = place.settlement().name();
    if (place.control().holder().isEmpty()) {
      return LossScenario.impossible(
          place, "Who holds %s is not known, so nobody can lose it.".formatted(name));
    }
    if (to.filter(place.control().holder()::equals).isPresent()) {
      return LossScenario.impossible(
          place, "%s holds %s already, so it cannot be lost to it.".formatted(to.get(), name));
    }
    var opponent = to.or(() -> nearestOpponent(place));
    if (opponent.isEmpty()) {
      return LossScenario.impossible(
          place, "No other party holds any place, so %s can be lost to nobody.".formatted(name));
    }
    var supposed = new SupposedLost(place.settlement().id(), opponent.get());
    var settlements = now.stream().map(Assessment::settlement).toList();
    return LossScenario.of(
        supposed, now, Ranking.of(settlements, themes, suppose(supposed), List.of()));
  }

  private Conclusions suppose(SupposedLost supposed) {
    var otherwise =
        replays.conclude(night, facts.and(Measurements.supposed(supposed, facts.told())));
    var control = otherwise.controls().get(supposed.settlement());
    if (control == null || !control.holder().equals(supposed.to())) {
      throw new BadRulesException(
          "rules: no rule lets %s pass to %s when it is supposed lost; put back rules/control/supposed-lost.drl"
              .formatted(supposed.settlement(), supposed.to()));
    }
    return otherwise;
  }

  private Optional<String> nearestOpponent(Assessment place) {
    var holder = place.control().holder();
    var opponents =
        now.stream()
            .filter(other -> !List.of("", holder).contains(other.control().holder()))
            // The point of a whole region measures nothing.
            .filter(other -> other.settlement().kind() != SettlementKind.REGION)
            .map(Assessment::settlement)
            .toList();
    return NearestSettlement.to(place.settlement(), opponents).map(this::holder);
  }

  private String holder(Settlement settlement) {
    return now.stream()
        .filter(a -> a.settlement().equals(settlement))
        .findFirst()
        .orElseThrow()
        .control()
        .holder();
  }
}
