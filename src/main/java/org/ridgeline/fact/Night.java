package org.ridgeline.fact;

import java.time.LocalDate;
import java.util.List;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;

/**
 * The night that is assessed.
 *
 * @param asOf the cut-off: only what was published by then is known
 */
public record Night(LocalDate asOf) implements Cited {

  @Override
  public List<Citation> citations() {
    return List.of();
  }
}
