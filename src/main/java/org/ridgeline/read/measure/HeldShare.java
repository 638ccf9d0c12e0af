package org.ridgeline.read.measure;

import org.ridgeline.fact.Settlement;

/**
 * How much of a place a party held by a map.
 *
 * @param percent of the disc that stands for the place, to a tenth
 */
public record HeldShare(Settlement place, String holder, double percent) {}
