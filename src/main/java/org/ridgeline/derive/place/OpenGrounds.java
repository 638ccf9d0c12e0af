package org.ridgeline.derive.place;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.fact.Compass;

/** How far the ground around each settlement runs before the next place. */
public final class OpenGrounds {

  private OpenGrounds() {}

  /**
   * At most one fact a settlement and wind, by settlement and then clockwise.
   *
   * @param neighbours all pairs of places as far apart as the ground is to be looked at
   * @param leastKm places closer than that make one position and do not end the open ground
   */
  public static List<OpenGround> measure(List<Neighbour> neighbours, double leastKm) {
    return neighbours.stream()
        .collect(groupingBy(Neighbour::settlement, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(around -> around(around, leastKm))
        .toList();
  }

  private static Stream<OpenGround> around(List<Neighbour> neighbours, double leastKm) {
    var eighths = neighbours.stream().collect(groupingBy(n -> Compass.of(n.bearing())));
    return Stream.of(Compass.values())
        .map(direction -> toward(direction, eighths, leastKm))
        .flatMap(Optional::stream);
  }

  private static Optional<OpenGround> toward(
      Compass direction, Map<Compass, List<Neighbour>> eighths, double leastKm) {
    return eighths.getOrDefault(direction, List.of()).stream()
        .filter(neighbour -> neighbour.distanceKm() >= leastKm)
        .min(comparing(Neighbour::distanceKm).thenComparing(Neighbour::other))
        .map(
            next ->
                new OpenGround(
                    next.settlement(),
                    direction,
                    direction.bearing(),
                    next.other(),
                    next.distanceKm(),
                    Math.min(
                        within(next.distanceKm(), eighths.get(direction.clockwise())),
                        within(next.distanceKm(), eighths.get(direction.counterclockwise()))),
                    next.citations()));
  }

  private static int within(double km, List<Neighbour> neighbours) {
    return neighbours == null
        ? 0
        : (int) neighbours.stream().filter(neighbour -> neighbour.distanceKm() <= km).count();
  }
}
