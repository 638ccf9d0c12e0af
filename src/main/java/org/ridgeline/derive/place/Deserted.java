package org.ridgeline.derive.place;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.AboutSettlement;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * A place in which nobody lives, as far as is known: the newest figure is 0, or it is a village or
 * district that was destroyed and in which nobody has been counted since. A place of which no
 * figure is known is none.
 *
 * @param since the day of that figure, or of the first report of destruction since the last
 */
public record Deserted(String settlement, LocalDate since, List<Citation> citations)
    implements AboutSettlement, Cited {

  public Deserted {
    citations = List.copyOf(citations);
  }
}
