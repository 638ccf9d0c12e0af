package org.ridgeline.read.measure;

import java.util.List;
import org.ridgeline.fact.provenance.Citation;

/**
 * What of a place is in sight from the high ground of another from which most of it is.
 *
 * @param sharePercent how much of its disc, to a tenth
 * @param elevation of the ground from which one looks, in metres above sea level
 * @param clearanceMetres how far the ground in the middle of the disc stands above the line of
 *     sight over all that is before it, rounded to the metre; negative if it is hidden so deep
 * @param citations the files that tell so
 */
public record GroundSight(
    double sharePercent, int elevation, int clearanceMetres, List<Citation> citations) {}
