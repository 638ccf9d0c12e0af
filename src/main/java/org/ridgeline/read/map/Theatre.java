package org.ridgeline.read.map;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.ridgeline.fact.Settlement;
import org.ridgeline.read.file.BadTableException;

/**
 * Where the places lie that a map is drawn behind.
 *
 * @param places the box that all of them lie in; empty if there are none
 */
record Theatre(Envelope places) {

  /** A map that ends so many degrees from all places is of somewhere else. */
  private static final double NEAR = 1;

  /** What of a map is so many degrees from all places, in one of several features, is too. */
  private static final double FAR = 5;

  /** Half of the earth's circumference as Web Mercator (EPSG:3857) has it, in metres. */
  private static final double HALF_AROUND = 20_037_508.342789244;

  /** More than any number of degrees. */
  private static final double NO_DEGREES = 360;

  static Theatre of(Collection<Settlement> settlements) {
    var places = new Envelope();
    settlements.forEach(place -> places.expandToInclude(place.longitude(), place.latitude()));
    return new Theatre(places);
  }

  private boolean isNear(Envelope area) {
    return isWithin(NEAR, area);
  }

  private boolean isWithin(double degrees, Envelope area) {
    if (places.isNull()) {
      return true;
    }
    var around = new Envelope(places);
    around.expandBy(degrees);
    return around.intersects(area);
  }

  /** Whether an area that is far from all places would be near if its numbers changed places. */
  private boolean isNearWhenSwapped(Envelope area) {
    return !isNear(area) && isNear(swapped(area));
  }

  /** Whether each of a map's areas is so; not, if there is none. */
  boolean areAllNearWhenSwapped(List<Envelope> areas) {
    return !areas.isEmpty() && areas.stream().allMatch(this::isNearWhenSwapped);
  }

  /** Whether each of a map's areas lies far from all places; not, if there is none. */
  boolean areAllFar(List<Envelope> areas) {
    return !areas.isEmpty() && areas.stream().noneMatch(this::isNear);
  }

  /** The same where other features of the map lie well, so that only a wide miss is one. */
  boolean isFarAndNearWhenSwapped(Envelope area) {
    return !isWithin(FAR, area) && isNear(swapped(area));
  }

  private static Envelope swapped(Envelope area) {
    return new Envelope(area.getMinY(), area.getMaxY(), area.getMinX(), area.getMaxX());
  }

  /** Whether no position of an area can be in degrees. */
  private static boolean isInMetres(Envelope area) {
    return area.getMinX() > NO_DEGREES
        || area.getMaxX() < -NO_DEGREES
        || area.getMinY() > NO_DEGREES
        || area.getMaxY() < -NO_DEGREES;
  }

  /**
   * Refuses a map all of which is in metres.
   *
   * @param areas the boxes of its features
   */
  void requireDegrees(String file, List<Envelope> areas) {
    if (!areas.isEmpty() && areas.stream().allMatch(Theatre::isInMetres)) {
      throw new BadTableException(
          "%s: its positions are in metres (%s), not in degrees; save it in WGS 84 (EPSG:4326)"
              .formatted(file, projection(areas.get(0))));
    }
  }

  /** Refuses a feature that is in metres. */
  static void requireDegrees(Envelope area) {
    if (isInMetres(area)) {
      throw new BadFeatureException("its positions are in metres; write degrees, WGS 84");
    }
  }

  /** What an area in metres is probably projected by. */
  private String projection(Envelope area) {
    var centre = area.centre();
    double longitude = centre.x / HALF_AROUND * 180;
    double latitude = Math.toDegrees(Math.atan(Math.sinh(centre.y / HALF_AROUND * Math.PI)));
    boolean mercator =
        Math.abs(longitude) <= 180
            && !places.isNull()
            && isWithin(FAR, new Envelope(new Coordinate(longitude, latitude)));
    return mercator ? "Web Mercator, EPSG:3857" : "UTM or another grid";
  }
}
