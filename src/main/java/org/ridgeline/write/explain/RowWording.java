package org.ridgeline.write.explain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ridgeline.fact.provenance.Citation;
import org.ridgeline.fact.provenance.CitedRows;
import org.ridgeline.read.Tables;

/** The rows of the input as readers see them: where they stand, who says so and in which words. */
final class RowWording {

  private final Map<String, String> texts = new HashMap<>();

  RowWording(Tables tables) {
    tables.events().forEach(event -> texts.put(event.citation().place(), event.text()));
    tables.claims().forEach(claim -> texts.put(claim.citation().place(), claim.text()));
  }

  List<ExplanationNode> nodes(Collection<Citation> citations) {
    return CitedRows.once(citations.stream()).stream().map(this::node).toList();
  }

  private ExplanationNode node(Citation row) {
    var source = row.source();
    var said = texts.getOrDefault(row.place(), "");
    var says =
        new StringBuilder(row.place())
            .append("  ")
            .append(source.name())
            .append(" (")
            .append(row.grade())
            .append(", ")
            .append(source.reliability().words())
            .append(")");
    row.day().ifPresent(day -> says.append(", ").append(day));
    if (!said.isEmpty()) {
      says.append(": “").append(said).append("”");
    }
    var values = new TreeMap<String, Object>();
    values.put("row", row.place());
    values.put("source", source.id());
    values.put("grade", row.grade());
    values.put("text", said);
    return new ExplanationNode("row", says.toString(), values, List.of());
  }
}
