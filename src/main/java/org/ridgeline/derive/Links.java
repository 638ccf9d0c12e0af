package org.ridgeline.derive;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ridgeline.fact.Link;
import org.ridgeline.fact.LinkedTo;
import org.ridgeline.fact.Settlement;

/** Roads and railways as seen from both of their ends. */
final class Links {

  private Links() {}

  static List<LinkedTo> measure(List<Link> links, Map<String, Settlement> settlements) {
    return links.stream()
        .flatMap(
            link -> {
              double km =
                  link.distanceKm()
                      .orElseGet(
                          () ->
                              Geodesics.km(
                                  settlements.get(link.start()), settlements.get(link.end())));
              return Stream.of(
                  from(link, link.start(), link.end(), km),
                  from(link, link.end(), link.start(), km));
            })
        .toList();
  }

  private static LinkedTo from(Link link, String settlement, String other, double km) {
    return new LinkedTo(
        settlement, other, link.kind(), link.name(), km, link.id(), link.citations());
  }
}
