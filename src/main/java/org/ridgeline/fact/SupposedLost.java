package org.ridgeline.fact;

import java.util.List;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Cited;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;

/**
 * The supposition that a settlement has passed to another party, to learn what would follow.
 *
 * <p>No table states it: what is concluded from it cites a supposition and no row.
 *
 * @param to the party that would hold it
 */
public record SupposedLost(String settlement, String to) implements AboutSettlement, Cited {

  private static final Source SUPPOSITION =
      new Source("supposition", "a supposition", SourceKind.ANALYST, "", Reliability.F, "");

  @Override
  public List<Citation> citations() {
    return List.of(Citation.supposed(settlement + " lost to " + to, SUPPOSITION));
  }
}
