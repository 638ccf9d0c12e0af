package org.ridgeline.reason.why;

import java.util.List;
import java.util.Optional;

/**
 * The first condition that kept a rule from concluding something of a place.
 *
 * @param line where the condition stands in the rule's file, from 1
 * @param condition the condition, as it stands there
 * @param holds how many conditions before it hold
 * @param met what it met, the nearest first, and what would have sufficed; whole sentences
 * @param below where the condition wants what another rule concludes: why none did
 */
public record NearMiss(
    int line, String condition, int holds, List<String> met, Optional<MissedNotion> below) {

  public NearMiss {
    met = List.copyOf(met);
  }
}
