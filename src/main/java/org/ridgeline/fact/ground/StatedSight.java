package org.ridgeline.fact.ground;

import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.RowFact;

/**
 * Somebody's statement how much of a place is in sight from another.
 *
 * @param settlement from which one looks
 * @param other at which one looks
 * @param sharePercent how much of its disc is in sight, to a tenth
 */
public record StatedSight(String settlement, String other, double sharePercent, Citation citation)
    implements AboutSettlement, RowFact {}
