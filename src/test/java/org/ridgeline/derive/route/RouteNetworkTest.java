package org.ridgeline.derive.route;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.ridgeline.fact.LinkKind.RAIL;
import static org.ridgeline.fact.LinkKind.ROAD;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultUndirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.ridgeline.derive.SampleFacts;
import org.ridgeline.fact.LinkKind;

class RouteNetworkTest {

  private record Way(int start, int end, int metres) {}

  private record Line(String one, String other, LinkKind kind, String name, double km) {

    Stream<LinkedTo> bothWays() {
      var id = one + "-" + other + " " + name + " " + km;
      var rows = List.of(SampleFacts.row("links", id));
      return Stream.of(
          new LinkedTo(one, other, kind, name, km, id, rows),
          new LinkedTo(other, one, kind, name, km, id, rows));
    }
  }

  @Example
  void aRouteIsTheShortestAndNamesItsRoadsOnce() {
    var network =
        network(
            link("a", "b", ROAD, "A1", 3),
            link("b", "c", ROAD, "A1", 4.005),
            link("c", "d", ROAD, "B2", 2),
            link("a", "d", ROAD, "C3", 20));

    var route = network.routes("a", 50).get(2);

    assertThat(route.other()).isEqualTo("d");
    assertThat(route.distanceKm()).isEqualTo(9.01);
    assertThat(route.via()).containsExactly("b", "c");
    assertThat(route.names()).containsExactly("A1", "B2");
    assertThat(route.citations()).hasSize(3);
  }

  @Example
  void roadAndRailwayAreTwoRoutesAndAreNotJoined() {
    var network =
        network(
            link("a", "b", ROAD, "A1", 3),
            link("a", "b", RAIL, "the railway", 2),
            link("b", "c", RAIL, "the railway", 2));

    assertThat(network.routes("a", 50))
        .extracting(route -> route.kind() + " " + route.other())
        .containsExactly("ROAD b", "RAIL b", "RAIL c");
  }

  @Example
  void ofTwoRoadsBetweenTheSamePlacesTheShorterCounts() {
    var network = network(link("a", "b", ROAD, "long", 5), link("b", "a", ROAD, "short", 4));

    assertThat(network.routes("a", 50))
        .singleElement()
        .satisfies(route -> assertThat(route.names()).containsExactly("short"));
  }

  @Example
  void aRouteMayBeAsLongAsAskedForAndNoLonger() {
    var network = network(link("a", "b", ROAD, "A1", 60));

    assertThat(network.routes("a", 60)).hasSize(1);
    assertThat(network.routes("a", 59.99)).isEmpty();
    assertThat(network.routes("nowhere", 60)).isEmpty();
  }

  @Example
  void aPassageKnowsTheWayAroundAndTheRoadsThatMeetThere() {
    var network =
        network(
            link("a", "b", ROAD, "A1", 10),
            link("b", "c", ROAD, "B2", 10),
            link("a", "d", ROAD, "C3", 15),
            link("d", "c", ROAD, "C3", 15));
    var route = route(network, "a", "c");

    var passage = network.passages(route, 60).get(0);

    assertThat(passage.settlement()).isEqualTo("b");
    assertThat(passage.names()).containsExactly("A1", "B2");
    assertThat(passage.isOnlyWay()).isFalse();
    assertThat(passage.longerKm()).isEqualTo(10);
    assertThat(passage.citations()).hasSize(4);
    assertThat(network.passages(route, 29).get(0).isOnlyWay()).isTrue();
    assertThat(network.passages(route, 29).get(0).longerKm()).isZero();
  }

  @Example
  void aPlaceThatIsShutIsPassedNoMore() {
    var network =
        network(
            link("a", "b", ROAD, "A1", 10),
            link("b", "c", ROAD, "B2", 10),
            link("a", "c", ROAD, "C3", 30));

    var rest = network.without(Set.of("b"));

    assertThat(route(rest, "a", "c").distanceKm()).isEqualTo(30);
    assertThat(rest.routes("a", 60)).extracting(Route::other).containsExactly("c");
    assertThat(route(network, "a", "c").distanceKm()).isEqualTo(20);
  }

  @Property(tries = 200)
  void routesToSomePlacesAreThoseOfAllThatEndThere(@ForAll("ways") List<Way> ways) {
    var network = network(ways);
    var ends = List.of("p3", "p1", "p6", "nowhere");
    assertThat(network.ways("p0", 1000, ends, any -> true))
        .extracting(Approach.Way::route)
        .isEqualTo(
            network.routes("p0", 1000).stream()
                .filter(route -> ends.contains(route.other()))
                .toList());
  }

