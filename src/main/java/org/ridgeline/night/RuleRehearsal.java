package org.ridgeline.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.ridgeline.fact.Night;
import org.ridgeline.rank.Rehearsal;
import org.ridgeline.rank.Rehearsal.RehearsedNight;
import org.ridgeline.read.Tables;
import org.ridgeline.reason.engine.RuleBook;

/** Rehearses other rules over past nights, each with all the knowledge of its day. */
public record RuleRehearsal(RuleBook old, RuleBook renewed, Tables tables) {

  private static final int NO_EMBARGO = 0;

  /**
   * Assesses every night from {@code first} to {@code last} by both rule sets. Nights on which
   * nothing was known yet are left out.
   *
   * @param done is told after each night how many are done; by any thread, in any order
   */
  public Rehearsal rehearse(LocalDate first, LocalDate last, IntConsumer done) {
    var count = new AtomicInteger();
    try (var before = new Replays(old, tables, NO_EMBARGO, last);
        var after = new Replays(renewed, tables, NO_EMBARGO, last)) {
      boolean isTellingAlike = before.tellsAs(after);
      List<RehearsedNight> nights =
          first.datesUntil(last.plusDays(1)).toList().parallelStream()
              .map(
                  night -> {
                    var rehearsed = rehearse(night, before, after, isTellingAlike);
                    done.accept(count.incrementAndGet());
                    return rehearsed;
                  })
              .flatMap(Optional::stream)
              .toList();
      return new Rehearsal(nights);
    }
  }

  private static Optional<RehearsedNight> rehearse(
      LocalDate night, Replays before, Replays after, boolean isTellingAlike) {
    if (!before.anythingKnown(night)) {
      return Optional.empty();
    }
    var known = before.known(night);
    var told = before.facts(known, new Night(night));
    return Optional.of(
        RehearsedNight.of(
            night,
            before.assess(night, known, told),
            // What both are told is measured once, and what is surveyed of it mostly.
            isTellingAlike ? after.assess(night, known, told) : after.assess(night)));
  }
}
