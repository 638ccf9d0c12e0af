package org.ridgeline.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.ridgeline.derive.Measurements;
import org.ridgeline.fact.Night;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Ranking;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.Conclusions;
import org.ridgeline.reason.RuleBook;
import org.ridgeline.reason.Walk;

/**
 * Any night, assessed by today's rules from what could be known on it.
 *
 * <p>What no night changes is measured once for all of them, and a replay goes on from another that
 * is done. Nights may be replayed on several threads at a time.
 */
final class Replays implements AutoCloseable {

  private final RuleBook rules;
  private final Tables tables;
  private final int embargoDays;
  private final List<Object> lasting;
  private final Deque<Walk> idle = new ConcurrentLinkedDeque<>();

  Replays(RuleBook rules, Tables tables, int embargoDays) {
    this.rules = rules;
    this.tables = tables;
    this.embargoDays = embargoDays;
    this.lasting = Measurements.lasting(tables, rules.thresholds());
  }

  /** What was known on the night of {@code day}, under the embargo. */
  Tables known(LocalDate day) {
    return tables.knownBy(knownBy(day));
  }

  /** The last day of publication that was read on the night of {@code day}. */
  LocalDate knownBy(LocalDate day) {
    return day.minusDays(embargoDays);
  }

  /** Whether anything had been published by the night of {@code day}. */
  boolean anythingKnown(LocalDate day) {
    return tables.newestDay(knownBy(day)).isPresent();
  }

  /** How many rows speak of what happened. */
  int rows() {
    return tables.events().size() + tables.claims().size();
  }

  /** The way from one night to a later one. */
  Steps steps(LocalDate from, LocalDate to) {
    return Steps.between(tables, from, to, embargoDays);
  }

  /**
   * What the rules conclude on the night of {@code day} from {@code known}, but for how sure that
   * is.
   */
  Conclusions conclude(Tables known, LocalDate day) {
    var night = new Night(day);
    return conclude(night, facts(known, night));
  }

  /** The same from these facts, whatever they suppose. */
  Conclusions conclude(Night night, Collection<?> facts) {
    var walk = Optional.ofNullable(idle.poll()).orElseGet(rules::walk);
    boolean goesOn = false;
    try {
      var conclusions = walk.to(night, facts);
      goesOn = walk.goesOn();
      return conclusions;
    } finally {
      if (goesOn) {
        idle.push(walk);
      } else {
        walk.close();
      }
    }
  }

  /** All that the rules are told of a night, in an order that depends on the tables alone. */
  List<Object> facts(Tables known, Night night) {
    var facts = new ArrayList<Object>();
    facts.addAll(known.sources());
    facts.addAll(known.settlements());
    facts.addAll(known.claims());
    facts.addAll(lasting);
    facts.addAll(Measurements.of(known, night, rules.thresholds()));
    return facts;
  }

  /**
   * Every settlement on the night of {@code day}, but for how sure anything is; none if nothing was
   * known by then.
   */
  List<Assessment> assess(LocalDate day) {
    var known = known(day);
    return anythingKnown(day) ? rank(known, conclude(known, day), List.of()) : List.of();
  }

  /** Every settlement by what was concluded, and what is different from {@code before}. */
  List<Assessment> rank(Tables known, Conclusions conclusions, List<Assessment> before) {
    return Ranking.of(known.settlements(), rules.themes(), conclusions, before);
  }

  @Override
  public void close() {
    for (var walk = idle.poll(); walk != null; walk = idle.poll()) {
      walk.close();
    }
  }
}
