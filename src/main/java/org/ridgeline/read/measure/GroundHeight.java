package org.ridgeline.read.measure;

import java.util.List;
import org.ridgeline.fact.provenance.Citation;

/**
 * How a place stands in the ground around it.
 *
 * @param metres how far its highest ground stands above the mean around, rounded to the metre
 * @param elevation of that highest ground, in metres above sea level
 * @param reliefMetres from the lowest to the highest ground around
 * @param citations the files that tell so
 */
public record GroundHeight(int metres, int elevation, int reliefMetres, List<Citation> citations) {}
