package org.ridgeline.derive.route;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ridgeline.fact.EventKind;
import org.ridgeline.fact.EventReport;
import org.ridgeline.fact.provenance.Citation;

/**
 * Which links are cut by report. A report names places: two that are linked mean the link between
 * them; one alone means one of its roads, which is told from others only where no other is open.
 */
public final class CutLinks {

  private final List<EventReport> reports;

  private CutLinks(List<EventReport> reports) {
    this.reports = reports;
  }

  /** By what was reported of {@code since} and each day after it. */
  public static CutLinks since(LocalDate since, List<EventReport> events) {
    return new CutLinks(
        events.stream()
            .filter(event -> event.kind() == EventKind.ROUTE_CUT && !event.day().isBefore(since))
            .sorted(Comparator.comparing(EventReport::citation))
            .toList());
  }

  /** Whether no report tells of a cut. */
  public boolean isEmpty() {
    return reports.isEmpty();
  }

  /** The reports by which a link between two places is cut that both are named. */
  public List<Citation> between(LinkedTo link) {
    return cited(
        reports.stream().filter(report -> names(report, List.of(link.settlement(), link.other()))));
  }

  /** Whether a route is cut, as it passes all the places between which one is reported cut. */
  public boolean isAlong(Route route) {
    return reports.stream()
        .map(EventReport::settlements)
        .filter(places -> places.size() > 1)
        .anyMatch(places -> places.stream().allMatch(place -> passes(route, place)));
  }

  private static boolean passes(Route route, String place) {
    return place.equals(route.settlement())
        || place.equals(route.other())
        || route.via().contains(place);
  }

  /** The reports by which the only way out of a place is cut that is not closed otherwise. */
  public List<Citation> lastOf(String place) {
    return cited(reports.stream().filter(report -> report.settlements().equals(List.of(place))));
  }

  private static boolean names(EventReport report, List<String> places) {
    return report.settlements().containsAll(places);
  }

  private static List<Citation> cited(Stream<EventReport> reports) {
    return reports.map(EventReport::citation).toList();
  }
}
