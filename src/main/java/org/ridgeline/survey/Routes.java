package org.ridgeline.survey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
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

  /** The ways to each place that was asked for: none depends on what else is at the front. */
  private final Map<Question, Map<String, List<Approach.Way>>> found = new ConcurrentHashMap<>();

  /** All that the ways from a town depend on. */
  private record Question(String rear, Set<String> shut) {}

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
    return Stream.concat(Stream.of(rear), network.reach(rear, km).stream()).toList();
  }

  private static Set<String> among(Collection<String> within, Predicate<String> isWanted) {
    return within.stream().filter(isWanted).collect(toCollection(TreeSet::new));
  }

  /** Routes through what is open to a party. */
  final class Open {

    private final Set<String> shut;

    private Open(Set<String> shut) {
      this.shut = shut;
    }

    /** The shortest way of each kind from a town to each place at the front, by its id. */
    List<Approach.Way> of(String rear, Set<String> front) {
      var within = reach(rear);
      var ends = among(within, front::contains);
      if (ends.isEmpty()) {
        return List.of();
      }
      var question = new Question(rear, among(within, shut::contains));
      var known = found.computeIfAbsent(question, any -> new ConcurrentHashMap<>());
      var unknown = among(ends, end -> !known.containsKey(end));
      if (!unknown.isEmpty()) {
        var ways = search(rear, unknown);
        unknown.forEach(end -> known.put(end, ways.getOrDefault(end, List.of())));
      }
      return ends.stream()
          .flatMap(end -> known.get(end).stream())
          .sorted(Comparator.comparing(way -> way.route().kind()))
          .toList();
    }

    private Map<String, List<Approach.Way>> search(String rear, Set<String> ends) {
      return network.ways(rear, km, ends, place -> !shut.contains(place)).stream()
          .collect(groupingBy(way -> way.route().other()));
    }
  }
}
