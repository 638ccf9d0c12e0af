package org.ridgeline.derive.route;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Searches from the end of a way outward, up to the first place where the way may begin, so that
 * its cost grows with how far that is.
 */
final class ApproachSearch {

  private final Collection<LinkGraph> graphs;
  private final Predicate<String> isOpen;
  private final Predicate<String> isStart;
  private final Set<String> seen = new HashSet<>();

  ApproachSearch(
      Collection<LinkGraph> graphs, Predicate<String> isOpen, Predicate<String> isStart) {
    this.graphs = graphs;
    this.isOpen = isOpen;
    this.isStart = isStart;
  }

  Approach to(String end) {
    var ways = new ArrayList<Approach.Way>();
    for (var graph : graphs) {
      graph.number(end).flatMap(number -> way(graph, number)).ifPresent(ways::add);
    }
    return new Approach(ways, seen);
  }

  private Optional<Approach.Way> way(LinkGraph graph, int end) {
    seen.add(graph.place(end));
    var open = new AskedOnce(place -> isSeenOpen(graph.place(place)));
    return graph.search(
        search ->
            route(graph, search, end, open)
                .map(route -> new Approach.Way(route, passages(graph, search, route, end, open))));
  }

  private boolean isSeenOpen(String place) {
    seen.add(place);
    return isOpen.test(place);
  }

  private List<Passage> passages(
      LinkGraph graph, RouteSearch search, Route route, int end, IntPredicate open) {
    return route.via().stream()
        .map(
            place ->
                new Passage(
                    place,
                    route,
                    graph.namesAt(route.places(), place),
                    around(graph, search, end, graph.number(place).orElseThrow(), open)))
        .toList();
  }

  /** The way that keeps clear of a place. */
  private Optional<Route> around(
      LinkGraph graph, RouteSearch search, int end, int shut, IntPredicate open) {
    return route(graph, search, end, place -> place != shut && open.test(place));
  }

  /** The way from the nearest start. */
  private Optional<Route> route(LinkGraph graph, RouteSearch search, int end, IntPredicate open) {
    int start =
        search.from(end, Integer.MAX_VALUE, open, place -> isStart.test(graph.place(place)));
    return start == RouteSearch.NOWHERE ? Optional.empty() : Optional.of(search.routeFrom(start));
  }
}
