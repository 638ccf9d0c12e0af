package org.ridgeline.read.map;

import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * What one file of a theatre's geography shows.
 *
 * @param file relative to the input folder
 * @param sha256 of the file
 * @param drawnBy who drew it, by its own words, or that it does not say so
 * @param areas valid, in degrees
 * @param warnings what is odd about the file, or left out of it
 */
public record GeographyLayer(
    LayerKind kind,
    String file,
    String sha256,
    String drawnBy,
    List<Geometry> areas,
    List<MapLine> lines,
    List<String> warnings) {}
