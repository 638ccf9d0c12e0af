package org.ridgeline.derive.route;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ridgeline.fact.LinkKind;

/**
 * Shortest routes by Dijkstra's algorithm, which stops at the distance asked for, so that its cost
 * grows with what lies around a place and not with the whole network. Several threads may ask.
 */
public final class RouteNetwork implements LinkNetwork {

  private final List<LinkedTo> links;
  private final List<LinkGraph> graphs;

  public RouteNetwork(List<LinkedTo> links) {
    this.links = links;
    this.graphs = Stream.of(LinkKind.values()).map(kind -> LinkGraph.of(kind, links)).toList();
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
    return reached(settlement, km, (graph, search) -> search::routeTo).toList();
  }

  /** Every place to which a route leads from a town, or which it passes, each once. */
  public List<String> reach(String settlement, double km) {
    return reached(settlement, km, (graph, search) -> graph::place).distinct().toList();
  }

  /** What is told of each place that is reached, in one graph after the other. */
  private <T> Stream<T> reached(
      String settlement, double km, BiFunction<LinkGraph, RouteSearch, IntFunction<T>> told) {
    return graphs.stream()
        .flatMap(
            graph ->
                searched(
                    graph,
                    settlement,
                    km,
                    any -> true,
                    search -> search.reached().mapToObj(told.apply(graph, search)).toList())
                    .stream());
  }

  /**
   * The shortest way of each kind from a town to each of these places.
   *
   * @param ends each once
   * @param isOpen whether a way may pass a place, or end there
   */
  public List<Approach.Way> ways(
      String settlement, double km, Collection<String> ends, Predicate<String> isOpen) {
    return graphs.stream()
        .flatMap(graph -> ways(graph, settlement, km, ends, isOpen).stream())
        .toList();
  }

  private static List<Approach.Way> ways(
      LinkGraph graph,
      String settlement,
      double km,
      Collection<String> ends,
      Predicate<String> isOpen) {
    var open = new AskedOnce(place -> isOpen.test(graph.place(place)));
    return ways(graph, routes(graph, settlement, km, ends, open), km, open);
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

  private static List<Route> routes(
      LinkGraph graph, String settlement, double km, Collection<String> ends, IntPredicate isOpen) {
    return searched(
        graph,
        settlement,
        km,
        isOpen,
        search ->
            ends.stream()
                .filter(other -> !other.equals(settlement))
                .flatMap(other -> graph.number(other).stream())
                .filter(search::isReached)
                .map(search::routeTo)
                .sorted(comparing(Route::other))
                .toList());
  }

  /** What a search finds that begins at a place; nothing if none can. */
  private static <T> List<T> searched(
      LinkGraph graph,
      String settlement,
      double km,
      IntPredicate isOpen,
      Function<RouteSearch, List<T>> found) {
    var start = graph.number(settlement);
    if (start.isEmpty() || !isOpen.test(start.get())) {
      return List.of();
    }
    return graph.search(
        search -> {
          search.from(start.get(), LinkGraph.metres(km), isOpen, any -> false);
          return found.apply(search);
        });
  }

  @Override
  public List<Passage> passages(Route route, double km) {
    return graphs.stream()
        .filter(graph -> graph.kind() == route.kind())
        .flatMap(graph -> ways(graph, List.of(route), km, any -> true).stream())
        .flatMap(way -> way.passages().stream())
        .toList();
  }

  /**
   * Routes that begin at one place, with what they pass: a search around a place that many of them
   * pass serves all.
   */
  private static List<Approach.Way> ways(
      LinkGraph graph, List<Route> routes, double km, IntPredicate isOpen) {
    var passing = new HashMap<String, List<Route>>();
    for (var route : routes) {
      route
          .via()
          .forEach(place -> passing.computeIfAbsent(place, any -> new ArrayList<>()).add(route));
    }
    var around = new HashMap<String, Map<String, Route>>();
    passing.forEach(
        (place, those) ->
            around.put(
                place, graph.search(search -> around(graph, search, place, those, km, isOpen))));
    return routes.stream().map(route -> way(graph, route, around)).toList();
  }

  private static Approach.Way way(
      LinkGraph graph, Route route, Map<String, Map<String, Route>> around) {
    var places = route.places();
    return new Approach.Way(
        route,
        route.via().stream()
            .map(
                place ->
                    new Passage(
                        place,
                        route,
                        graph.namesAt(places, place),
                        Optional.ofNullable(around.get(place).get(route.other()))))
            .toList());
  }

  /** By their ends the ways around a place that some routes pass. */
  private static Map<String, Route> around(
      LinkGraph graph,
      RouteSearch search,
      String place,
      List<Route> routes,
      double km,
      IntPredicate isOpen) {
    int shut = graph.number(place).orElseThrow();
    int start = graph.number(routes.get(0).settlement()).orElseThrow();
    var missing = new HashSet<Integer>();
    routes.forEach(route -> missing.add(graph.number(route.other()).orElseThrow()));
    search.from(
        start,
        LinkGraph.metres(km),
        next -> next != shut && isOpen.test(next),
        next -> missing.remove(next) && missing.isEmpty());
    var around = new HashMap<String, Route>();
    for (var route : routes) {
      int end = graph.number(route.other()).orElseThrow();
      if (search.isReached(end)) {
        around.put(route.other(), search.routeTo(end));
      }
    }
    return around;
  }
}
