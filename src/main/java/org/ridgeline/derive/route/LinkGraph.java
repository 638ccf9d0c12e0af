package org.ridgeline.derive.route;

import static java.util.Comparator.comparing;

import java.util.List;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultUndirectedWeightedGraph;

/** Links as a graph whose edges are weighed in whole metres, the same in whatever order. */
final class LinkGraph {

  private LinkGraph() {}

  /** Of several links between the same two places the shortest counts. */
  static Graph<String, LinkEdge> of(List<LinkedTo> links) {
    var graph = new DefaultUndirectedWeightedGraph<String, LinkEdge>(LinkEdge.class);
    links.stream().map(LinkedTo::settlement).sorted().forEach(graph::addVertex);
    links.stream()
        .filter(link -> link.settlement().compareTo(link.other()) < 0)
        .sorted(
            comparing(LinkedTo::distanceKm)
                .thenComparing(LinkedTo::settlement)
                .thenComparing(LinkedTo::other)
                .thenComparing(LinkedTo::name)
                .thenComparing(LinkedTo::link))
        .map(LinkEdge::new)
        .filter(
            stretch -> graph.addEdge(stretch.link().settlement(), stretch.link().other(), stretch))
        .forEach(stretch -> graph.setEdgeWeight(stretch, metres(stretch.link().distanceKm())));
    return graph;
  }

  static double metres(double km) {
    return Math.round(km * 1000);
  }

  static double kilometres(double metres) {
    return Math.round(metres / 10) / 100.0;
  }
}
