package org.ridgeline.reason;

import java.util.List;
import java.util.OptionalInt;
import org.ridgeline.fact.Citation;
import org.ridgeline.fact.Reliability;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.SettlementKind;
import org.ridgeline.fact.Source;
import org.ridgeline.fact.SourceKind;

/** A settlement for rules to speak of. */
final class Places {

  private Places() {}

  static Settlement ashford() {
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

  static Citation citation(
      String row, String source, String party, SourceKind kind, Reliability reliability) {
    var origin = new Source(source, source, kind, party, reliability, "");
    return new Citation("table.csv", 2, row, origin, party, party.isEmpty() ? source : party, 2);
  }
}
