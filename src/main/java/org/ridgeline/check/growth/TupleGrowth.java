package org.ridgeline.check.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.ridgeline.fact.Night;
import org.ridgeline.night.NightlyRun;
import org.ridgeline.reason.effort.JoinCondition;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.problem.Problem;
import org.ridgeline.reason.problem.RuleMessage;

/**
 * Whether conditions of rules try more for each place the more places there are.
 *
 * <p>They are tried on a small theatre and on the same one several times over, each far from the
 * others. A condition that looks around a place tries as much there as before; one that holds every
 * place against every other tries as many times as much for each. That is counted, and so is the
 * same on every machine.
 */
public final class TupleGrowth {

  private static final int PLACES = 40;
  private static final int TIMES = 2;

  /** Fewer tuples for each place than this are no burden, however they grow. */
  private static final int LEAST = 1;

  /** What is found out of all places together may be asked for here and there. */
  private static final double MOST_GROWTH = 1.5;

  private static final Night NIGHT = new Night(MadeUpTheatre.DAY);

  private TupleGrowth() {}

  /** A warning for each condition of {@code rules} that grows faster than the places. */
  public static List<Problem> in(RuleBook rules) {
    try {
      return in(rules, tried(rules, 1), tried(rules, TIMES));
    } catch (BadRulesException e) {
      // What fails here fails in a case or on the last night, which say more of it.
      return e.problems();
    }
  }

  private static List<Problem> in(
      RuleBook rules, SortedMap<JoinCondition, Long> once, SortedMap<JoinCondition, Long> often) {
    var problems = new ArrayList<Problem>();
    often.forEach(
        (condition, tuples) -> {
          long before = once.getOrDefault(condition, 0L);
          if (tuples > MOST_GROWTH * TIMES * Math.max(before, LEAST * PLACES)) {
            problems.add(
                rules.problem(
                    RuleMessage.GROWS, condition, before, PLACES, tuples, TIMES * PLACES));
          }
        });
    return problems;
  }

  private static SortedMap<JoinCondition, Long> tried(RuleBook rules, int times) {
    var tables = MadeUpTheatre.of(PLACES, times);
    var facts = new NightlyRun(rules, tables, 0).facts(tables, NIGHT);
    try (var session = rules.session(NIGHT)) {
      return session.reason(NIGHT, facts).effort().tuples();
    }
  }
}
