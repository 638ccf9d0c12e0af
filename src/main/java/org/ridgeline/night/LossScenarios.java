package org.ridgeline.night;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.ridgeline.derive.Measurements;
import org.ridgeline.fact.Night;
import org.ridgeline.fact.PartyNames;
import org.ridgeline.fact.RelationKind;
import org.ridgeline.fact.SupposedLost;
import org.ridgeline.fact.criteria.Theme;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.LossScenario;
import org.ridgeline.rank.StandingStakes;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.engine.NightFacts;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.work.ParallelTasks;

/**
 * Supposes places lost, one after the other, on one night.
 *
 * @param facts all that the rules are told of the night
 * @param now every place as it is, by rank
 * @param opponents who would take a place
 * @param names by which readers know the parties
 */
record LossScenarios(
    Replays replays,
    Night night,
    NightFacts facts,
    List<Theme> themes,
    List<Assessment> now,
    Opponents opponents,
    PartyNames names) {

  private static final int FIRST = 10;

  /** How many losses are supposed of a night, at most. */
  static int count(Tables tables) {
    return Math.min(FIRST, tables.settlements().size());
  }

  /**
   * What the loss of each of the first places of the ranking would change, to be asked for once
   * {@code tasks} has worked. One follows the other in the session that knows of the night: to lead
   * another there takes longer than all of them.
   */
  Supplier<List<LossScenario>> ofTheFirst(ParallelTasks tasks) {
    return tasks.add(
        () -> now.stream().limit(FIRST).map(place -> of(place, Optional.empty())).toList());
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
   * @param to the party that would hold it; if not given, the one that would take it
   */
  LossScenario of(Assessment place, Optional<String> to) {
    var name = place.settlement().name();
    if (place.control().holder().isEmpty()) {
      return LossScenario.impossible(
          place, "Who holds %s is not known, so nobody can lose it.".formatted(name));
    }
    var refused = to.flatMap(party -> refusal(place, party));
    if (refused.isPresent()) {
      return LossScenario.impossible(place, refused.get());
    }
    var opponent = to.or(() -> opponents.taker(place));
    if (opponent.isEmpty()) {
      return LossScenario.impossible(
          place,
          "No %s holds any place, so %s can be lost to nobody."
              .formatted(
                  opponents.anyOther(place.control().holder())
                      ? "hostile party that is still at war"
                      : "other party",
                  name));
    }
    var supposed = new SupposedLost(place.settlement().id(), opponent.get());
    var loser = place.control().holder();
    var then =
        StandingStakes.rank(
            themes,
            now,
            suppose(supposed),
            other -> isOfTheSide(other.control().holder(), loser, supposed.to()));
    return LossScenario.of(supposed, now, then, names);
  }

  private boolean isOfTheSide(String party, String loser, String taker) {
    return !party.isEmpty()
        && opponents.relation(party, loser) == RelationKind.ALLIED
        && opponents.relation(party, taker) == RelationKind.HOSTILE;
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

  /** Why {@code party} would not take a place, if so. */
  private Optional<String> refusal(Assessment place, String party) {
    var holder = place.control().holder();
    var name = place.settlement().name();
    if (party.equals(holder)) {
      return Optional.of(
          "%s holds %s already, so it cannot be lost to it.".formatted(names.of(party), name));
    }
    var relation = opponents.relation(holder, party);
    return relation == RelationKind.HOSTILE
        ? Optional.empty()
        : Optional.of(
            "%s is %s to %s, which holds %s, and would not take it from it."
                .formatted(
                    names.of(party),
                    relation.name().toLowerCase(Locale.ROOT),
                    names.of(holder),
                    name));
  }
}
