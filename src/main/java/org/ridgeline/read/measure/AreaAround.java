package org.ridgeline.read.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/**
 * What of an area lies within a distance of a place.
 *
 * <p>By the parts of its edge that lie there, cut exactly, and the stretches of the circle around
 * the place that lie within it: so no more of the area is looked at than is near.
 */
final class AreaAround {

  private static final double WHOLE_TURN = 2 * Math.PI;
  private static final double PERCENT = 100;

  private final double km;
  private final List<LineSegment> within = new ArrayList<>();
  private final List<Double> crossings = new ArrayList<>();

  /**
   * @param edges on a plane around the place, the area on their left
   */
  AreaAround(List<LineSegment> edges, double km) {
    this.km = km;
    edges.forEach(this::cut);
  }

  /** Keeps what of an edge lies within the circle, and where it crosses that. */
  private void cut(LineSegment edge) {
    double dx = edge.p1.x - edge.p0.x;
    double dy = edge.p1.y - edge.p0.y;
    double a = dx * dx + dy * dy;
    double half = edge.p0.x * dx + edge.p0.y * dy;
    double c = edge.p0.x * edge.p0.x + edge.p0.y * edge.p0.y - km * km;
    double root = half * half - a * c;
    if (a == 0 || root <= 0) {
      return;
    }
    double first = (-half - Math.sqrt(root)) / a;
    double last = (-half + Math.sqrt(root)) / a;
    if (last <= 0 || first >= 1) {
      return;
    }
    var from = first > 0 ? edge.pointAlong(first) : edge.p0;
    var to = last < 1 ? edge.pointAlong(last) : edge.p1;
    if (first > 0) {
      crossings.add(angle(from));
    }
    if (last < 1) {
      crossings.add(angle(to));
    }
    within.add(new LineSegment(from, to));
  }

  private static double angle(Coordinate point) {
    double angle = Math.atan2(point.y, point.x);
    return angle < 0 ? angle + WHOLE_TURN : angle;
  }

  /**
   * How much of the disc the area is, in percent.
   *
   * @param isHeld whether what lies on the circle in a direction is in the area
   */
  double sharePercent(DoublePredicate isHeld) {
    double area =
        within.stream().mapToDouble(e -> (e.p0.x * e.p1.y - e.p1.x * e.p0.y) / 2).sum()
            + heldAngle(isHeld) * km * km / 2;
    return Math.max(0, Math.min(PERCENT, PERCENT * area / (Math.PI * km * km)));
  }

  private double heldAngle(DoublePredicate isHeld) {
    if (crossings.isEmpty()) {
      return isHeld.test(0) ? WHOLE_TURN : 0;
    }
    var sorted = crossings.stream().sorted().toList();
    double held = 0;
    for (int i = 0; i < sorted.size(); i++) {
      double from = sorted.get(i);
      double to = i + 1 < sorted.size() ? sorted.get(i + 1) : sorted.get(0) + WHOLE_TURN;
      if (to > from && isHeld.test((from + to) / 2)) {
        held += to - from;
      }
    }
    return held;
  }

  /** In which share of all directions the area begins within the distance, seen from outside. */
  double horizonPercent() {
    var seen = new ArrayList<double[]>();
    for (var edge : within) {
      double turn =
          Math.atan2(
              edge.p0.x * edge.p1.y - edge.p1.x * edge.p0.y,
              edge.p0.x * edge.p1.x + edge.p0.y * edge.p1.y);
      double from = angle(turn < 0 ? edge.p1 : edge.p0);
      double to = from + Math.abs(turn);
      seen.add(new double[] {from, Math.min(to, WHOLE_TURN)});
      if (to > WHOLE_TURN) {
        seen.add(new double[] {0, to - WHOLE_TURN});
      }
    }
    seen.sort((one, other) -> Double.compare(one[0], other[0]));
    double covered = 0;
    double end = 0;
    for (var stretch : seen) {
      covered += Math.max(0, stretch[1] - Math.max(end, stretch[0]));
      end = Math.max(end, stretch[1]);
    }
    return Math.min(PERCENT, PERCENT * covered / WHOLE_TURN);
  }
}
