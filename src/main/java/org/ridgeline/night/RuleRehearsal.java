package org.ridgeline.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.ridgeline.fact.Night;
import org.ridgeline.rank.Assessment;
import org.ridgeline.rank.Ranking;
import org.ridgeline.rank.Rehearsal;
import org.ridgeline.rank.Rehearsal.RehearsedNight;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.conclude.Conclusions;
import org.ridgeline.reason.engine.RuleBook;
import org.ridgeline.reason.engine.RuleFolder;
import org.ridgeline.reason.problem.BadRulesException;
import org.ridgeline.reason.version.JointRules;

/**
 * Rehearses other rules over past nights, each with all the knowledge of its day. Where both
 * versions fit into one rule book each night is reasoned about once, else once by each.
 *
 * @param joint both in one rule book; if not, they are compiled one by one
 */
public record RuleRehearsal(
    RuleFolder old, RuleFolder renewed, Optional<JointRules> joint, int firings) {

  private static final int NO_EMBARGO = 0;

  /**
   * Reads two versions of the rules.
   *
   * @param firings how often rules may fire for each fact
   * @throws BadRulesException naming each mistake of one of them with its file and line
   */
  public static RuleRehearsal of(RuleFolder old, RuleFolder renewed, int firings) {
    return new RuleRehearsal(
        old.orThrow(), renewed.orThrow(), JointRules.of(old, renewed), firings);
  }

  /**
   * Assesses every night from {@code first} to {@code last} by both rule sets. Nights on which
   * nothing was known yet are left out.
   *
   * @param done is told after each night how many are done; by any thread, in any order
   * @throws BadRulesException if one of them does not compile, or does not fall silent
   */
  public Rehearsal rehearse(Tables tables, LocalDate first, LocalDate last, IntConsumer done) {
    if (joint.isPresent()) {
      try {
        return together(joint.get(), tables, first, last, done);
      } catch (BadRulesException e) {
        // Which of the two that is, and where, is told where each is by itself.
      }
    }
    return apart(tables, first, last, done);
  }

  private Rehearsal together(
      JointRules both, Tables tables, LocalDate first, LocalDate last, IntConsumer done) {
    try (var replays = replays(both.rules(), tables, last)) {
      return nights(
          replays,
          first,
          last,
          done,
          night -> {
            var known = replays.known(night);
            var concluded = replays.conclude(known, night);
            return RehearsedNight.of(
                night,
                rank(old, known, both.old(concluded)),
                rank(renewed, known, both.renewed(concluded)));
          });
    }
  }

  private static List<Assessment> rank(RuleFolder version, Tables known, Conclusions concluded) {
    return Ranking.of(known.settlements(), version.tables().themes(), concluded, List.of());
  }

  private Rehearsal apart(Tables tables, LocalDate first, LocalDate last, IntConsumer done) {
    try (var before = replays(RuleBook.of(old.afresh()), tables, last);
        var after = replays(RuleBook.of(renewed.afresh()), tables, last)) {
      boolean isTellingAlike = before.tellsAs(after);
      return nights(
          before,
          first,
          last,
          done,
          night -> {
            var known = before.known(night);
            var told = before.facts(known, new Night(night));
            return RehearsedNight.of(
                night,
                before.assess(night, known, told),
                // What both are told is measured once, and what is surveyed of it mostly.
                isTellingAlike ? after.assess(night, known, told) : after.assess(night));
          });
    }
  }

  private Replays replays(RuleBook rules, Tables tables, LocalDate last) {
    return new Replays(rules.limitedTo(firings), tables, NO_EMBARGO, last);
  }

  private static Rehearsal nights(
      Replays replays,
      LocalDate first,
      LocalDate last,
      IntConsumer done,
      Function<LocalDate, RehearsedNight> rehearsed) {
    var count = new AtomicInteger();
    List<RehearsedNight> nights =
        first.datesUntil(last.plusDays(1)).toList().parallelStream()
            .map(
                night -> {
                  var one =
                      replays.anythingKnown(night)
                          ? Optional.of(rehearsed.apply(night))
                          : Optional.<RehearsedNight>empty();
                  done.accept(count.incrementAndGet());
                  return one;
                })
            .flatMap(Optional::stream)
            .toList();
    return new Rehearsal(nights);
  }
}
