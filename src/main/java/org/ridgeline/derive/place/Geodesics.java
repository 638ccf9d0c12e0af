package org.ridgeline.derive.place;

import java.util.ArrayList;
import java.util.Comparator;
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
    return all.flatMap(one -> around(one, km).stream()).toList();
  }

  /** The neighbours of one settlement no more than {@code km} away, by id. */
  List<Neighbour> around(Settlement one, double km) {
    return candidates(one, km)
        .filter(other -> !other.id().equals(one.id()))
        .sorted(Comparator.comparing(Settlement::id))
        .map(other -> measure(one, other))
        .filter(neighbour -> neighbour.distanceKm() <= km)
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

  private static Neighbour measure(Settlement one, Settlement other) {
    GeodesicData line =
        Geodesic.WGS84.Inverse(
            one.latitude(), one.longitude(), other.latitude(), other.longitude());
    return new Neighbour(
        one.id(),
        other.id(),
        kilometres(line.s12),
        Compass.bearingOf(line.azi1),
        List.of(one.citation(), other.citation()));
  }

  /** The length of the geodesic between two settlements, in kilometres, to 10 m. */
  public static double km(Settlement one, Settlement other) {
    return measure(one, other).distanceKm();
  }

  private static double kilometres(double metres) {
    return Math.round(metres / 10) / 100.0;
  }
}
