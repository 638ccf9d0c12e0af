package org.ridgeline.fact;

import java.util.OptionalDouble;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.RowFact;

/**
 * A road or railway between two settlements.
 *
 * @param start id of one end; links have no direction
 * @param end id of the other end
 * @param distanceKm along the link, in kilometres, where the source says
 */
public record Link(
    String id,
    String start,
    String end,
    LinkKind kind,
    String name,
    OptionalDouble distanceKm,
    Citation citation)
    implements RowFact {}
