package org.ridgeline.read.measure;

import java.util.Optional;
import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicData;
import org.ridgeline.read.elevation.Elevation;

/**
 * What of a disc of ground is in sight of an observer, along rays that fan out over it.
 *
 * <p>Ground falls below the horizontal by the square of its distance over the diameter of the
 * earth, and light is bent after it: so the earth counts as larger, by C. F. Gauss's mean
 * coefficient of refraction of 0.13 (W. Torge, "Geodesy", 3rd edition, 2001). Ground is in sight if
 * no nearer ground stands as steeply above the observer; between points on a ray it is straight.
 * Houses and woods are not known of.
 *
 * @param sharePercent of the disc
 * @param clearanceMetres how far the ground in its middle stands above the line of sight over all
 *     that is before it; negative if it is hidden so deep
 */
record Sight(double sharePercent, double clearanceMetres) {

  /** How high the eyes of an observer are above the ground. */
  static final double EYES_METRES = 2;

  private static final double EARTH_METRES = 6_371_000;
  private static final double REFRACTION = 0.13;

  /** The radius of an earth around which light would run straight. */
  static final double STRAIGHT_EARTH_METRES = EARTH_METRES / (1 - REFRACTION);

  private static final double FINEST_METRES = 10;
  private static final double COARSEST_METRES = 100;
  private static final double STEPS = 600;
  private static final int ROUGH = 4;
  private static final double FEWEST_RAYS = 120;
  private static final int MOST_RAYS = 2_000;
  private static final double PERCENT = 100;

  /** A position in degrees. */
  record Position(double longitude, double latitude) {}

  /** What is seen of a disc; nothing if too little of the ground on the way is known. */
  static Optional<Sight> of(
      Elevation.Reading heights, Position observer, Position middle, double radiusMetres) {
    return of(heights, observer, middle, radiusMetres, 1);
  }

  /** The same at a sixteenth of the cost, to compare observers. */
  static Optional<Sight> roughly(
      Elevation.Reading heights, Position observer, Position middle, double radiusMetres) {
    return of(heights, observer, middle, radiusMetres, ROUGH);
  }

  private static Optional<Sight> of(
      Elevation.Reading heights, Position observer, Position middle, double radius, int grain) {
    double cell =
        Math.max(
            heights.cellMetres(observer.longitude(), observer.latitude()),
            heights.cellMetres(middle.longitude(), middle.latitude()));
    // A height that is not known at either end makes no number.
    return Double.isNaN(cell)
        ? Optional.empty()
        : new Fan(heights, observer, middle, radius, cell, grain).seen();
  }

  /** Rays from an observer over a disc. */
  private static final class Fan {

    private final Elevation.Reading heights;
    private final Position observer;
    private final GeodesicData way;
    private final double radius;
    private final double step;
    private final int grain;
    private final double eyes;
    private double seen;
    private double disc;
    private double wholeDisc;
    private long known;
    private long all;

    Fan(
        Elevation.Reading heights,
        Position observer,
        Position middle,
        double radius,
        double cell,
        int grain) {
      this.heights = heights;
      this.observer = observer;
      this.radius = radius;
      this.way =
          Geodesic.WGS84.Inverse(
              observer.latitude(), observer.longitude(), middle.latitude(), middle.longitude());
      double finest = Math.min(cell / 4, (way.s12 + radius) / STEPS);
      this.grain = grain;
      this.step = grain * Math.max(FINEST_METRES, Math.min(COARSEST_METRES, finest));
      this.eyes = heights.at(observer.longitude(), observer.latitude()) + EYES_METRES;
    }