  @Property(tries = 200)
  void waysThatPassNoShutPlaceAreThoseOfTheNetworkWithoutIt(@ForAll("ways") List<Way> ways) {
    var network = network(ways);
    var ends = List.of("p3", "p1", "p6", "p2");
    var rest = network.without(Set.of("p2", "p5"));
    assertThat(network.ways("p0", 40, ends, place -> !Set.of("p2", "p5").contains(place)))
        .isEqualTo(rest.ways("p0", 40, ends, any -> true))
        .allSatisfy(way -> assertThat(way.passages()).isEqualTo(rest.passages(way.route(), 40)));
  }

  /** By a library that has its own queue, and another graph. */
  @Property(tries = 200)
  void eachRouteIsAsLongAsThatOfALibrary(@ForAll("ways") List<Way> ways) {
    var graph =
        new DefaultUndirectedWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    for (var way : ways) {
      var one = "p" + way.start();
      var other = "p" + way.end();
      graph.addVertex(one);
      graph.addVertex(other);
      var edge = graph.getEdge(one, other);
      var shortest = edge == null ? graph.addEdge(one, other) : edge;
      double known = edge == null ? Double.MAX_VALUE : graph.getEdgeWeight(edge);
      graph.setEdgeWeight(shortest, Math.min(known, way.metres()));
    }
    Assume.that(graph.containsVertex("p0"));
    var paths = new DijkstraShortestPath<>(graph, 40_000).getPaths("p0");
    var expected = new TreeMap<String, Double>();
    graph.vertexSet().stream()
        .filter(place -> !place.equals("p0") && paths.getPath(place) != null)
        .forEach(place -> expected.put(place, Math.round(paths.getWeight(place) / 10) / 100.0));

    assertThat(network(ways).routes("p0", 40))
        .extracting(route -> Map.entry(route.other(), route.distanceKm()))
        .containsExactlyElementsOf(expected.entrySet());
  }

  @Property(tries = 200)
  void noRouteOverTwoLegsIsShorterThanTheRouteFound(@ForAll("ways") List<Way> ways) {
    var network = network(ways);
    for (int start = 0; start < 8; start++) {
      var routes = network.routes("p" + start, 1000);
      for (var first : routes) {
        for (var second : network.routes(first.other(), 1000)) {
          routes.stream()
              .filter(route -> route.other().equals(second.other()))
              .forEach(
                  route ->
                      assertThat(route.distanceKm())
                          .isLessThanOrEqualTo(first.distanceKm() + second.distanceKm() + 0.011));
        }
      }
    }
  }

  @Property(tries = 200)
  void theWayAroundAPlaceIsTheRouteOfTheNetworkWithoutIt(@ForAll("ways") List<Way> ways) {
    var network = network(ways);
    for (var route : network.routes("p0", 1000)) {
      assertThat(route.via()).doesNotHaveDuplicates();
      for (var passage : network.passages(route, 1000)) {
        var rest = network.without(Set.of(passage.settlement())).routes("p0", 1000);
        assertThat(rest.stream().filter(r -> r.other().equals(route.other())).findFirst())
            .map(Route::distanceKm)
            .isEqualTo(passage.around().map(Route::distanceKm));
      }
    }
  }

  @Property(tries = 200)
  void aPlaceReachesWhereItsRoutesEndAndWhatTheyPass(
      @ForAll("ways") List<Way> ways, @ForAll @IntRange(max = 60) int km) {
    var network = network(ways);
    var expected =
        network.routes("p0", km).stream()
            .flatMap(route -> route.places().stream())
            .filter(place -> !place.equals("p0"))
            .collect(toCollection(TreeSet::new));

    assertThat(network.reach("p0", km)).containsExactlyElementsOf(expected);
  }

  @Property(tries = 100)
  void theOrderOfLinksChangesNothing(@ForAll("ways") List<Way> ways, @ForAll long seed) {
    var shuffled = new ArrayList<>(ways);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(network(shuffled).routes("p0", 1000).stream().map(Route::distanceKm))
        .containsExactlyElementsOf(
            network(ways).routes("p0", 1000).stream().map(Route::distanceKm).toList());
  }

  @Provide
  Arbitrary<List<Way>> ways() {
    var place = Arbitraries.integers().between(0, 7);
    return Combinators.combine(place, place, Arbitraries.integers().between(100, 30_000))
        .as(Way::new)
        .filter(way -> way.start() != way.end())
        .list()
        .ofMaxSize(16);
  }

  private static RouteNetwork network(List<Way> ways) {
    return network(
        ways.stream()
            .map(w -> link("p" + w.start(), "p" + w.end(), ROAD, "A1", w.metres() / 1000.0))
            .toArray(Line[]::new));
  }

  private static RouteNetwork network(Line... lines) {
    return new RouteNetwork(Stream.of(lines).flatMap(Line::bothWays).toList());
  }

  private static Route route(RouteNetwork network, String start, String end) {
    return network.routes(start, 1000).stream()
        .filter(route -> route.other().equals(end))
        .findFirst()
        .orElseThrow();
  }

  private static Line link(String one, String other, LinkKind kind, String name, double km) {
    return new Line(one, other, kind, name, km);
  }
}
