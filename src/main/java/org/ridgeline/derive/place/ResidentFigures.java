package org.ridgeline.derive.place;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.fact.Population;

/** How many people live in each settlement now, and how many once did. */
public final class ResidentFigures {

  private ResidentFigures() {}

  /** One for each settlement of which there is a figure. */
  public static List<Residents> measure(List<Population> figures) {
    return figures.stream()
        .collect(groupingBy(Population::settlement, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(ResidentFigures::compare)
        .toList();
  }

  private static Residents compare(List<Population> figures) {
    // Of several figures for one day the lowest is taken as the newest: no claim too many.
    var now =
        figures.stream()
            .max(
                comparing(Population::asOf)
                    .thenComparing(comparing(Population::people).reversed())
                    .thenComparing(Population::citation))
            .orElseThrow();
    var before =
        figures.stream()
            .filter(figure -> !figure.asOf().isAfter(now.asOf()))
            .max(comparing(Population::people).thenComparing(Population::asOf))
            .orElse(now);
    int left =
        before.people() == 0
            ? 0
            : Math.toIntExact(100L * (before.people() - now.people()) / before.people());
    return new Residents(
        now.settlement(),
        now.people(),
        now.asOf(),
        before.people(),
        before.asOf(),
        left,
        Stream.of(now.citation(), before.citation()).distinct().sorted().toList());
  }
}
