package org.ridgeline.derive.place;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.Settlement;

/**
 * A settlement with all that lies around it, to be asked for what is near enough. Of a theatre
 * there are many more neighbours than settlements, and few of them are ever asked for.
 *
 * @param neighbours all that were measured, the nearest first, of two as near the first by id
 */
public record Vicinity(String settlement, List<Neighbour> neighbours) implements AboutSettlement {

  public Vicinity {
    neighbours = List.copyOf(neighbours);
  }

  /** The vicinity of each of these places, also where nothing lies around. */
  public static List<Vicinity> of(List<Settlement> places, List<Neighbour> neighbours) {
    var around = neighbours.stream().collect(groupingBy(Neighbour::settlement));
    return places.stream()
        .map(Settlement::id)
        .map(place -> new Vicinity(place, nearestFirst(around.getOrDefault(place, List.of()))))
        .toList();
  }

  private static List<Neighbour> nearestFirst(List<Neighbour> neighbours) {
    return neighbours.stream()
        .sorted(comparingDouble(Neighbour::distanceKm).thenComparing(Neighbour::other))
        .toList();
  }

  /** Those no more than {@code km} away. */
  public List<Neighbour> within(double km) {
    int count = 0;
    while (count < neighbours.size() && neighbours.get(count).distanceKm() <= km) {
      count++;
    }
    return neighbours.subList(0, count);
  }
}
