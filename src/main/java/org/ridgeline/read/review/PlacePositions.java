package org.ridgeline.read.review;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ridgeline.fact.Settlement;

/**
 * Tells of places that lie far from all others where a slip explains it.
 *
 * <p>Distance alone proves nothing, as islands and rear areas are far away honestly. A place is
 * told of if it would be near once a common slip is undone, or if its region lies elsewhere. The
 * earth is cut into cubes, and cubes that touch hang together, so that cost grows with the number
 * of places.
 */
public final class PlacePositions {

  private static final double CUBE_KM = 100;
  private static final int FEWEST = 4;

  /** Swapped, a place is at least so far away: in its own region, and in any other. */
  private static final double SWAPPED_KM = 150;

  private static final double SWAPPED_ELSEWHERE_KM = 400;
  private static final double SLIPPED_KM = 1000;
  private static final double SPREADS = 10;

  private record Cube(int x, int y, int z) {

    static Cube of(SpherePoint point) {
      return new Cube(side(point.x()), side(point.y()), side(point.z()));
    }

    private static int side(double km) {
      return (int) Math.floor(km / CUBE_KM);
    }

    List<Cube> around() {
      var around = new ArrayList<Cube>();
      for (int i = 0; i < 27; i++) {
        around.add(new Cube(x + i % 3 - 1, y + i / 3 % 3 - 1, z + i / 9 - 1));
      }
      return around;
    }
  }

  /** A slip, what it is called, and the point once it is undone. */
  private record Slip(String question, double longitude, double latitude, boolean swap) {

    boolean isPoint() {
      return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
    }
  }

  private final List<String> warnings = new ArrayList<>();

  private PlacePositions() {}

  /** What is odd about the positions of {@code places}. */
  public static List<String> warnings(List<Settlement> places) {
    var positions = new PlacePositions();
    var real = new ArrayList<Settlement>();
    for (var place : places) {
      if (place.longitude() == 0 && place.latitude() == 0) {
        positions.warn(place, "0, 0 is a point in the sea that stands for none; look it up");
      } else {
        real.add(place);
      }
    }
    if (real.size() >= FEWEST) {
      positions.compare(groups(real));
    }
    return positions.warnings;
  }

  /** The places that hang together, most of them first. */
  private static List<List<Settlement>> groups(List<Settlement> places) {
    var cubes = new LinkedHashMap<Cube, List<Settlement>>();
    places.stream()
        .sorted(Comparator.comparing(Settlement::id))
        .forEach(
            p -> cubes.computeIfAbsent(Cube.of(SpherePoint.of(p)), c -> new ArrayList<>()).add(p));
    var seen = new HashSet<Cube>();
    var groups = new ArrayList<List<Settlement>>();
    for (var cube : cubes.keySet()) {
      if (seen.add(cube)) {
        groups.add(group(cube, cubes, seen));
      }
    }
    groups.sort(Comparator.comparingInt((List<Settlement> g) -> -g.size()));
    return groups;
  }

  private static List<Settlement> group(
      Cube start, Map<Cube, List<Settlement>> cubes, Set<Cube> seen) {
    var group = new ArrayList<Settlement>();
    var open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      var cube = open.remove();
      group.addAll(cubes.get(cube));
      cube.around().stream().filter(c -> cubes.containsKey(c) && seen.add(c)).forEach(open::add);
    }
    return group;
  }

  private void compare(List<List<Settlement>> groups) {
    var main = groups.get(0);
    long all = groups.stream().mapToInt(List::size).sum();
    if (main.size() * 2L < all) {
      return;
    }
    var points = main.stream().map(SpherePoint::of).toList();
    var regions = main.stream().map(Settlement::region).collect(toSet());
    double spread = spread(points);
    for (var group : groups.subList(1, groups.size())) {
      var first = group.stream().min(Comparator.comparing(Settlement::citation)).orElseThrow();
      boolean shared = !first.region().isEmpty() && regions.contains(first.region());
      fault(first, shared, points, spread)
          .ifPresent(
              fault ->
                  warn(
                      first,
                      fault + (group.size() == 1 ? "" : " (%d places)".formatted(group.size()))));
    }
  }

  /** How far from their middle half of the points are. */
  private static double spread(List<SpherePoint> points) {
    var middle =
        new SpherePoint(
            points.stream().mapToDouble(SpherePoint::x).sorted().toArray()[points.size() / 2],
            points.stream().mapToDouble(SpherePoint::y).sorted().toArray()[points.size() / 2],
            points.stream().mapToDouble(SpherePoint::z).sorted().toArray()[points.size() / 2]);
    return Math.sqrt(
        points.stream().mapToDouble(middle::squared).sorted().toArray()[points.size() / 2]);
  }

  private static Optional<String> fault(
      Settlement place, boolean shared, List<SpherePoint> others, double spread) {
    double away = nearest(SpherePoint.of(place), others);
    var where = "is %,d km from the other places; ".formatted(Math.round(away));
    for (var slip : slips(place)) {
      double least = slip.swap ? shared ? SWAPPED_KM : SWAPPED_ELSEWHERE_KM : SLIPPED_KM;
      if (away >= least && slip.isPoint()) {
        double mended = nearest(SpherePoint.of(slip.longitude, slip.latitude), others);
        if (mended <= away / (slip.swap ? 4 : 10)) {
          return Optional.of(where + slip.question);
        }
      }
    }
    return shared && away >= Math.max(SLIPPED_KM, SPREADS * spread)
        ? Optional.of(where + "look up its longitude and latitude")
        : Optional.empty();
  }

  private static List<Slip> slips(Settlement place) {
    double x = place.longitude();
    double y = place.latitude();
    var sign = "is a minus sign missing, or too many?";
    var point = "is a decimal point in the wrong place?";
    return List.of(
        new Slip("are longitude and latitude swapped?", y, x, true),
        new Slip(sign, -x, y, false),
        new Slip(sign, x, -y, false),
        new Slip(sign, -x, -y, false),
        new Slip(point, x * 10, y, false),
        new Slip(point, x / 10, y, false),
        new Slip(point, x, y * 10, false),
        new Slip(point, x, y / 10, false),
        new Slip(point, x / 10, y / 10, false),
        new Slip(point, x * 10, y * 10, false));
  }

  private static double nearest(SpherePoint point, List<SpherePoint> others) {
    double least = Double.MAX_VALUE;
    for (var other : others) {
      least = Math.min(least, point.squared(other));
    }
    return Math.sqrt(least);
  }

  private void warn(Settlement place, String what) {
    warnings.add("%s: longitude: '%s' %s".formatted(place.citation().place(), place.id(), what));
  }
}
