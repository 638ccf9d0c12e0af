package org.ridgeline.derive.route;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.ridgeline.fact.LinkKind;

/**
 * The links of one kind as a graph whose edges are weighed in whole metres, the same in whatever
 * order. Places are numbered from 0 by their ids.
 */
final class LinkGraph {

  private final LinkKind kind;
  private final String[] places;
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Of each place, by its number, its links, each with its other end. */
  private final Edge[][] edges;

  /** Searches that nobody uses now: each has arrays as large as the graph. */
  private final Queue<RouteSearch> idle = new ConcurrentLinkedQueue<>();

  /** A link, seen from one of its ends. */
  record Edge(int to, int metres, LinkedTo link) {}

  private LinkGraph(LinkKind kind, List<LinkedTo> links) {
    this.kind = kind;
    this.places =
        links.stream().map(LinkedTo::settlement).distinct().sorted().toArray(String[]::new);
    for (int i = 0; i < places.length; i++) {
      numbers.put(places[i], i);
    }
    this.edges = new Edge[places.length][];
    Arrays.fill(edges, new Edge[0]);
  }

  /**
   * Of several links between the same two places the shortest counts.
   *
   * @param links each from both of its ends; those of other kinds are left out
   */
  static LinkGraph of(LinkKind kind, List<LinkedTo> links) {
    var ofKind = links.stream().filter(link -> link.kind() == kind).toList();
    var graph = new LinkGraph(kind, ofKind);
    ofKind.stream()
        .filter(link -> link.settlement().compareTo(link.other()) < 0)
        .sorted(
            comparing(LinkedTo::distanceKm)
                .thenComparing(LinkedTo::settlement)
                .thenComparing(LinkedTo::other)
                .thenComparing(LinkedTo::name)
                .thenComparing(LinkedTo::link))
        .forEach(graph::add);
    return graph;
  }

  private void add(LinkedTo link) {
    int one = numbers.get(link.settlement());
    int other = numbers.get(link.other());
    if (link(one, other).isEmpty()) {
      add(one, new Edge(other, metres(link.distanceKm()), link));
      add(other, new Edge(one, metres(link.distanceKm()), link));
    }
  }

  private void add(int place, Edge edge) {
    edges[place] = Arrays.copyOf(edges[place], edges[place].length + 1);
    edges[place][edges[place].length - 1] = edge;
  }

  /**
   * Lends a search on this graph for one question. Several threads may ask.
   *
   * @param question does not keep the search
   */
  <T> T search(Function<RouteSearch, T> question) {
    var search = Objects.requireNonNullElseGet(idle.poll(), () -> new RouteSearch(this));
    var answer = question.apply(search);
    idle.add(search);
    return answer;
  }

  LinkKind kind() {
    return kind;
  }

  /** How many places there are. */
  int size() {
    return places.length;
  }

  /** The number of a place, if any link ends there. */
  Optional<Integer> number(String place) {
    return Optional.ofNullable(numbers.get(place));
  }

  String place(int number) {
    return places[number];
  }

  Edge[] edges(int place) {
    return edges[place];
  }

  /** The link between two places. */
  Optional<LinkedTo> link(int one, int other) {
    return Arrays.stream(edges[one]).filter(edge -> edge.to() == other).map(Edge::link).findFirst();
  }

  /**
   * The names of the roads or railways by which a route enters and leaves a place, each once.
   *
   * @param via all places of the route, its ends among them
   */
  List<String> namesAt(List<String> via, String place) {
    int at = via.indexOf(place);
    var names = new ArrayList<String>();
    for (var next : List.of(via.get(at - 1), via.get(at + 1))) {
      names.add(link(numbers.get(place), numbers.get(next)).orElseThrow().name());
    }
    return names.stream().distinct().toList();
  }

  /** No way is longer than an int tells. */
  static int metres(double km) {
    return (int) Math.min(Integer.MAX_VALUE, Math.round(km * 1000));
  }

  static double kilometres(int metres) {
    return Math.round(metres / 10.0) / 100.0;
  }
}
