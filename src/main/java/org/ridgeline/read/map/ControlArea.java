package org.ridgeline.read.map;

import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;

/**
 * An area that a party held on some day, as a map of control draws it.
 *
 * <p>Reports draw it behind the places; no rule reads it, as it says nothing of who says so.
 *
 * @param area valid, in degrees, WGS 84, longitude first
 * @param file the map, relative to the input folder
 * @param feature its number in the map, from 1
 */
public record ControlArea(LocalDate day, String holder, Geometry area, String file, int feature) {

  /** The same area, held by {@code party}. */
  ControlArea heldBy(String party) {
    return new ControlArea(day, party, area, file, feature);
  }
}
