package org.ridgeline.fact;

import java.time.LocalDate;

/** How many people one source counted or estimated in a settlement on a day. */
public record Population(String settlement, int people, LocalDate asOf, Citation citation)
    implements AboutSettlement, Stated {}
