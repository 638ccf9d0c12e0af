package org.ridgeline.derive.route;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.MaskSubgraph;
import org.ridgeline.fact.LinkKind;

/**
 * Shortest routes by Dijkstra's algorithm, which stops at the distance asked for, so that its cost
 * grows with what lies around a place and not with the whole network.
 */
public final class RouteNetwork implements LinkNetwork {

  private final List<LinkedTo> links;
  private final Map<LinkKind, Graph<String, LinkEdge>> graphs = new EnumMap<>(LinkKind.class);

  public RouteNetwork(List<LinkedTo> links) {
    this.links = links;
    for (var kind : LinkKind.values()) {
      graphs.put(kind, LinkGraph.of(links.stream().filter(link -> link.kind() == kind).toList()));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RouteNetwork network && links.equals(network.links);
  }

  @Override
  public int hashCode() {
    return links.hashCode();
  }

  @Override
  public RouteNetwork without(Collection<String> places) {
    // An immutable set compares whole strings where this one compares hashes.
    var shut = new HashSet<>(places);
    return new RouteNetwork(
        links.stream()
            .filter(link -> !shut.contains(link.settlement()) && !shut.contains(link.other()))
            .toList());
  }

  @Override
  public List<Route> routes(String settlement, double km) {
    return graphs.entrySet().stream()
        .flatMap(
            graph ->
                routes(
                    graph.getValue(), graph.getKey(), settlement, km, graph.getValue().vertexSet()))
        .toList();
  }

  /**
   * Those of them that end at one of these places.
   *
   * @param ends each once
   */
  public List<Route> routes(String settlement, double km, Collection<String> ends) {
    return graphs.entrySet().stream()
        .flatMap(graph -> routes(graph.getValue(), graph.getKey(), settlement, km, ends))
        .toList();
  }

  /**
   * The shortest way of each kind to a place, however far.
   *
   * @param isOpen whether a way may pass a place
   * @param isStart whether it may begin at one that is open
   */
  public Approach approach(String end, Predicate<String> isOpen, Predicate<String> isStart) {
    return new ApproachSearch(graphs, isOpen, isStart).to(end);
  }

  private static Stream<Route> routes(
      Graph<String, LinkEdge> graph,
      LinkKind kind,
      String settlement,
      double km,
      Collection<String> ends) {
    if (!graph.containsVertex(settlement)) {
      return Stream.empty();
    }
    var paths = new DijkstraShortestPath<>(graph, LinkGraph.metres(km)).getPaths(settlement);
    return ends.stream()
        .filter(other -> !other.equals(settlement))
        .map(paths::getPath)
        .filter(Objects::nonNull)
        .map(path -> route(path, kind))
        .sorted(comparing(Route::other));
  }

  @Override
  public List<Passage> passages(Route route, double km) {
    return passages(List.of(route), km).get(0);
  }

  /**
   * The same for several routes that begin at one place, in their order: a search around a place
   * that many of them pass serves all.
   */
  public List<List<Passage>> passages(List<Route> routes, double km) {
    record Shut(LinkKind kind, String start, String place) {}
    var around = new HashMap<Shut, SingleSourcePaths<String, LinkEdge>>();
    return routes.stream()
        .map(
            route ->
                route.via().stream()
                    .map(
                        place ->
                            passage(
                                route,
                                place,
                                around.computeIfAbsent(
                                    new Shut(route.kind(), route.settlement(), place),
                                    shut -> paths(shut.kind(), shut.start(), shut.place(), km))))
                    .toList())
        .toList();
  }

  private SingleSourcePaths<String, LinkEdge> paths(
      LinkKind kind, String start, String shut, double km) {
    var rest = new MaskSubgraph<>(graphs.get(kind), shut::equals, link -> false);
    return new DijkstraShortestPath<>(rest, LinkGraph.metres(km)).getPaths(start);
  }

  private Passage passage(Route route, String place, SingleSourcePaths<String, LinkEdge> around) {
    return new Passage(
        place,
        route,
        namesAt(graphs.get(route.kind()), route, place),
        Optional.ofNullable(around.getPath(route.other())).map(path -> route(path, route.kind())));
  }

  static List<String> namesAt(Graph<String, LinkEdge> graph, Route route, String place) {
    var places =
        Stream.of(List.of(route.settlement()), route.via(), List.of(route.other()))
            .flatMap(List::stream)
            .toList();
    int at = places.indexOf(place);
    return Stream.of(places.get(at - 1), places.get(at + 1))
        .map(next -> graph.getEdge(place, next).link().name())
        .distinct()
        .toList();
  }

  private static Route route(GraphPath<String, LinkEdge> path, LinkKind kind) {
    return route(
        kind,
        path.getWeight(),
        path.getVertexList(),
        path.getEdgeList().stream().map(LinkEdge::link).toList());
  }

  /**
   * A route over links.
   *
   * @param places all of it in their order, its ends among them
   */
  static Route route(LinkKind kind, double metres, List<String> places, List<LinkedTo> links) {
    return new Route(
        places.get(0),
        places.get(places.size() - 1),
        kind,
        LinkGraph.kilometres(metres),
        places.subList(1, places.size() - 1),
        links.stream().map(LinkedTo::name).distinct().toList(),
        links.stream().flatMap(link -> link.citations().stream()).distinct().sorted().toList());
  }
}
