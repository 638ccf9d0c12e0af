package org.ridgeline.derive.route;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ridgeline.derive.place.Geodesics;
import org.ridgeline.fact.Link;
import org.ridgeline.fact.LinkKind;
import org.ridgeline.fact.Settlement;
import org.ridgeline.fact.provenance.CitedRows;

/** Roads and railways as seen from both of their ends. */
public final class Links {

  /** What makes two rows tell of the same link, whichever end they name first. */
  private record Line(String one, String other, LinkKind kind, String name) {

    static Line of(Link link) {
      boolean inOrder = link.start().compareTo(link.end()) <= 0;
      return new Line(
          inOrder ? link.start() : link.end(),
          inOrder ? link.end() : link.start(),
          link.kind(),
          link.name());
    }
  }

  private final Map<String, Settlement> settlements;

  private Links(Map<String, Settlement> settlements) {
    this.settlements = settlements;
  }

  /** Each link from both of its ends; of several rows that state the same link, one. */
  public static List<LinkedTo> measure(List<Link> links, Map<String, Settlement> settlements) {
    var measure = new Links(settlements);
    return links.stream()
        .collect(groupingBy(Line::of, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .flatMap(line -> measure.bothWays(line.getKey(), line.getValue()))
        .toList();
  }

  private Stream<LinkedTo> bothWays(Line line, List<Link> rows) {
    double km =
        rows.stream()
            .flatMapToDouble(row -> row.distanceKm().stream())
            .min()
            .orElseGet(() -> Geodesics.km(settlements.get(line.one), settlements.get(line.other)));
    var id = rows.stream().map(Link::id).min(String::compareTo).orElseThrow();
    var citations = CitedRows.once(rows.stream().flatMap(row -> row.citations().stream()));
    return Stream.of(
        new LinkedTo(line.one, line.other, line.kind, line.name, km, id, citations),
        new LinkedTo(line.other, line.one, line.kind, line.name, km, id, citations));
  }
}
