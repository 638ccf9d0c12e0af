package org.ridgeline.night;

import java.util.Optional;
import org.ridgeline.reason.conclude.Conclusions;

/**
 * What the rules conclude on the way from one night to a later one.
 *
 * @param aged the same after the first step, if that is known already
 */
record StepReplays(Replays replays, PublicationSteps steps, Optional<Conclusions> aged) {

  /** Of no step is it known yet what is concluded. */
  static StepReplays of(Replays replays, PublicationSteps steps) {
    return new StepReplays(replays, steps, Optional.empty());
  }

  /**
   * The same, but that the first step is taken if it is the night after, on which nothing is
   * published yet: of nearly every night something is withdrawn, and whether time did it is asked
   * first.
   */
  static StepReplays begun(Replays replays, PublicationSteps steps) {
    var way = of(replays, steps);
    return steps.count() > 1 && steps.isOneDay(0, steps.count())
        ? new StepReplays(replays, steps, Optional.of(way.concluded(1)))
        : way;
  }

  /** After so many steps. */
  Conclusions concluded(int taken) {
    return taken == 1 && aged.isPresent()
        ? aged.get()
        : replays.conclude(steps.known(taken), steps.day(taken));
  }
}
