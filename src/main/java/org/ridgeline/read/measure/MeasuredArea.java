package org.ridgeline.read.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;
import org.ridgeline.fact.Compass;
import org.ridgeline.fact.area.AreaFigures;

/** Measures what the area of a party means for places. */
final class MeasuredArea {

  /** Farther than that nothing is measured: it is the reach of most guns, and more. */
  private static final double FARTHEST_KM = 50;

  /** How far is looked, until an edge is found: what is farther than that edge is many an edge. */
  private static final List<Double> STEPS = List.of(14.0, 20.0, 28.0, 40.0, FARTHEST_KM);

  private static final Coordinate HERE = new Coordinate(0, 0);
  private static final double NEAR_KM = 5;
  private static final double AROUND_KM = 10;
  private static final double WHOLE = 100;

  private final HeldArea area;

  MeasuredArea(HeldArea area) {
    this.area = area;
  }

  private record Nearest(double km, Coordinate point) {}

  /**
   * What is measured from a point; nothing if the area is farther than 50 km.
   *
   * @param radiusKm of the disc that stands for the place
   */
  Optional<AreaFigures> from(double longitude, double latitude, double radiusKm) {
    var position = new Coordinate(longitude, latitude);
    var plane = new LocalPlane(longitude, latitude);
    boolean isWithin = area.holds(position);
    double aroundKm = Math.max(AROUND_KM, radiusKm);
    var around = edges(position, plane, aroundKm);
    var nearest = nearest(around, aroundKm).or(() -> nearest(position, plane));
    if (nearest.isEmpty() && !isWithin) {
      return Optional.empty();
    }
    double km = nearest.map(Nearest::km).orElse(FARTHEST_KM);
    double horizon = isWithin ? WHOLE : new AreaAround(around, AROUND_KM).horizonPercent();
    return Optional.of(
        new AreaFigures(
            AreaFigures.kilometres(isWithin ? -km : km),
            nearest.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(bearing(nearest.get().point())),
            share(around, plane, radiusKm),
            share(around, plane, NEAR_KM),
            share(around, plane, AROUND_KM),
            AreaFigures.percent(horizon)));
  }

  private double share(List<LineSegment> around, LocalPlane plane, double km) {
    return AreaFigures.percent(
        new AreaAround(around, km).sharePercent(angle -> area.holds(plane.at(angle, km))));
  }

  private List<LineSegment> edges(Coordinate position, LocalPlane plane, double km) {
    return area.edges(position, km).stream().map(plane::of).toList();
  }

  /** The nearest point of the edge; an edge within a step's reach has none before it. */
  private Optional<Nearest> nearest(Coordinate position, LocalPlane plane) {
    return STEPS.stream()
        .flatMap(km -> nearest(edges(position, plane, km), km).stream())
        .findFirst();
  }

  /** The nearest point of edges within {@code km}. */
  private static Optional<Nearest> nearest(List<LineSegment> edges, double km) {
    Optional<Coordinate> nearest = Optional.empty();
    double least = Double.POSITIVE_INFINITY;
    for (var edge : edges) {
      var point = edge.closestPoint(HERE);
      double square = point.x * point.x + point.y * point.y;
      if (square < least) {
        least = square;
        nearest = Optional.of(point);
      }
    }
    return nearest
        .map(point -> new Nearest(Math.hypot(point.x, point.y), point))
        .filter(found -> found.km() <= km);
  }

  private static double bearing(Coordinate point) {
    return Compass.bearingOf(Math.toDegrees(Math.atan2(point.x, point.y)));
  }
}
