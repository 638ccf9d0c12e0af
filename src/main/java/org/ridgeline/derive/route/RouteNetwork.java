package org.ridgeline.derive.route;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
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
  public LinkNetwork without(Collection<String> places) {
    var shut = Set.copyOf(places);
    return new RouteNetwork(
        links.stream()
            .filter(link -> !shut.contains(link.settlement()) && !shut.contains(link.other()))
            .toList());
  }

  @Override
  public List<Route> routes(String settlement, double km) {
    return graphs.entrySet().stream()
        .flatMap(graph -> routes(graph.getValue(), graph.getKey(), settlement, km))
        .toList();
  }

  private static Stream<Route> routes(
      Graph<String, LinkEdge> graph, LinkKind kind, String settlement, double km) {
    if (!graph.containsVertex(settlement)) {
      return Stream.empty();
    }
    var paths = new DijkstraShortestPath<>(graph, LinkGraph.metres(km)).getPaths(settlement);
    return graph.vertexSet().stream()
        .filter(other -> !other.equals(settlement))
        .map(paths::getPath)
        .filter(Objects::nonNull)
        .map(path -> route(path, kind))
        .sorted(comparing(Route::other));
  }

  @Override
  public List<Passage> passages(Route route, double km) {
    var graph = graphs.get(route.kind());
    return route.via().stream().map(place -> passage(graph, route, place, km)).toList();
  }

  private static Passage passage(
      Graph<String, LinkEdge> graph, Route route, String place, double km) {
    var rest = new MaskSubgraph<>(graph, place::equals, link -> false);
    var around =
        new DijkstraShortestPath<>(rest, LinkGraph.metres(km))
            .getPath(route.settlement(), route.other());
    return new Passage(
        place,
        route,
        namesAt(graph, route, place),
        Optional.ofNullable(around).map(path -> route(path, route.kind())));
  }

  private static List<String> namesAt(Graph<String, LinkEdge> graph, Route route, String place) {
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
    var places = path.getVertexList();
    var links = path.getEdgeList().stream().map(LinkEdge::link).toList();
    return new Route(
        path.getStartVertex(),
        path.getEndVertex(),
        kind,
        LinkGraph.kilometres(path.getWeight()),
        places.subList(1, places.size() - 1),
        links.stream().map(LinkedTo::name).distinct().toList(),
        links.stream().flatMap(link -> link.citations().stream()).distinct().sorted().toList());
  }
}
