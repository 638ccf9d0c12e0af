package org.ridgeline.read.review;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ridgeline.fact.provenance.Source;
import org.ridgeline.read.table.BadRowException;
import org.ridgeline.read.text.Lookalikes;
import org.ridgeline.read.text.NearestName;

/** Tells of sources that republish each other in a circle, and of ids with look-alike letters. */
public final class SourceReview {

  /**
   * A source and where it stands.
   *
   * @param place as {@code file:line}
   */
  public record SourceRow(String place, Source source) {}

  private SourceReview() {}

  /** What is odd about the sources. */
  public static List<String> warnings(List<SourceRow> rows) {
    var warnings = new ArrayList<String>();
    var next = rows.stream().collect(toMap(r -> r.source().id(), r -> r.source().republishes()));
    var told = new HashSet<String>();
    for (var row : rows) {
      Lookalikes.stranger(row.source().id())
          .ifPresent(
              s ->
                  warnings.add(
                      "%s: id: '%s' has %s; write it as '%s', here and in all rows"
                          .formatted(row.place(), row.source().id(), s.letter(), s.meant())));
      var circle = circle(row.source().id(), next);
      if (!circle.isEmpty() && told.addAll(circle)) {
        warnings.add(
            circle.size() == 1
                ? "%s: republishes: names the source itself; leave the cell empty"
                    .formatted(row.place())
                : "%s: republishes: leads in a circle (%s); leave the cell of the one who said it first empty"
                    .formatted(row.place(), String.join(", ", circle)));
      }
    }
    return warnings;
  }

  /** The sources from {@code id} back to it, or none. */
  private static Set<String> circle(String id, Map<String, String> next) {
    var way = new LinkedHashSet<String>();
    var at = id;
    while (next.containsKey(at) && way.add(at)) {
      at = next.get(at);
    }
    return at.equals(id) ? way : Set.of();
  }

  /**
   * A source whose origin is known.
   *
   * @param ids of all sources
   * @throws BadRowException if it republishes none of them
   */
  public static Source requireOrigin(Source source, Set<String> ids) {
    if (source.republishes().isEmpty() || ids.contains(source.republishes())) {
      return source;
    }
    throw new BadRowException(
        "republishes",
        "'%s' is not in sources.csv".formatted(source.republishes())
            + NearestName.hint(source.republishes(), ids, "add it there, or leave the cell empty"));
  }
}
