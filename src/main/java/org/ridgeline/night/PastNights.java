package org.ridgeline.night;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.derive.party.Relation;
import org.ridgeline.derive.party.Relations;
import org.ridgeline.fact.Night;
import org.ridgeline.rank.Assessment;
import org.ridgeline.read.Tables;

/**
 * Nights of the past, each with what was known on it and no more. Several threads may ask for
 * several at a time.
 */
public final class PastNights {

  private final Replays replays;

  PastNights(Replays replays) {
    this.replays = replays;
  }

  /** What was known on the night of {@code day}. */
  public Tables known(LocalDate day) {
    return replays.known(day);
  }

  /** How every two parties stood to each other on that night, by what was known on it. */
  public List<Relation> relations(LocalDate day) {
    return Relations.measure(known(day), new Night(day));
  }

  /**
   * Every settlement in the order of its rank, but for how sure anything is; none if nothing was
   * known by then.
   *
   * @param known what was known on that night
   */
  public List<Assessment> assess(Tables known, LocalDate day) {
    return replays.assessAlone(known, day);
  }

  /** All that was told of that night, and all that the rules concluded of it. */
  public List<Object> facts(LocalDate day) {
    return replays.reason(day);
  }
}