    Optional<Sight> seen() {
      boolean isWithin = way.s12 <= radius;
      double half = isWithin ? Math.PI : Math.asin(radius / way.s12);
      double arc = 2 * half * Math.max(way.s12, radius);
      int rays = (int) Math.max(FEWEST_RAYS / grain, Math.min(MOST_RAYS, arc / (2 * step)));
      for (int ray = 0; ray < rays; ray++) {
        cast(-half + 2 * half * (ray + 0.5) / rays);
      }
      boolean isKnown =
          known * PERCENT >= all * GroundAround.LEAST_KNOWN
              && disc * PERCENT >= wholeDisc * GroundAround.LEAST_KNOWN;
      return isKnown
          ? Optional.of(new Sight(Math.min(PERCENT, PERCENT * seen / disc), clearance()))
          : Optional.empty();
    }

    /** Follows a ray up to the far edge of the disc. */
    private void cast(double turn) {
      double across = way.s12 * Math.cos(turn);
      double root = Math.sqrt(Math.max(0, across * across - way.s12 * way.s12 + radius * radius));
      double near = across - root;
      var ray = new Ray(heights, observer, way.azi1 + Math.toDegrees(turn), across + root);
      double steepest = Double.NEGATIVE_INFINITY;
      double before = Double.NEGATIVE_INFINITY;
      for (int i = 1; i * step <= across + root; i++) {
        double distance = i * step;
        double slope = slope(ray.at(distance), distance);
        // Rays fan out, so that a piece stands for more ground the farther it is.
        double ground = distance >= near ? distance : 0;
        all++;
        wholeDisc += ground;
        if (!Double.isNaN(slope)) {
          known++;
          disc += ground;
          seen += ground * inSight(before, slope, steepest);
          steepest = Math.max(steepest, slope);
          before = slope;
        }
      }
    }

    /**
     * How much of a piece of ground is in sight, of which both ends stand so steeply: what rises
     * before the eyes, above all that is nearer. What falls hides itself.
     */
    private static double inSight(double near, double far, double steepest) {
      if (far <= steepest) {
        return 0;
      }
      // The first piece begins at the feet.
      return Double.isInfinite(near) ? 1 : (far - steepest) / (far - Math.min(near, steepest));
    }

    /** How steeply ground stands above the horizontal of the eyes. */
    private double slope(double height, double distance) {
      double fall = distance * distance / (2 * STRAIGHT_EARTH_METRES);
      return (height - fall - eyes) / distance;
    }

    private double clearance() {
      var ray = new Ray(heights, observer, way.azi1, way.s12);
      double steepest = Double.NEGATIVE_INFINITY;
      for (int i = 1; i * step < way.s12; i++) {
        double slope = slope(ray.at(i * step), i * step);
        steepest = Double.isNaN(slope) ? steepest : Math.max(steepest, slope);
      }
      double middle = slope(ray.at(way.s12), way.s12);
      return Double.isInfinite(steepest) ? EYES_METRES : (middle - steepest) * way.s12;
    }
  }

  /** The ground along a straight line, whose positions are exact every few kilometres. */
  private static final class Ray {

    private static final double PIECE_METRES = 5_000;

    private final Elevation.Reading heights;
    private final double[] longitudes;
    private final double[] latitudes;

    Ray(Elevation.Reading heights, Position from, double azimuth, double metres) {
      this.heights = heights;
      int pieces = (int) Math.ceil(metres / PIECE_METRES) + 1;
      this.longitudes = new double[pieces + 1];
      this.latitudes = new double[pieces + 1];
      for (int i = 0; i <= pieces; i++) {
        var end =
            Geodesic.WGS84.Direct(from.latitude(), from.longitude(), azimuth, i * PIECE_METRES);
        latitudes[i] = end.lat2;
        // Past the 180th meridian the count of degrees starts anew.
        longitudes[i] = from.longitude() + Math.IEEEremainder(end.lon2 - from.longitude(), 360);
      }
    }

    double at(double metres) {
      int piece = (int) (metres / PIECE_METRES);
      double share = metres / PIECE_METRES - piece;
      return heights.at(
          longitudes[piece] + (longitudes[piece + 1] - longitudes[piece]) * share,
          latitudes[piece] + (latitudes[piece + 1] - latitudes[piece]) * share);
    }
  }
}
