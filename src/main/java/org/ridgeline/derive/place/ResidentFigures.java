package org.ridgeline.derive.place;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ridgeline.fact.Population;
import org.ridgeline.fact.provenance.CitedRows;

/** How many people live in each settlement now, and how many once did. */
public final class ResidentFigures {

  private ResidentFigures() {}

  /** The same where nobody asks whether a figure is old. */
  public static List<Residents> measure(List<Population> figures) {
    return measure(figures, LocalDate.MIN);
  }

  /**
   * One for each settlement of which there is a figure.
   *
   * @param recent the first day of which a figure is not old
   */
  public static List<Residents> measure(List<Population> figures, LocalDate recent) {
    return figures.stream()
        .collect(groupingBy(Population::settlement, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(ofOne -> compare(ofOne, recent))
        .toList();
  }

  private static Residents compare(List<Population> figures, LocalDate recent) {
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
        now.asOf().isBefore(recent),
        CitedRows.once(Stream.of(now.citation(), before.citation())));
  }
}
