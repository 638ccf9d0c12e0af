package org.ridgeline.read;

import java.time.LocalDate;
import org.locationtech.jts.geom.Geometry;

/**
 * An area that a party held on some day, as a map of control draws it.
 *
 * <p>Reports draw it behind the places; no rule reads it, as it says nothing of who says so.
 *
 * @param area in degrees, WGS 84, longitude first
 */
public record ControlArea(LocalDate day, String holder, Geometry area) {}
