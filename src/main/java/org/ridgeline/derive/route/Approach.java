package org.ridgeline.derive.route;

import java.util.List;
import java.util.Set;

/**
 * The shortest way of each kind to a place from the nearest of those that it may begin at, however
 * far.
 *
 * @param ways one of each kind by which the place can be reached
 * @param seen every place that the search asked about; on no other does the answer depend
 */
public record Approach(List<Way> ways, Set<String> seen) {

  /**
   * A route, and what it passes.
   *
   * @param passages each with the next way around it, from whichever of the places that it may
   *     begin at is nearest then
   */
  public record Way(Route route, List<Passage> passages) {}

  public Approach {
    ways = List.copyOf(ways);
    seen = Set.copyOf(seen);
  }
}
