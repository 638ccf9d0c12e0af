package org.ridgeline.survey;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ridgeline.derive.place.Bearing;
import org.ridgeline.derive.place.Neighbour;
import org.ridgeline.derive.place.Vicinity;
import org.ridgeline.fact.Settlement;

/** The places around each place, whoever holds them: the same on every night. */
public final class Surroundings {

  private static final Vicinity NOTHING = new Vicinity("", List.of());

  private final Map<String, Settlement> settlements;
  private final Map<String, Vicinity> vicinities;

  /** By place and the other, of the places for which it was asked. */
  private final Map<String, Map<String, Neighbour>> byOther = new ConcurrentHashMap<>();

  /**
   * @param neighbours both ways each pair of places that are near enough to matter
   */
  public Surroundings(List<Settlement> settlements, List<Neighbour> neighbours) {
    this.settlements =
        settlements.stream().collect(toMap(Settlement::id, Function.identity(), (a, b) -> a));
    this.vicinities =
        Vicinity.of(List.copyOf(this.settlements.values()), neighbours).stream()
            .collect(toMap(Vicinity::settlement, Function.identity()));
  }

  Settlement settlement(String id) {
    return settlements.get(id);
  }

  /** The places around a place, the nearest first, of two as near the first by id. */
  public List<Neighbour> of(String settlement) {
    return vicinity(settlement).neighbours();
  }

  private Vicinity vicinity(String settlement) {
    return vicinities.getOrDefault(settlement, NOTHING);
  }

  /** Those of them that lie no farther than so. */
  Stream<Neighbour> within(String settlement, double km) {
    return vicinity(settlement).within(km).stream();
  }

  /** Those of them that are towns or cities. */
  Stream<Neighbour> towns(String settlement) {
    return of(settlement).stream().filter(near -> settlement(near.other()).isUrban());
  }

  /**
   * Whether one place stands nearer than another and in its direction.
   *
   * @param width degrees to either side that are still its direction
   */
  static boolean stands(Neighbour before, Neighbour other, double width) {
    return before.distanceKm() < other.distanceKm()
        && Bearing.apart(before.bearing(), other.bearing()) <= width;
  }

  /** How one place lies to another, if near enough. */
  public Optional<Neighbour> between(String settlement, String other) {
    return Optional.ofNullable(
        byOther.computeIfAbsent(settlement, this::neighboursByOther).get(other));
  }

  private Map<String, Neighbour> neighboursByOther(String settlement) {
    return of(settlement).stream().collect(toMap(Neighbour::other, Function.identity()));
  }
}
