package org.ridgeline.reason.conclude;

import java.util.List;
import java.util.OptionalInt;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.Reliability;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.fact.provenance.SourceKind;

/** A settlement for rules to speak of. */
public final class SamplePlaces {

  private SamplePlaces() {}

  public static Settlement ashford() {
    return new Settlement(
        "ashford",
        "Ashford",
        List.of(),
        "",
        SettlementKind.TOWN,
        "",
        "",
        30,
        50,
        OptionalInt.empty(),
        citation("ashford", "atlas", "", SourceKind.REFERENCE, Reliability.A));
  }

  public static Citation citation(
      String row, String source, String party, SourceKind kind, Reliability reliability) {
    var origin = new Source(source, source, kind, party, reliability, "");
    return new Citation("table.csv", 2, row, origin, party, party.isEmpty() ? source : party, 2);
  }
}
