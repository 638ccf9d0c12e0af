package org.ridgeline.survey;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ridgeline.derive.MeasurementLimits;
import org.ridgeline.derive.route.Approach;
import org.ridgeline.derive.route.LinkedTo;
import org.ridgeline.derive.route.RouteNetwork;
import org.ridgeline.fact.criteria.Threshold;

/**
 * Routes from towns to the places at the front, each searched for once as long as nothing within
 * its reach is different: many nights and suppositions share most of them. Several threads may ask.
 */
public final class Routes {

  private final RouteNetwork network;
  private final double km;
  private final Map<String, List<String>> reach = new ConcurrentHashMap<>();
  private final Map<Question, List<Approach.Way>> found = new ConcurrentHashMap<>();

  /** All that the answer depends on. */
  private record Question(String rear, Set<String> shut, Set<String> front) {}

  private Routes(RouteNetwork network, double km) {
    this.network = network;
    this.km = km;
  }

  /** Routes over these links, no longer than {@code route-km}. */
  public static Routes of(List<LinkedTo> links, List<Threshold> thresholds) {
    return new Routes(new RouteNetwork(links), new MeasurementLimits(thresholds).value("route-km"));
  }

  /** All roads and railways, however far a route runs. */
  RouteNetwork network() {
    return network;
  }

  /** Routes that pass none of these places. */
  Open without(Set<String> shut) {
    return new Open(shut);
  }

  /** A town and every place to which a route may lead from there, or through which. */
  List<String> reach(String rear) {
    return reach.computeIfAbsent(rear, this::within);
  }

  private List<String> within(String rear) {
    return Stream.concat(
            Stream.of(rear),
            network.routes(rear, km).stream()
                .flatMap(route -> Stream.concat(Stream.of(route.other()), route.via().stream())))
        .distinct()
        .toList();
  }

  private static Set<String> among(List<String> within, Set<String> places) {
    return within.stream().filter(places::contains).collect(toCollection(TreeSet::new));
  }

  /** Routes through what is open to a party. One thread at a time may ask. */
  final class Open {

    private final Set<String> shut;
    private RouteNetwork rest;

    private Open(Set<String> shut) {
      this.shut = shut;
    }

    /** The shortest way of each kind from a town to each place at the front, by its id. */
    List<Approach.Way> of(String rear, Set<String> front) {
      var within = reach(rear);
      var ends = among(within, front);
      return ends.isEmpty()
          ? List.of()
          : found.computeIfAbsent(new Question(rear, among(within, shut), ends), this::search);
    }

    private List<Approach.Way> search(Question question) {
      var routes = rest().routes(question.rear(), km, question.front());
      var passages = rest().passages(routes, km);
      return IntStream.range(0, routes.size())
          .mapToObj(i -> new Approach.Way(routes.get(i), passages.get(i)))
          .toList();
    }

    private RouteNetwork rest() {
      if (rest == null) {
        rest = network.without(shut);
      }
      return rest;
    }
  }
}
