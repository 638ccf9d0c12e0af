package org.ridgeline.derive.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import net.sf.geographiclib.GeodesicMask;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.kdtree.KdNode;
import org.locationtech.jts.index.kdtree.KdTree;
import org.ridgeline.fact.Compass;
import org.ridgeline.fact.Settlement;

/**
 * Distances and directions between settlements on the WGS 84 ellipsoid.
 *
 * <p>Geodesics by C. F. F. Karney, "Algorithms for geodesics", J. Geodesy 87 (2013); a k-d tree
 * finds the pairs worth measuring, so that cost grows with the number of neighbours, not of pairs.
 */
public final class Geodesics {

  /** The shortest degree of latitude on WGS 84, at the equator. */
  private static final double KM_A_DEGREE = 110.57;

  private static final double HALF_A_TURN = 180;

  /** So many that all processors may well measure them. */
  private static final int MANY = 500;

  private final List<Settlement> settlements;
  private final KdTree index = new KdTree();

  public Geodesics(List<Settlement> settlements) {
    this.settlements = settlements;
    for (var settlement : settlements) {
      // Two settlements may share a point; the tree keeps one node for both.
      var point = new Coordinate(settlement.longitude(), settlement.latitude());
      var node = index.query(point);
      if (node == null) {
        index.insert(point, new ArrayList<>(List.of(settlement)));
      } else {
        atNode(node).add(settlement);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Settlement> atNode(KdNode node) {
    return (List<Settlement>) node.getData();
  }

  /** Each ordered pair of settlements no more than {@code km} apart, by id. */
  public List<Neighbour> neighbours(double km) {
    var all = settlements.size() < MANY ? settlements.stream() : settlements.parallelStream();
    var pairs = all.map(one -> pairs(one, km)).toList();
    var around = new HashMap<String, List<Neighbour>>();
    for (var pair : pairs) {
      for (var neighbour : pair) {
        around.computeIfAbsent(neighbour.settlement(), any -> new ArrayList<>()).add(neighbour);
      }
    }
    return settlements.stream()
        .map(one -> around.getOrDefault(one.id(), List.of()))
        .flatMap(near -> near.stream().sorted(Comparator.comparing(Neighbour::other)))
        .toList();
  }

  /** Both ways each pair of a settlement and another of a later id no more than {@code km} away. */
  private List<Neighbour> pairs(Settlement one, double km) {
    return candidates(one, km)
        .filter(other -> other.id().compareTo(one.id()) > 0)
        .map(other -> bothWays(one, other))
        .filter(pair -> pair.get(0).distanceKm() <= km)
        .flatMap(List::stream)
        .toList();
  }

  /** The settlement nearest to a point, of several the first by id, if one is within {@code km}. */
  public Optional<NearPoint> nearest(double longitude, double latitude, double km) {
    return candidates(longitude, latitude, km)
        .map(each -> new NearPoint(each, km(longitude, latitude, each)))
        .filter(near -> near.km() <= km)
        .min(
            Comparator.comparingDouble(NearPoint::km)
                .thenComparing(near -> near.settlement().id()));
  }

  /** How far a settlement is from a point, in kilometres, to 10 m. */
  public static double km(double longitude, double latitude, Settlement other) {
    return kilometres(
        Geodesic.WGS84.Inverse(
                latitude, longitude, other.latitude(), other.longitude(), GeodesicMask.DISTANCE)
            .s12);
  }

  /** A settlement and how far it is from a point. */
  public record NearPoint(Settlement settlement, double km) {}

  private Stream<Settlement> candidates(Settlement one, double km) {
    return candidates(one.longitude(), one.latitude(), km);
  }

  private Stream<Settlement> candidates(double longitude, double latitude, double km) {
    double north = km / KM_A_DEGREE;
    double highest = Math.min(90, Math.abs(latitude) + north);
    // Meridians converge: near a pole every longitude may be near.
    double shrink = Math.cos(Math.toRadians(highest));
    double east = highest >= 89 ? 360 : Math.min(360, north / shrink);
    // Past the antimeridian the count of degrees starts anew.
    return Stream.of(-360.0, 0.0, 360.0)
        .map(
            turn ->
                new Envelope(
                    longitude + turn - east,
                    longitude + turn + east,
                    latitude - north,
                    latitude + north))
        .flatMap(this::within)
        .distinct();
  }

  private Stream<Settlement> within(Envelope envelope) {
    var found = new ArrayList<Settlement>();
    index.query(envelope, node -> found.addAll(atNode(node)));
    return found.stream();
  }

  /** One seen from the other and back: a geodesic is as long both ways, and ends in a direction. */
  private static List<Neighbour> bothWays(Settlement one, Settlement other) {
    var line = line(one, other);
    // At one point any direction is as good, and the library has its own.
    double back = line.s12 == 0 ? line(other, one).azi1 : line.azi2 + HALF_A_TURN;
    return List.of(
        neighbour(one, other, line.s12, line.azi1), neighbour(other, one, line.s12, back));
  }

  private static GeodesicData line(Settlement one, Settlement other) {
    return Geodesic.WGS84.Inverse(
        one.latitude(), one.longitude(), other.latitude(), other.longitude());
  }

  private static Neighbour neighbour(
      Settlement one, Settlement other, double metres, double azimuth) {
    return new Neighbour(
        one.id(),
        other.id(),
        kilometres(metres),
        Compass.bearingOf(azimuth),
        List.of(one.citation(), other.citation()));
  }

  /** The length of the geodesic between two settlements, in kilometres, to 10 m. */
  public static double km(Settlement one, Settlement other) {
    return kilometres(line(one, other).s12);
  }

  private static double kilometres(double metres) {
    return Math.round(metres / 10) / 100.0;
  }
}
