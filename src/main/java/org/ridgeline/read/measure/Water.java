package org.ridgeline.read.measure;

import java.util.List;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.area.AreaFigures;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.SourceKind;
import org.ridgeline.read.map.Geography;
import org.ridgeline.read.map.LayerKind;

/**
 * Whether water lies between a place and what is some way off in some direction: a river that the
 * straight line crosses, or at least 0.3 km of lakes, seas and wide rivers along it. Several
 * threads may ask.
 */
public final class Water {

  /** No map of water, so none is known. */
  public static final Water NONE = new Water(Geography.NONE);

  /** A river as narrow is drawn as a line; a pond as small is walked around. */
  private static final double LEAST_KM = 0.3;

  /** Maps draw the edge of an area along a river no better than that. */
  private static final double EDGE_KM = 0.1;

  /** Farther away, lines bend on the plane of a place. */
  private static final double FARTHEST_KM = 100;

  private static final Coordinate PLACE = new Coordinate(0, 0);

  private static final UnjudgedMaps MAPS =
      new UnjudgedMaps(Geography.FOLDER, "A map of water", SourceKind.REFERENCE);

  private final EdgeIndex rivers = new EdgeIndex();
  private final EdgeIndex shores = new EdgeIndex();
  private final STRtree areas = new STRtree();
  private final List<Citation> citations;

  /** The water of a theatre's geography. */
  public Water(Geography geography) {
    var maps = geography.of(LayerKind.WATER).toList();
    for (var map : maps) {
      map.lines().forEach(river -> add(rivers, river.coordinates()));
      for (var area : map.areas()) {
        areas.insert(area.getEnvelopeInternal(), new IndexedPointInAreaLocator(area));
        addShores(area);
      }
    }
    this.citations = maps.stream().map(map -> MAPS.citation(map.file(), "water")).toList();
  }

  private void addShores(Geometry area) {
    for (Object ring : LinearComponentExtracter.getLines(area)) {
      add(shores, ((LinearRing) ring).getCoordinates());
    }
  }

  private static void add(EdgeIndex edges, Coordinate[] line) {
    for (int i = 1; i < line.length; i++) {
      edges.add(line[i - 1], line[i]);
    }
  }

  /** Whether there is a map of water. */
  public boolean isKnown() {
    return !citations.isEmpty();
  }

  /** The files that tell so. */
  public List<Citation> citations() {
    return citations;
  }

  /**
   * Whether water lies before an area, seen from a place outside of it: also a river along which
   * its edge runs.
   */
  public boolean isBefore(Settlement place, AreaFigures area) {
    double km = area.distanceKm();
    return km > 0
        && area.bearing().isPresent()
        && isAcross(place, area.bearing().getAsDouble(), km, km + EDGE_KM);
  }

  /** Whether water lies between two places, of which the other is so far away. */
  public boolean isBetween(Settlement place, double km, double bearing) {
    return km > 0 && isAcross(place, bearing, km, km);
  }

  private boolean isAcross(Settlement place, double bearing, double km, double toRiverKm) {
    if (!isKnown() || km > FARTHEST_KM) {
      return false;
    }
    var plane = new LocalPlane(place.longitude(), place.latitude());
    double angle = Math.toRadians(90 - bearing);
    return crossesRiver(plane, angle, toRiverKm) || waterKm(plane, angle, km) >= LEAST_KM;
  }

  private boolean crossesRiver(LocalPlane plane, double angle, double km) {
    var line = line(angle, km);
    return rivers.near(plane.at(angle, km / 2), km / 2).stream()
        .anyMatch(edge -> line.intersection(plane.of(edge)) != null);
  }

  private double waterKm(LocalPlane plane, double angle, double km) {
    var line = line(angle, km);
    var cuts = new TreeSet<>(List.of(0.0, km));
    for (var edge : shores.near(plane.at(angle, km / 2), km / 2)) {
      var cut = line.intersection(plane.of(edge));
      if (cut != null) {
        cuts.add(Math.min(km, cut.distance(PLACE)));
      }
    }
    double water = 0;
    double from = 0;
    for (double to : cuts) {
      if (to > from && isWater(plane.at(angle, (from + to) / 2))) {
        water += to - from;
      }
      from = to;
    }
    return water;
  }

  private boolean isWater(Coordinate position) {
    for (Object area : areas.query(new Envelope(position))) {
      if (((IndexedPointInAreaLocator) area).locate(position) != Location.EXTERIOR) {
        return true;
      }
    }
    return false;
  }

  private static LineSegment line(double angle, double km) {
    return new LineSegment(PLACE, new Coordinate(km * Math.cos(angle), km * Math.sin(angle)));
  }
}
