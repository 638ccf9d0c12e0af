package org.ridgeline.derive.route;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jgrapht.Graph;
import org.ridgeline.fact.LinkKind;

/**
 * Dijkstra's algorithm from the end of a way outward, which stops at the first place where the way
 * may begin, so that its cost grows with how far that is.
 */
final class ApproachSearch {

  private final Map<LinkKind, Graph<String, LinkEdge>> graphs;
  private final Predicate<String> isOpen;
  private final Predicate<String> isStart;
  private final Set<String> seen = new HashSet<>();

  /** A place that was reached, and the link by which one goes on from there towards the end. */
  private record Step(String place, double metres, Optional<LinkEdge> link) {

    private static final Comparator<Step> NEAREST_FIRST =
        comparingDouble(Step::metres).thenComparing(Step::place);
  }

  ApproachSearch(
      Map<LinkKind, Graph<String, LinkEdge>> graphs,
      Predicate<String> isOpen,
      Predicate<String> isStart) {
    this.graphs = graphs;
    this.isOpen = isOpen;
    this.isStart = isStart;
  }

  Approach to(String end) {
    var ways = new ArrayList<Approach.Way>();
    graphs.forEach(
        (kind, graph) ->
            route(graph, kind, end, "")
                .ifPresent(
                    route -> ways.add(new Approach.Way(route, passages(graph, route, end)))));
    return new Approach(ways, seen);
  }

  private List<Passage> passages(Graph<String, LinkEdge> graph, Route route, String end) {
    return route.via().stream()
        .map(
            place ->
                new Passage(
                    place,
                    route,
                    RouteNetwork.namesAt(graph, route, place),
                    route(graph, route.kind(), end, place)))
        .toList();
  }

  /** The way from the nearest start that keeps clear of a place. */
  private Optional<Route> route(
      Graph<String, LinkEdge> graph, LinkKind kind, String end, String shut) {
    if (!graph.containsVertex(end)) {
      return Optional.empty();
    }
    var reached = new HashMap<String, Step>();
    var next = new PriorityQueue<>(Step.NEAREST_FIRST);
    next.add(new Step(end, 0, Optional.empty()));
    while (!next.isEmpty()) {
      var step = next.remove();
      if (reached.putIfAbsent(step.place(), step) == null) {
        seen.add(step.place());
        if (!step.place().equals(end) && isStart.test(step.place())) {
          return Optional.of(route(kind, reached, step));
        }
        for (var link : graph.edgesOf(step.place())) {
          var other = link.otherThan(step.place());
          seen.add(other);
          if (!reached.containsKey(other) && !other.equals(shut) && isOpen.test(other)) {
            next.add(new Step(other, step.metres() + graph.getEdgeWeight(link), Optional.of(link)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Route route(LinkKind kind, Map<String, Step> reached, Step start) {
    var places = new ArrayList<>(List.of(start.place()));
    var links = new ArrayList<LinkedTo>();
    for (var at = start; at.link().isPresent(); at = reached.get(places.get(places.size() - 1))) {
      var link = at.link().get();
      links.add(link.link());
      places.add(link.otherThan(at.place()));
    }
    return RouteNetwork.route(kind, start.metres(), List.copyOf(places), links);
  }
}
