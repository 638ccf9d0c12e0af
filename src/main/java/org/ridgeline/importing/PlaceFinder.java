package org.ridgeline.importing;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ridgeline.derive.place.Geodesics;
import org.ridgeline.derive.place.Geodesics.NearPoint;
import org.ridgeline.fact.Settlement;
import org.ridgeline.importing.mapping.Limits;
import org.ridgeline.read.table.Gazetteer;

/** Finds the known place that an export means, by its name and by its point. */
final class PlaceFinder {

  private static final int REMEMBERED = 100_000;

  private final Gazetteer gazetteer;
  private final Limits limits;
  private final Geodesics index;
  private final Map<String, Settlement> byId;
  private final Map<Asked, Optional<String>> remembered = new HashMap<>();

  PlaceFinder(List<Settlement> settlements, Gazetteer gazetteer, Limits limits) {
    this.gazetteer = gazetteer;
    this.limits = limits;
    this.index = new Geodesics(settlements);
    this.byId = settlements.stream().collect(toMap(Settlement::id, each -> each, (a, b) -> a));
  }

  /** What was looked for. */
  private record Asked(String name, double longitude, double latitude) {

    static Asked of(String name, Optional<Point> point) {
      return point
          .map(at -> new Asked(name, at.longitude(), at.latitude()))
          .orElseGet(() -> new Asked(name, Double.NaN, Double.NaN));
    }
  }

  /** A point in degrees. */
  record Point(double longitude, double latitude) {}

  /**
   * The id of the place: of those of that name the nearest, if it is near enough; else the nearest
   * of all, if it is nearer still.
   *
   * @param name as the export has it, or empty
   */
  Optional<String> find(String name, Optional<Point> point) {
    var key = Asked.of(name, point);
    var known = remembered.get(key);
    if (known == null) {
      known = byName(name, point).or(() -> point.flatMap(this::byPoint));
      if (remembered.size() < REMEMBERED) {
        remembered.put(key, known);
      }
    }
    return known;
  }

  private Optional<String> byName(String name, Optional<Point> point) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var named = gazetteer.named(name);
    if (point.isEmpty()) {
      return named.size() == 1 ? Optional.of(named.first()) : Optional.empty();
    }
    var at = point.get();
    return named.stream()
        .map(byId::get)
        .map(each -> new NearPoint(each, Geodesics.km(at.longitude(), at.latitude(), each)))
        .filter(near -> near.km() <= limits.nameKm())
        .min(
            Comparator.comparingDouble(NearPoint::km).thenComparing(near -> near.settlement().id()))
        .map(near -> near.settlement().id());
  }

  private Optional<String> byPoint(Point point) {
    return index
        .nearest(point.longitude(), point.latitude(), limits.placeKm())
        .map(near -> near.settlement().id());
  }
}
