package org.ridgeline.fact;

import java.time.LocalDate;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.RowFact;

/** How many people one source counted or estimated in a settlement on a day. */
public record Population(String settlement, int people, LocalDate asOf, Citation citation)
    implements AboutSettlement, RowFact {}
