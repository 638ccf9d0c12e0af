package org.ridgeline.read.map;

import java.time.LocalDate;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * An area that a party held on some day, as a map of control draws it.
 *
 * <p>Reports draw it behind the places; rules see only what is measured of it.
 *
 * @param area valid, in degrees, WGS 84, longitude first
 * @param file the map, relative to the input folder
 * @param feature its number in the map, from 1
 */
public record ControlArea(LocalDate day, String holder, Geometry area, String file, int feature) {

  private static final Geometry NO_AREA = new GeometryFactory().createPolygon();

  /** All that some areas, one at least, are together. */
  public static Geometry union(List<ControlArea> areas) {
    return areas.size() == 1
        ? areas.get(0).area()
        : OverlayNGRobust.union(areas.stream().map(ControlArea::area).toList());
  }

  /** The same area, held by {@code party}. */
  ControlArea heldBy(String party) {
    return new ControlArea(day, party, area, file, feature);
  }

  /** The same of which only the name is kept. */
  ControlArea withoutArea() {
    return new ControlArea(day, holder, NO_AREA, file, feature);
  }
}
